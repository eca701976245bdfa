// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakecurl.h"
#include "tests/support/uitestcase.h"
#include "tests/ui/pages/pagewindow.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestExchangeCommands final : public UiTestCase
{
    Q_OBJECT

private slots:
    void curlOnTheClipboardRunsInARealShell_data();
    void curlOnTheClipboardRunsInARealShell();
    void bytesThatNoTextHoldsReachCurlAllTheSame();
    void aBinaryBodyGoesIntoAFile();
    void everyStyleGoesToTheClipboard_data();
    void everyStyleGoesToTheClipboard();
    void rawAndUrlGoToTheClipboard();
    void severalAreCopiedAsHar();
    void secretsAreCopiedUnlessTheyAreHidden();
    void sendAgainSendsWhatWasReceived();
    void sendAgainTellsHowItWent();
    void whatIsNoLongerKeptIsSaid();
    void whatCurlCannotSendIsSaid();

private:
    // Adds the exchange, chooses its row and triggers the action.
    static QString run(PageWindow &window, const Exchange &exchange, const char *action);
};

namespace {

Exchange posted(const std::string &target, const std::string &fields, const std::string &body)
{
    Exchange exchange = sampleExchange("POST", target);
    exchange.requestHead = "POST " + target + " HTTP/1.1\r\nHost: 127.0.0.1:8080\r\n" + fields
        + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n";
    exchange.requestBody = body;
    exchange.record.requestBodyBytes = body.size();
    return exchange;
}

QString clipboard()
{
    return QGuiApplication::clipboard()->text();
}

} // namespace

QString TestExchangeCommands::run(PageWindow &window, const Exchange &exchange, const char *action)
{
    auto *page = window.window().findChild<TrafficPage *>();
    if (!page)
        page = &window.show<TrafficPage>({1200, 400});
    QGuiApplication::clipboard()->clear();
    QString notice;
    const auto connection = connect(page, &TrafficPage::noticed, page,
                                    [&notice](const QString &text) { notice = text; });
    page->selectExchange(window.controller.addExchange(exchange));
    window.action(action).trigger();
    // Some answers come with the next turn.
    QCoreApplication::processEvents();
    disconnect(connection);
    return notice;
}

void TestExchangeCommands::curlOnTheClipboardRunsInARealShell_data()
{
    QTest::addColumn<QByteArray>("planted");
    QTest::newRow("substitution") << QByteArray("$(touch pwned)");
    QTest::newRow("backticks") << QByteArray("`touch pwned`");
    QTest::newRow("quotes") << QByteArray("'; touch pwned; '");
    QTest::newRow("double quotes") << QByteArray("\"; touch pwned; \"");
    QTest::newRow("globs") << QByteArray("[1-3]{a,b}*?~");
    QTest::newRow("newlines") << QByteArray("one\ntouch pwned\n\n");
    QTest::newRow("controls") << QByteArray("\x1b]0;title\x07\t\r");
    QTest::newRow("unicode") << QByteArray("caf\xc3\xa9 \xe2\x82\xac");
}

void TestExchangeCommands::curlOnTheClipboardRunsInARealShell()
{
    QFETCH(const QByteArray, planted);
    const bool isFieldText =
        std::none_of(planted.begin(), planted.end(), [](char c) { return c >= 0 && c < 0x20; });
    const std::string body = planted.toStdString();
    const std::string field = isFieldText ? body : std::string("plain");
    PageWindow window;
    QCOMPARE(
        run(window, posted("/a?b=[1-3]{x,y}", "X-Planted: " + field + "\r\n", body), "actCopyCurl"),
        u"Copied as a command"_s);
    FakeCurl curl;
    const auto arguments = curl.run(u"sh"_s, clipboard().toStdString());
    QVERIFY2(contains(arguments, "--data-raw", body), qPrintable(clipboard()));
    QVERIFY(contains(arguments, "--header", "X-Planted: " + field));
    QVERIFY(contains(arguments, "--request-target", "/a?b=[1-3]{x,y}"));
    QVERIFY(std::find(arguments.begin(), arguments.end(), "--globoff") != arguments.end());
    QVERIFY(!curl.wasAbused());
}

