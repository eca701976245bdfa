// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "tests/support/testcase.h"

#include <QFile>
#include <QTest>

using namespace mynah;
using namespace Qt::StringLiterals;

namespace {

ServeOptions serve(const QStringList &arguments)
{
    const CliCommand command = parseCliArguments(QStringList{u"serve"_s} + arguments);
    const auto *options = std::get_if<ServeOptions>(&command);
    return options ? *options : ServeOptions();
}

QString cliError(const QStringList &arguments)
{
    const CliCommand command = parseCliArguments(arguments);
    const auto *error = std::get_if<UsageError>(&command);
    return error ? error->message : QString();
}

QString windowError(const QStringList &arguments)
{
    const WindowCommand command = parseWindowArguments(arguments);
    const auto *error = std::get_if<UsageError>(&command);
    return error ? error->message : QString();
}

QString shown(const QStringList &arguments)
{
    const CliCommand command = parseCliArguments(arguments);
    const auto *text = std::get_if<ShowText>(&command);
    return text ? text->text : QString();
}

QString manPage(const QString &name)
{
    QFile file(QStringLiteral(MYNAH_SOURCE_DIR "/resources/man/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).remove(u'\\');
}

} // namespace

class TestCommandLine : public test::TestCase
{
    Q_OBJECT

private slots:
    void takesEveryOptionOfServe()
    {
        const ServeOptions options =
            serve({u"a.mynah"_s, u"--host"_s, u"0.0.0.0"_s, u"--port=0"_s, u"--workers"_s, u"3"_s,
                   u"--tls-cert"_s, u"c.pem"_s, u"--tls-key"_s, u"k.pem"_s, u"--watch"_s,
                   u"--log-format"_s, u"json"_s, u"--record"_s, u"r.har"_s, u"--record-secrets"_s,
                   u"b.mynah"_s});
        QCOMPARE(options.files, (QStringList{u"a.mynah"_s, u"b.mynah"_s}));
        QCOMPARE(options.host, std::optional(u"0.0.0.0"_s));
        QCOMPARE(options.port, std::optional(0));
        QCOMPARE(options.workers, 3);
        QCOMPARE(options.tlsCertificate, u"c.pem"_s);
        QCOMPARE(options.tlsKey, u"k.pem"_s);
        QVERIFY(options.tls);
        QVERIFY(options.watch);
        QCOMPARE(options.logFormat, std::optional(AccessLogFormat::Json));
        QCOMPARE(options.recordFile, u"r.har"_s);
        QVERIFY(options.recordsSecrets);
    }

    void takesHowMuchIsKept()
    {
        const ServeOptions usual = serve({u"a"_s});
        QCOMPARE(usual.keptRows, 100'000);
        QVERIFY(!usual.keptMemory && !usual.keptDisk && usual.trafficFolder.isEmpty());
        const ServeOptions options =
            serve({u"a"_s, u"--keep-rows=1000000"_s, u"--keep-memory"_s, u"64MB"_s,
                   u"--keep-disk=3gb"_s, u"--traffic"_s, u"folder"_s});
        QCOMPARE(options.keptRows, 1'000'000);
        QCOMPARE(options.keptMemory, std::optional<std::uint64_t>(64 * 1024 * 1024));
        QCOMPARE(options.keptDisk, std::optional<std::uint64_t>(3'221'225'472));
        QCOMPARE(options.trafficFolder, u"folder"_s);
        QCOMPARE(serve({u"a"_s, u"--keep-memory=1024KB"_s}).keptMemory,
                 std::optional<std::uint64_t>(1024 * 1024));
    }

    void takesEveryKindOfCertificate()
    {
        QVERIFY(!serve({u"a"_s}).tls);
        QVERIFY(serve({u"a"_s, u"--tls"_s}).tls);
        const ServeOptions options =
            serve({u"a"_s, u"--tls-pkcs12=b.p12"_s, u"--tls-client-ca=ca.pem"_s});
        QVERIFY(options.tls);
        QCOMPARE(options.tlsPkcs12, u"b.p12"_s);
        QCOMPARE(options.tlsClientAuthorities, u"ca.pem"_s);
    }

    void handsOutTheAuthority()
    {
        const CliCommand command = parseCliArguments({u"certificate"_s, u"--out"_s, u"ca.pem"_s});
        QCOMPARE(std::get<CertificateOptions>(command).outFile, u"ca.pem"_s);
        QVERIFY(
            std::get<CertificateOptions>(parseCliArguments({u"certificate"_s})).outFile.isEmpty());
    }

    void leavesWhatIsNotSaidToTheFile()
    {
        const ServeOptions options = serve({u"a.mynah"_s});
        QVERIFY(!options.host);
        QVERIFY(!options.port);
        QCOMPARE(options.workers, 1);
        QVERIFY(!options.watch);
        QVERIFY(!options.recordsSecrets);
        QVERIFY(!options.countsOnly);
        QVERIFY(serve({u"a"_s, u"--no-capture"_s}).countsOnly);
        QCOMPARE(options.logFormat, std::optional(AccessLogFormat::Text));
        QVERIFY(!serve({u"a"_s, u"--log-format=none"_s}).logFormat);
    }

    void takesAnAddressInBrackets()
    {
        QCOMPARE(serve({u"a"_s, u"--host"_s, u"[::1]"_s}).host, std::optional(u"::1"_s));
        QCOMPARE(serve({u"a"_s, u"--host"_s, u"::1"_s}).host, std::optional(u"::1"_s));
    }

    void takesWhereMetricsAreTold()
    {
        const auto metrics = [](const QString &value) {
            return *serve({u"a"_s, u"--metrics"_s, value}).metrics;
        };
        QVERIFY(!serve({u"a"_s}).metrics);
        QCOMPARE(metrics(u"9090"_s).address, std::string("127.0.0.1"));
        QCOMPARE(metrics(u"9090"_s).port, 9090);
        QCOMPARE(metrics(u"0.0.0.0:9090"_s).address, std::string("0.0.0.0"));
        QCOMPARE(metrics(u"[::1]:0"_s).address, std::string("::1"));
        QCOMPARE(metrics(u"[::1]:0"_s).port, 0);
    }

    void takesWordsAfterTwoDashesAsFiles()
    {
        QCOMPARE(serve({u"--"_s, u"--watch"_s, u"--help"_s}).files,
                 (QStringList{u"--watch"_s, u"--help"_s}));
    }

    void refusesWhatItDoesNotUnderstand_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("message");
        const auto row = [](const char *name, const QStringList &arguments, const QString &text) {
            QTest::newRow(name) << arguments << text;
        };
        row("nothing", {}, u"Say what to do"_s);
        row("command", {u"serv"_s}, u"There is no command \"serv\""_s);
        row("file only", {u"a.mynah"_s}, u"Say what to do with the file"_s);
        row("no file", {u"serve"_s}, u"serve needs a workspace file"_s);
        row("no file to check", {u"check"_s}, u"check needs a workspace file"_s);
        row("secrets alone", {u"serve"_s, u"a"_s, u"--record-secrets"_s},
            u"--record-secrets goes with --record"_s);
        row("recording nothing", {u"serve"_s, u"a"_s, u"--no-capture"_s, u"--record=r.har"_s},
            u"--no-capture keeps nothing that --record could write"_s);
        row("size", {u"serve"_s, u"a"_s, u"--keep-memory=64"_s}, u"such as 64MB, not \"64\""_s);
        row("too small", {u"serve"_s, u"a"_s, u"--keep-memory=1KB"_s}, u"from 1MB to 1024GB"_s);
        row("too large", {u"serve"_s, u"a"_s, u"--traffic=f"_s, u"--keep-disk=4294967295GB"_s},
            u"from 1MB to 1024GB"_s);
        row("rows", {u"serve"_s, u"a"_s, u"--keep-rows=0"_s}, u"from 1 to 10000000"_s);
        row("disk alone", {u"serve"_s, u"a"_s, u"--keep-disk=64MB"_s},
            u"--keep-disk goes with --traffic"_s);
        row("a folder for two", {u"serve"_s, u"a"_s, u"b"_s, u"--traffic=f"_s},
            u"--traffic takes the traffic of one workspace file, not of 2"_s);
        row("option", {u"serve"_s, u"a"_s, u"--prot"_s, u"1"_s}, u"There is no option --prot"_s);
        row("option of check", {u"check"_s, u"--port=1"_s}, u"There is no option --port"_s);
        row("port", {u"serve"_s, u"a"_s, u"--port"_s, u"65536"_s}, u"from 0 to 65535"_s);
        row("port text", {u"serve"_s, u"a"_s, u"--port"_s, u"http"_s}, u"not \"http\""_s);
        row("host", {u"serve"_s, u"a"_s, u"--host="_s}, u"--host: the address is empty"_s);
        row("host with port", {u"serve"_s, u"a"_s, u"--host"_s, u"127.0.0.1:80"_s},
            u"--host: \"127.0.0.1:80\" has a port"_s);
        row("URL", {u"serve"_s, u"a"_s, u"--host"_s, u"http://x"_s},
            u"neither an address nor a host name"_s);
        row("socket", {u"serve"_s, u"a"_s, u"--host"_s, u"unix:"_s}, u"1 to 107 bytes"_s);
        row("metrics", {u"serve"_s, u"a"_s, u"--metrics=:9090"_s},
            u"such as 9090 or 0.0.0.0:9090, not \":9090\""_s);
        row("metrics on a socket", {u"serve"_s, u"a"_s, u"--metrics=unix:/a:1"_s},
            u"--metrics wants [ADDRESS:]PORT"_s);
        row("metrics at an address without brackets", {u"serve"_s, u"a"_s, u"--metrics=::1:9090"_s},
            u"--metrics wants [ADDRESS:]PORT"_s);
        row("port of metrics", {u"serve"_s, u"a"_s, u"--metrics=localhost:x"_s},
            u"The port of --metrics wants a number from 0 to 65535"_s);
        row("workers", {u"serve"_s, u"a"_s, u"--workers"_s, u"0"_s}, u"from 1 to 256"_s);
        row("value missing", {u"serve"_s, u"a"_s, u"--port"_s}, u"--port needs a value"_s);
        row("value too many", {u"serve"_s, u"a"_s, u"--watch=1"_s}, u"--watch takes no value"_s);
        row("format", {u"serve"_s, u"a"_s, u"--log-format=xml"_s}, u"text, json or none"_s);
        row("key missing", {u"serve"_s, u"a"_s, u"--tls-cert=c"_s}, u"belong together"_s);
        row("two certificates", {u"serve"_s, u"a"_s, u"--tls"_s, u"--tls-pkcs12=b"_s},
            u"Give one of --tls"_s);
        row("authorities only", {u"serve"_s, u"a"_s, u"--tls-client-ca=c"_s},
            u"--tls-client-ca needs --tls"_s);
        row("no folder", {u"traffic"_s}, u"traffic needs one folder"_s);
        row("two folders", {u"traffic"_s, u"a"_s, u"b"_s},
            u"one folder, that of serve --traffic, or one file, not 2"_s);
        row("kind of file", {u"traffic"_s, u"a"_s, u"--out=b.txt"_s}, u"*.har or *.jsonl"_s);
        row("secrets of lines", {u"traffic"_s, u"a"_s, u"--secrets"_s}, u"goes with --out"_s);
        row("format of a file", {u"traffic"_s, u"a"_s, u"--out=b.har"_s, u"--log-format=json"_s},
            u"--log-format is for lines"_s);
        row("no lines", {u"traffic"_s, u"a"_s, u"--log-format=none"_s}, u"text or json here"_s);
        row("word of certificate", {u"certificate"_s, u"ca.pem"_s}, u"with --out"_s);
    }
    void refusesWhatItDoesNotUnderstand()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, message);
        const QString error = cliError(arguments);
        QVERIFY2(error.contains(message), qPrintable(error));
        QVERIFY(error.endsWith(u"see mynah-cli --help"_s));
    }

    void takesTheOptionsOfTheWindow()
    {
        const WindowCommand command =
            parseWindowArguments({u"a.mynah"_s, u"--start"_s, u"--headless"_s});
        const auto *options = std::get_if<WindowOptions>(&command);
        QVERIFY(options);
        QCOMPARE(options->file, u"a.mynah"_s);
        QVERIFY(options->start);
        QVERIFY(options->headless);
        QVERIFY(!options->sample);
        QVERIFY(windowError({u"a"_s, u"b"_s}).contains(u"one workspace file"_s));
        QVERIFY(windowError({u"a"_s, u"--sample"_s}).contains(u"either a file or --sample"_s));
    }

    void helpsWhereverItIsAsked()
    {
        QCOMPARE(shown({u"--help"_s}), cliHelp());
        QCOMPARE(shown({u"serve"_s, u"--help"_s}), cliHelp());
        QCOMPARE(shown({u"-h"_s}), cliHelp());
        QVERIFY(shown({u"--version"_s}).startsWith(u"mynah-cli "_s));
    }

    void tellsOfEveryOptionInHelpAndManual()
    {
        const QStringList cliOptions{u"--host"_s,       u"--port"_s,    u"--workers"_s,
                                     u"--tls-cert"_s,   u"--tls-key"_s, u"--watch"_s,
                                     u"--log-format"_s, u"--record"_s,  u"--record-secrets"_s,
                                     u"--no-capture"_s, u"--metrics"_s, u"--help"_s,
                                     u"--version"_s};
        for (const QString &option : cliOptions) {
            QVERIFY2(cliHelp().contains(option), qPrintable(option));
            QVERIFY2(manPage(u"mynah-cli.1"_s).contains(option), qPrintable(option));
        }
        const QStringList windowOptions{u"--sample"_s, u"--start"_s, u"--headless"_s, u"--help"_s,
                                        u"--version"_s};
        for (const QString &option : windowOptions) {
            QVERIFY2(windowHelp().contains(option), qPrintable(option));
            QVERIFY2(manPage(u"mynah.1"_s).contains(option), qPrintable(option));
        }
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
