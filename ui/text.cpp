// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text.h"

#include "server/api/messagepatterns.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(mynah::Text)
};

// Of all messages with values in them, one a line.
const QByteArrayList &patterns()
{
    static const QByteArrayList Patterns = [] {
        QFile file(u":/i18n/patterns.txt"_s);
        return file.open(QIODevice::ReadOnly) ? file.readAll().split('\n') : QByteArrayList();
    }();
    return Patterns;
}

std::optional<Message> parsed(const QByteArray &text)
{
    static const QSet<QByteArray> Known(patterns().begin(), patterns().end());
    static const MessagePatterns Patterns = [] {
        std::vector<std::string> texts;
        for (const QByteArray &pattern : patterns())
            texts.push_back(pattern.toStdString());
        return MessagePatterns(std::move(texts));
    }();
    if (Known.contains(text))
        return std::nullopt;
    return Patterns.parsed(text.toStdString());
}

std::string translatedPattern(const char *pattern)
{
    const QString translated = QCoreApplication::translate("Message", pattern);
    if (translated != QLatin1StringView(pattern))
        return toUtf8(translated);
    const auto message = parsed(pattern);
    return message ? message->text(translatedPattern) : pattern;
}

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
    return toQString(message.text(translatedPattern));
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
