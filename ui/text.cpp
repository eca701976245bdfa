// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace mynah {

QString toQString(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

std::string toUtf8(const QString &text)
{
    return text.toStdString();
}

QString toSentence(std::string_view message)
{
    QString sentence = toQString(message);
    if (!sentence.isEmpty())
        sentence[0] = sentence[0].toUpper();
    return sentence;
}

QString withoutMnemonic(QString text)
{
    static const QRegularExpression InBrackets(u"\\(&[^)]\\)"_s);
    text.remove(InBrackets);
    return text.replace(u"&&"_s, u"\u0001"_s).remove(u'&').replace(u'\u0001', u'&');
}

} // namespace mynah
