// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/jsonshape.h"

#include "server/domain/jsonshapedata.h"

namespace mynah {

bool operator==(const JsonShape &a, const JsonShape &b)
{
    if (a.m_data == b.m_data)
        return true;
    return a.m_data && b.m_data && *a.m_data == *b.m_data;
}

} // namespace mynah
