// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/curlcommand.h"
#include "server/domain/shellquote.h"
#include "tests/server/domain/domainsamples.h"
#include "tests/support/fakecurl.h"
#include "tests/support/testcase.h"

#include <QStandardPaths>
#include <QTest>

using namespace mynah;
using test::contains;
using test::exchangeOf;
using test::FakeCurl;

namespace {

// What a client may plant in a header, a target or a body.
const std::vector<std::string> HostileTexts = {
    "$(touch pwned)",
    "`touch pwned`",
    "'; touch pwned; '",
    "\"; touch pwned; \"",
    "$'\\x27; touch pwned'",
    "\\",
    "\\'",
    "'",
    "''\\''",
    "!!",
    "'!x",
    "a{b,c}[1-3]*?~",
    "%PATH% $HOME ${IFS}",
    "& | ; < > ( ) #",
    "-o pwned",
    "@/etc/passwd",
    "caf\xc3\xa9 \xe2\x82\xac",
};

// Texts with what no header value may have, but a body may.
const std::vector<std::string> HostileBodies = {
    "two\nlines\n\n",
    "tab\tand\rreturn",
    "\x1b]0;title\x07 \x7f",
    "\xc2\x9b"
    "31m",
    "\n",
    "trailing newline\n",
};

std::string textOf(const Expected<CurlCommand, Message> &command)
{
    return command ? command->text : "no command: " + command.error().text();
}

} // namespace

class TestCurlCommand : public test::TestCase
{
    Q_OBJECT

private slots:
    void asksForWhatTheClientAskedFor()
    {
        const auto exchange = exchangeOf("GET /users/7?x=1 HTTP/1.1\r\nHost: localhost:8080\r\n"
                                         "User-Agent: a\r\nAccept: */*\r\n");
        QCOMPARE(
            textOf(curlCommand(exchange)),
            std::string("curl --globoff --path-as-is --url 'http://localhost:8080/users/7?x=1' "
                        "--header 'User-Agent: a' --header 'Accept: */*'"));
    }

    void hostileDataStaysDataInARealShell_data()
    {
        QTest::addColumn<QString>("shell");
        QTest::addColumn<int>("style");
        QTest::newRow("sh") << QStringLiteral("sh") << int(CommandStyle::Posix);
        QTest::newRow("bash runs posix") << QStringLiteral("bash") << int(CommandStyle::Posix);
        QTest::newRow("bash") << QStringLiteral("bash") << int(CommandStyle::Bash);
    }
    void hostileDataStaysDataInARealShell()
    {
        QFETCH(QString, shell);
        QFETCH(int, style);
        if (QStandardPaths::findExecutable(shell).isEmpty())
            QSKIP("the shell is not installed");
        CommandOptions options;
        options.style = static_cast<CommandStyle>(style);
        FakeCurl curl;

        std::string head = "POST / HTTP/1.1\r\nHost: evil.example\r\n";
        std::string all;
        for (const std::string &text : HostileTexts) {
            head += "X-Planted: " + text + "\r\n";
            all += text;
        }
        auto bodies = HostileTexts;
        bodies.insert(bodies.end(), HostileBodies.begin(), HostileBodies.end());
        bodies.push_back(all);
        for (const std::string &body : bodies) {
            const auto command = curlCommand(exchangeOf(head, body), options);
            QVERIFY(command);
            QVERIFY(!command->usesBodyFile);
            const auto arguments = curl.run(shell, command->text);
            QVERIFY2(contains(arguments, "--data-raw", body), command->text.c_str());
            QVERIFY(contains(arguments, "--header", "Host: evil.example"));
            QVERIFY(contains(arguments, "--url", "http://127.0.0.1:8080/"));
            for (const std::string &text : HostileTexts)
                QVERIFY2(contains(arguments, "--header", "X-Planted: " + text), text.c_str());
        }
        QVERIFY(!curl.wasAbused());
    }

    void hostileTargetsStayDataInARealShell()
    {
        FakeCurl curl;
        for (const char *target : {"/$(touch${IFS}pwned)", "/`id`", "/a'b", "/[1-3]{a,b}", "/a#b",
                                   "*", "/../../x", "/\xc3\xa9", "//host/x", "-o", "@x"}) {
            const auto exchange = exchangeOf("GET " + std::string(target) + " HTTP/1.1\r\n");
            const auto command = curlCommand(exchange);
            QVERIFY(command);
            const auto arguments = curl.run(QStringLiteral("sh"), command->text);
            const bool asUrl =
                contains(arguments, "--url", "http://127.0.0.1:8080" + std::string(target));
            QVERIFY2(asUrl || contains(arguments, "--request-target", target), target);
        }
        QVERIFY(!curl.wasAbused());
    }