void TestExchangeCommands::bytesThatNoTextHoldsReachCurlAllTheSame()
{
    PageWindow window;
    run(window, posted("/a", "X-Latin: caf\xe9\r\n", "x"), "actCopyCurl");
    FakeCurl curl;
    const auto arguments = curl.run(u"sh"_s, clipboard().toStdString());
    QVERIFY2(contains(arguments, "--header", "X-Latin: caf\xe9"), qPrintable(clipboard()));
}

void TestExchangeCommands::aBinaryBodyGoesIntoAFile()
{
    PageWindow window;
    const std::string body("a\0$(touch pwned)\xff", 17);
    const QString notice = run(window, posted("/a", {}, body), "actCopyCurl");
    QVERIFY2(notice.startsWith(u"Copied; the body is in "_s), qPrintable(notice));
    FakeCurl curl;
    const auto arguments = curl.run(u"sh"_s, clipboard().toStdString());
    const auto option = std::find(arguments.begin(), arguments.end(), "--data-binary");
    QVERIFY2(option != arguments.end(), qPrintable(clipboard()));
    const QString file = QString::fromStdString(option[1]);
    QVERIFY(file.startsWith(u'@') && notice.endsWith(QDir::toNativeSeparators(file.mid(1))));
    QFile saved(file.mid(1));
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(saved.readAll().toStdString(), body);
    QVERIFY(!curl.wasAbused());
}

void TestExchangeCommands::everyStyleGoesToTheClipboard_data()
{
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QString>("part");
    QTest::newRow("posix") << QByteArray("actCopyCurl") << u"--header 'X-A: it'\\''s'"_s;
    QTest::newRow("bash") << QByteArray("actCopyCurlBash") << u"lines'$'\\007'"_s;
    QTest::newRow("cmd") << QByteArray("actCopyCurlCmd") << u"--header ^\"X-A: it's^\""_s;
    QTest::newRow("powershell") << QByteArray("actCopyPowerShell") << u"| curl.exe --config -"_s;
}

void TestExchangeCommands::everyStyleGoesToTheClipboard()
{
    QFETCH(const QByteArray, action);
    QFETCH(const QString, part);
    PageWindow window;
    const QString notice =
        run(window, posted("/a", "X-A: it's\r\n", "two\nlines\a"), action.constData());
    QVERIFY2(notice.startsWith(u"Copied"_s), qPrintable(notice));
    QVERIFY2(clipboard().contains(part), qPrintable(clipboard()));
}

void TestExchangeCommands::rawAndUrlGoToTheClipboard()
{
    PageWindow window;
    const Exchange exchange = posted("/a?b=c", "X-A:  b\r\n", "body");
    QCOMPARE(run(window, exchange, "actCopyRawRequest"),
             u"Copied the request as it was received"_s);
    QCOMPARE(clipboard(), QString::fromStdString(exchange.requestHead + exchange.requestBody));
    QCOMPARE(run(window, exchange, "actCopyRequestUrl"), u"Copied the URL"_s);
    QCOMPARE(clipboard(), u"http://127.0.0.1:8080/a?b=c"_s);
}

void TestExchangeCommands::severalAreCopiedAsHar()
{
    PageWindow window;
    run(window, posted("/a", "", "1"), "actCopyRequestUrl");
    const QString notice = run(window, posted("/b", "Cookie: a=1\r\n", "2"), "actCopyHar");
    QCOMPARE(notice, u"Copied as HAR, with its secrets"_s);
    const auto entries = [] {
        return QJsonDocument::fromJson(clipboard().toUtf8())[u"log"][u"entries"].toArray();
    };
    QCOMPARE(entries().size(), 1);
    window.window().findChild<QTableView *>(u"trafficView"_s)->selectAll();
    window.action("actCopyHar").trigger();
    QCOMPARE(entries().size(), 2);
    QVERIFY(entries()[1][u"request"][u"url"].toString().endsWith(u"/b"_s));
}

