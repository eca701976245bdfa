// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcase.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

struct Message
{
    QString context;
    QString source;
    QString comment;
    // Several where the language has several forms of a plural.
    QStringList translations;
    bool isPlural = false;
    bool isFinished = true;

    QString key() const { return u"%1: %2 (%3)"_s.arg(context, source, comment); }
};

QString pathOf(const QByteArray &code)
{
    return QStringLiteral(MYNAH_SOURCE_DIR "/resources/i18n/mynah_%1.ts")
        .arg(QString::fromLatin1(code));
}

void readTranslation(QXmlStreamReader &xml, Message &message)
{
    message.isFinished = !xml.attributes().hasAttribute(u"type"_s);
    if (!message.isPlural) {
        message.translations += xml.readElementText();
        return;
    }
    while (xml.readNextStartElement())
        message.translations += xml.readElementText();
}

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message;
    message.context = context;
    message.isPlural = xml.attributes().value(u"numerus"_s) == u"yes"_s;
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source"_s)
            message.source = xml.readElementText();
        else if (xml.name() == u"comment"_s)
            message.comment = xml.readElementText();
        else if (xml.name() == u"translation"_s)
            readTranslation(xml, message);
        else
            xml.skipCurrentElement();
    }
    return message;
}

QList<Message> readMessages(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is not there", qPrintable(path));
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    xml.readNextStartElement();
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"name"_s)
            context = xml.readElementText();
        else if (xml.name() == u"message"_s)
            messages += readMessage(xml, context);
    }
    if (xml.hasError())
        qFatal("%s: %s", qPrintable(path), qPrintable(xml.errorString()));
    return messages;
}

QSet<QString> keysOf(const QList<Message> &messages)
{
    QSet<QString> keys;
    for (const Message &message : messages)
        keys += message.key();
    return keys;
}

QString listed(const QSet<QString> &keys)
{
    QStringList list(keys.begin(), keys.end());
    list.sort();
    return list.join(u'\n');
}

// In order: %1, %L2, %n.
QStringList placesIn(const QString &text)
{
    static const QRegularExpression Place(u"%(L?\\d+|n)"_s);
    QStringList places;
    for (auto matches = Place.globalMatch(text); matches.hasNext();)
        places += matches.next().captured();
    places.sort();
    return places;
}

QString mnemonicOf(const QString &text)
{
    static const QRegularExpression Mnemonic(u"&([A-Za-z0-9])"_s);
    return Mnemonic.match(QString(text).remove(u"&&"_s)).captured(1).toUpper();
}

// Of each message, what a translation of it has that it must not have.
QString faults(const QByteArray &code,
               const std::function<bool(const Message &, const QString &)> &isFault)
{
    QStringList found;
    for (const Message &message : readMessages(pathOf(code))) {
        for (const QString &translation : message.translations) {
            if (isFault(message, translation))
                found += message.key() + u" -> "_s + translation;
        }
    }
    return found.join(u'\n');
}

} // namespace

// The translations hold exactly what the sources say, and all of it.
class TestTranslations final : public TestCase
{
    Q_OBJECT

private slots:
    void theyHoldWhatTheSourcesSay_data() { languages(); }
    void theyHoldWhatTheSourcesSay();
    void nothingIsUnfinished_data() { languages(); }
    void nothingIsUnfinished();
    void placesForValuesAreKept_data() { languages(); }
    void placesForValuesAreKept();
    void lettersToPressAreKept_data() { languages(); }
    void lettersToPressAreKept();
    void lettersToPressStandInBracketsInChinese();

private:
    static void languages();
};

void TestTranslations::languages()
{
    QTest::addColumn<QByteArray>("code");
    const QDir folder(QStringLiteral(MYNAH_SOURCE_DIR "/resources/i18n"));
    for (const QString &file : folder.entryList({u"mynah_*.ts"_s})) {
        const QByteArray code = file.section(u'.', 0, 0).mid(6).toLatin1();
        QTest::newRow(code.constData()) << code;
    }
}

// If not: build the target update_translations, and translate what is new.
void TestTranslations::theyHoldWhatTheSourcesSay()
{
    QFETCH(QByteArray, code);
    const QTemporaryDir folder;
    const QString fresh = folder.filePath(u"fresh.ts"_s);
    QVERIFY(QFile::copy(pathOf(code), fresh));
    QStringList arguments = QStringLiteral(MYNAH_LUPDATE_ARGUMENTS).split(u' ');
    if (code == "en")
        arguments += u"-pluralonly"_s;
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(MYNAH_SOURCE_DIR));
    lupdate.start(QStringLiteral(MYNAH_LUPDATE), arguments << u"-ts"_s << fresh);
    QVERIFY(lupdate.waitForFinished(60'000));
    QCOMPARE(lupdate.exitCode(), 0);

    const QSet<QString> said = keysOf(readMessages(fresh));
    const QSet<QString> held = keysOf(readMessages(pathOf(code)));
    QVERIFY(!said.isEmpty());
    QCOMPARE(listed(said - held), QString());
    QCOMPARE(listed(held - said), QString());
}

void TestTranslations::nothingIsUnfinished()
{
    QFETCH(QByteArray, code);
    QStringList unfinished;
    for (const Message &message : readMessages(pathOf(code))) {
        const bool isEmpty = message.translations.isEmpty()
            || std::any_of(message.translations.begin(), message.translations.end(),
                           [](const QString &text) { return text.isEmpty(); });
        if (!message.isFinished || isEmpty)
            unfinished += message.key();
    }
    QCOMPARE(unfinished.join(u'\n'), QString());
}

void TestTranslations::placesForValuesAreKept()
{
    QFETCH(QByteArray, code);
    QCOMPARE(faults(code,
                    [](const Message &message, const QString &translation) {
                        return placesIn(translation) != placesIn(message.source);
                    }),
             QString());
}

// They are unique in the sources, so they are in each language.
void TestTranslations::lettersToPressAreKept()
{
    QFETCH(QByteArray, code);
    QCOMPARE(faults(code,
                    [](const Message &message, const QString &translation) {
                        return mnemonicOf(translation) != mnemonicOf(message.source);
                    }),
             QString());
}

void TestTranslations::lettersToPressStandInBracketsInChinese()
{
    static const QRegularExpression InBrackets(u"\\(&[A-Z]\\)"_s);
    QCOMPARE(faults("zh_CN",
                    [](const Message &, const QString &translation) {
                        return !mnemonicOf(translation).isEmpty()
                            && !translation.contains(InBrackets);
                    }),
             QString());
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestTranslations)
#include "tst_translations.moc"