    void noByteThatATerminalObeysIsWritten()
    {
        std::string bytes;
        for (int i = 1; i < 256; ++i)
            bytes += static_cast<char>(i);
        for (const std::string &quoted : {quotedForPosix(bytes), quotedForBash(bytes)}) {
            for (std::size_t i = 0; i < quoted.size();) {
                const std::size_t length = quoted[i] == '\n'
                    ? 1
                    : plainCharacterLength(std::string_view(quoted).substr(i));
                QVERIFY(length > 0);
                i += length;
            }
        }
        FakeCurl curl;
        QCOMPARE(curl.run(QStringLiteral("sh"), "curl " + quotedForPosix(bytes)).at(0), bytes);
        QCOMPARE(curl.run(QStringLiteral("bash"), "curl " + quotedForBash(bytes)).at(0), bytes);
    }

    void sendsLargeAndBinaryBodiesFromAFile_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("fromFile");
        QTest::newRow("limit") << QByteArray(LargestInlineBody, 'x') << false;
        QTest::newRow("above") << QByteArray(LargestInlineBody + 1, 'x') << true;
        QTest::newRow("zero") << QByteArray("a\0b", 3) << true;
        QTest::newRow("no text") << QByteArray("\xff\xfe") << true;
    }
    void sendsLargeAndBinaryBodiesFromAFile()
    {
        QFETCH(QByteArray, body);
        QFETCH(bool, fromFile);
        const auto exchange = exchangeOf("POST / HTTP/1.1\r\n", body.toStdString());
        const auto command = curlCommand(exchange, {CommandStyle::Posix, "it's.bin"});
        QVERIFY(command);
        QCOMPARE(command->usesBodyFile, fromFile);
        QCOMPARE(command->text.find("--data-binary '@it'\\''s.bin'") != std::string::npos,
                 fromFile);
    }

    void keepsMethodVersionAndFraming_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("part");
        const auto row = [](const char *name, const char *head, const char *body,
                            const char *part) {
            QTest::newRow(name) << QByteArray(head) << QByteArray(body) << QByteArray(part);
        };
        row("HEAD", "HEAD / HTTP/1.1\r\n", "", " --head ");
        row("other", "BREW /pot HTTP/1.1\r\n", "", "--request 'BREW'");
        row("GET with body", "GET / HTTP/1.1\r\n", "x", "--request 'GET'");
        row("1.0", "GET / HTTP/1.0\r\n", "", "--http1.0");
        row("empty POST", "POST / HTTP/1.1\r\nContent-Length: 0\r\n", "", "--data-raw ''");
        row("chunked", "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n", "x",
            "--header 'Transfer-Encoding: chunked'");
        row("empty header", "GET / HTTP/1.1\r\nX-Empty:\r\n", "", "--header 'X-Empty;'");
        row("no agent", "GET / HTTP/1.1\r\n", "", "--header 'User-Agent:'");
        row("no type", "POST / HTTP/1.1\r\n", "x", "--header 'Content-Type:'");
    }
    void keepsMethodVersionAndFraming()
    {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, part);
        const std::string text =
            textOf(curlCommand(exchangeOf(head.toStdString(), body.toStdString())));
        QVERIFY2(text.find(part.toStdString()) != std::string::npos, text.c_str());
        QVERIFY2(text.find("Content-Length") == std::string::npos, text.c_str());
    }

    void saysWhatCurlCannotSend_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::newRow("no request line") << QByteArray("\x16\x03\x01\r\n");
        QTest::newRow("spaces in target") << QByteArray("GET /a b HTTP/1.1\r\n");
        QTest::newRow("no colon") << QByteArray("GET / HTTP/1.1\r\nno colon\r\n");
        QTest::newRow("name of a file") << QByteArray("GET / HTTP/1.1\r\n@/etc/passwd: x\r\n");
        QTest::newRow("control character") << QByteArray("GET / HTTP/1.1\r\nA: \x01\r\n");
    }
    void saysWhatCurlCannotSend()
    {
        QFETCH(QByteArray, head);
        const auto command = curlCommand(exchangeOf(head.toStdString()));
        QVERIFY(!command);
        QVERIFY(!command.error().empty());
    }

    void doesNotPretendToHaveWhatWasNotKept()
    {
        Exchange exchange = exchangeOf("POST / HTTP/1.1\r\n", "begin");
        exchange.record.flags = ExchangeRecord::RequestBodyTruncated;
        QVERIFY(!curlCommand(exchange));
        exchange.record.flags = ExchangeRecord::BytesEvicted;
        QVERIFY(!curlCommand(exchange));
    }

    void cmdSeesNoQuoteAndNoVariable()
    {
        QCOMPARE(quotedForCmd("a b"), std::string("^\"a b^\""));
        QCOMPARE(quotedForCmd("say \"hi\" & del *"),
                 std::string("^\"say \\^\"hi\\^\" ^& del *^\""));
        QCOMPARE(quotedForCmd("c:\\x\\"), std::string("^\"c:\\x\\\\^\""));
        QCOMPARE(quotedForCmd("%PATH%"), std::string("^\"^%PATH^%^\""));
        const auto exchange = exchangeOf("POST / HTTP/1.1\r\n", "two\nlines");
        QVERIFY(curlCommand(exchange, {CommandStyle::Cmd, "f"})->usesBodyFile);
    }

    void powerShellReadsEverythingLiterally()
    {
        const auto exchange = exchangeOf(
            "POST / HTTP/1.1\r\nHost: 127.0.0.1:8080\r\nX: $(x) 'q' \"d\" \\\r\n", "a\n'@\n$b");
        const std::string text = textOf(curlCommand(exchange, {CommandStyle::PowerShell, "f"}));
        QVERIFY2(text.starts_with("@'\ngloboff\n"), text.c_str());
        QVERIFY(text.find("\nheader = \"X: $(x) 'q' \\\"d\\\" \\\\\"\n") != std::string::npos);
        QVERIFY(text.find("\ndata-raw = \"a\\n'@\\n$b\"\n'@ | curl.exe --config -")
                != std::string::npos);
        const std::string unicode = textOf(curlCommand(
            exchangeOf("POST / HTTP/1.1\r\n", "\xc3\xa9"), {CommandStyle::PowerShell, "f"}));
        QVERIFY(unicode.starts_with("$OutputEncoding"));
    }

    void aUrlNeverLeadsToTheHostThatTheClientNamed()
    {
        auto exchange = exchangeOf("GET /a%20b?q=\xc3\xa9 HTTP/1.1\r\nHost: evil.example\r\n");
        QCOMPARE(requestUrl(exchange), std::string("http://127.0.0.1:8080/a%20b?q=%C3%A9"));
        exchange = exchangeOf("OPTIONS * HTTP/1.1\r\nHost: LOCALHOST:8080\r\n");
        exchange.scheme = "https";
        QCOMPARE(requestUrl(exchange), std::string("https://localhost:8080/"));
    }

    void aUrlLeavesOutThePortOfItsScheme()
    {
        auto exchange = exchangeOf("GET /a HTTP/1.1\r\n");
        exchange.localAddress = "shop.example:443";
        QCOMPARE(requestUrl(exchange), std::string("http://shop.example:443/a"));
        exchange.scheme = "https";
        QCOMPARE(requestUrl(exchange), std::string("https://shop.example/a"));
        exchange.localAddress = "127.0.0.1";
        QCOMPARE(requestUrl(exchange), std::string("https://127.0.0.1/a"));
    }

    void reachesAUnixSocket()
    {
        auto exchange = exchangeOf("GET /a HTTP/1.1\r\nHost: x\r\n");
        exchange.localAddress = "unix:/run/it's";
        const std::string text = textOf(curlCommand(exchange));
        QVERIFY(text.find("--unix-socket '/run/it'\\''s' --url 'http://localhost/a'")
                != std::string::npos);
    }

    void rawIsWhatWasOnTheWire()
    {
        const auto exchange = exchangeOf("POST / HTTP/1.1\r\nA:1\r\n", "body");
        QCOMPARE(rawRequest(exchange), std::string("POST / HTTP/1.1\r\nA:1\r\n\r\nbody"));
    }
};

QTEST_GUILESS_MAIN(TestCurlCommand)
#include "tst_curlcommand.moc"
