// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/expected.h"
#include "server/core/regex.h"

#include <QCoreApplication>
#include <QString>

#include <optional>
#include <string_view>

namespace mynah {

// What people look for: a text, or a regular expression. Capital letters in it are looked for as
// such; without any, the case of letters makes no difference. Immutable; any thread.
class SearchPattern
{
    Q_DECLARE_TR_FUNCTIONS(mynah::SearchPattern)

public:
    enum class Kind { Text, Regex };

    // The error is a sentence.
    static Expected<SearchPattern, QString> compile(const QString &text, Kind kind);

    // In a line of UTF-8; never an empty place.
    std::optional<Regex::Span> find(std::string_view line) const;

private:
    explicit SearchPattern(Regex regex);

    Regex m_regex;
};

} // namespace mynah
