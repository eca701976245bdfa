// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(mynah::Text)
};

} // namespace

QString toQString(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

std::string toUtf8(const QString &text)
{
    return text.toStdString();
}

QString translated(const Message &message)
{
    const auto translate = [](const char *pattern) {
        return toUtf8(QCoreApplication::translate("Message", pattern));
    };
    return toQString(message.text(translate));
}

QString toSentence(const Message &message)
{
    QString sentence = translated(message);
    if (!sentence.isEmpty())
        sentence[0] = sentence[0].toUpper();
    return sentence;
}

QString withFullStop(const QString &sentence)
{
    const bool isWhole = sentence.endsWith(u'.') || sentence.endsWith(u'。');
    //: Ends a sentence
    return isWhole ? sentence : Texts::tr("%1.").arg(sentence);
}

QString withoutMnemonic(QString text)
{
    static const QRegularExpression InBrackets(u"\\(&[^)]\\)"_s);
    text.remove(InBrackets);
    return text.replace(u"&&"_s, u"\u0001"_s).remove(u'&').replace(u'\u0001', u'&');
}

} // namespace mynah
