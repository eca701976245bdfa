// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/codesearch.h"

namespace mynah {

QRegularExpression CodePattern::compiled() const
{
    using Option = QRegularExpression::PatternOption;
    if (isRegex)
        return QRegularExpression(text, Option::MultilineOption);
    return QRegularExpression(QRegularExpression::escape(text), Option::CaseInsensitiveOption);
}

std::optional<CodePlace> findIn(const QString &text, const QRegularExpression &pattern,
                                qsizetype from, bool forward)
{
    std::optional<CodePlace> first;
    std::optional<CodePlace> before;
    std::optional<CodePlace> last;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const CodePlace place{match.capturedStart(), match.capturedLength()};
        if (place.length == 0)
            continue;
        if (forward && place.start >= from)
            return place;
        first = first ? first : place;
        last = place;
        if (place.start + place.length <= from)
            before = place;
    }
    if (forward)
        return first;
    return before ? before : last;
}

QString replacementFor(const QRegularExpressionMatch &match, const CodePattern &pattern,
                       const QString &replacement)
{
    if (!pattern.isRegex)
        return replacement;
    QString result;
    for (qsizetype i = 0; i < replacement.size(); ++i) {
        const bool isEscape = replacement[i] == u'\\' && i + 1 < replacement.size();
        if (!isEscape) {
            result += replacement[i];
            continue;
        }
        const QChar next = replacement[++i];
        if (next.isDigit())
            result += match.captured(next.digitValue());
        else
            result += next == u'n' ? QChar(u'\n') : next == u't' ? QChar(u'\t') : next;
    }
    return result;
}

ReplacedText replaceAllIn(const QString &text, const CodePattern &pattern,
                          const QString &replacement)
{
    ReplacedText result;
    qsizetype copied = 0;
    auto matches = pattern.compiled().globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        if (match.capturedLength() == 0)
            continue;
        result.text += QStringView(text).mid(copied, match.capturedStart() - copied);
        result.text += replacementFor(match, pattern, replacement);
        copied = match.capturedEnd();
        ++result.places;
    }
    result.text += QStringView(text).mid(copied);
    return result;
}

} // namespace mynah
