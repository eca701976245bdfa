// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/mockroute.h"

namespace mynah {

const MockResponse *MockRoute::findResponse(std::string_view responseId) const
{
    for (const auto &response : responses) {
        if (response->id == responseId)
            return response.get();
    }
    return nullptr;
}

const MockResponse *MockRoute::defaultOrFirst() const
{
    const MockResponse *named = findResponse(defaultResponse);
    if (named && named->enabled)
        return named;
    for (const auto &response : responses) {
        if (response->enabled)
            return response.get();
    }
    return nullptr;
}

} // namespace mynah