void TestExchangeCommands::secretsAreCopiedUnlessTheyAreHidden()
{
    PageWindow window;
    const Exchange exchange = posted("/a?key=s3cret", "Authorization: Bearer s3cret\r\n", "body");
    QCOMPARE(run(window, exchange, "actCopyCurl"), u"Copied as a command, with its secrets"_s);
    QVERIFY2(clipboard().contains(u"Bearer s3cret"_s), qPrintable(clipboard()));

    window.window().findChild<TrafficPage *>()->setHidesSecrets(true);
    QCOMPARE(run(window, exchange, "actCopyCurl"), u"Copied as a command"_s);
    QVERIFY2(clipboard().contains(u"Bearer REDACTED"_s), qPrintable(clipboard()));
    for (const char *action : {"actCopyCurlBash", "actCopyCurlCmd", "actCopyPowerShell",
                               "actCopyRawRequest", "actCopyRequestUrl"}) {
        run(window, exchange, action);
        QVERIFY2(clipboard().contains(u"key=REDACTED"_s), qPrintable(clipboard()));
        QVERIFY2(!clipboard().contains(u"s3cret"_s), qPrintable(clipboard()));
    }
    // Whoever sends it again wants the same answer.
    run(window, exchange, "actResend");
    QVERIFY(window.controller.sent().front().head.find("Bearer s3cret") != std::string::npos);
}

void TestExchangeCommands::sendAgainSendsWhatWasReceived()
{
    PageWindow window;
    const Exchange exchange = posted("/a", "X-A: b\r\n", "body");
    run(window, exchange, "actResend");
    QCOMPARE(window.controller.sent().size(), std::size_t(1));
    const SendRequest &sent = window.controller.sent().front();
    QCOMPARE(sent.address, std::string("127.0.0.1:8080"));
    QCOMPARE(sent.body, std::string("body"));
    QVERIFY(sent.head.starts_with("POST /a HTTP/1.1\r\n"));
    QVERIFY(sent.head.find("X-A: b\r\n") != std::string::npos);
}

void TestExchangeCommands::sendAgainTellsHowItWent()
{
    PageWindow window;
    SendResult result;
    result.status = 201;
    result.took = std::chrono::microseconds(210);
    window.controller.setSendResult(result);
    QCOMPARE(run(window, sampleExchange(), "actResend"), u"Answered 201 in 0.210 ms"_s);
    window.controller.setSendResult(Unexpected(Message("Nobody listens there.")));
    QCOMPARE(run(window, sampleExchange(), "actResend"), u"Nobody listens there."_s);
}

void TestExchangeCommands::whatIsNoLongerKeptIsSaid()
{
    PageWindow window;
    window.controller.store().setLimits({.rows = 100, .bytes = 128 * 1024});
    Exchange exchange = sampleExchange();
    exchange.responseBody.assign(100'000, 'x');
    for (const char *action :
         {"actCopyCurl", "actCopyRawRequest", "actCopyRequestUrl", "actResend"})
        QCOMPARE(run(window, exchange, action),
                 u"The details of this request are no longer kept"_s);
    QCOMPARE(clipboard(), QString());
    QVERIFY(window.controller.sent().empty());
}

void TestExchangeCommands::whatCurlCannotSendIsSaid()
{
    PageWindow window;
    Exchange exchange = posted("/a", {}, "x");
    exchange.record.flags |= ExchangeRecord::RequestBodyTruncated;
    QVERIFY(!run(window, exchange, "actCopyCurl").isEmpty());
    QCOMPARE(clipboard(), QString());
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestExchangeCommands)
#include "tst_exchangecommands.moc"
