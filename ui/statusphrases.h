// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <span>

namespace mynah {

// Status codes of the IANA registry, for people to choose from and to read.
struct StatusPhrase
{
    int status;
    const char *phrase;
};

std::span<const StatusPhrase> statusPhrases();
// Empty for a code without a name.
QString statusPhrase(int status);

} // namespace mynah
