// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QString>

#include <optional>

namespace mynah {

// What to look for in a text: words as they are, in any case of letters, or a regular expression.
struct CodePattern
{
    QString text;
    bool isRegex = false;

    // Invalid when the text is no regular expression.
    QRegularExpression compiled() const;
};

// Places are offsets into the text.
struct CodePlace
{
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const CodePlace &) const = default;
};

// The next place that begins at or behind from, or the last one that ends before it, going round
// at the ends. Never an empty one.
std::optional<CodePlace> findIn(const QString &text, const QRegularExpression &pattern,
                                qsizetype from, bool forward);

// What stands for the match: with a regular expression, \1 is what its first group found.
QString replacementFor(const QRegularExpressionMatch &match, const CodePattern &pattern,
                       const QString &replacement);

struct ReplacedText
{
    QString text;
    int places = 0;
};
ReplacedText replaceAllIn(const QString &text, const CodePattern &pattern,
                          const QString &replacement);

} // namespace mynah
