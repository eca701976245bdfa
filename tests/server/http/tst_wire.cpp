// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/spawn.h"
#include "server/http/http1serverconnection.h"
#include "tests/support/foreachsplit.h"
#include "tests/support/rawclient.h"
#include "tests/support/recordingdelegate.h"
#include "tests/support/streampair.h"
#include "tests/support/testcase.h"
#include "tests/support/wirecases.h"

#include <QDir>
#include <QTest>

namespace mynah::test {

// Each conversation of tests/wire, whole, byte by byte and cut at every offset.
class TestWire final : public TestCase
{
    Q_OBJECT

private slots:
    void conversations_data();
    void conversations();

private:
    void run(const WireCase &wire, const std::vector<std::string_view> &pieces);

    IOLoop m_loop;
    std::vector<WireCase> m_cases;
};

namespace {

// As a failing comparison shows it.
QByteArray shown(const std::string &text)
{
    return QByteArray::fromStdString(text);
}

Task<> serve(HTTP1ServerConnection &connection, RecordingServer &server, bool &done)
{
    Task<> serving = connection.serve(server);
    co_await std::move(serving);
    done = true;
}

} // namespace

void TestWire::conversations_data()
{
    QTest::addColumn<int>("index");
    const QDir folder(QStringLiteral(MYNAH_SOURCE_DIR "/tests/wire"));
    const QStringList files = folder.entryList({QStringLiteral("*.http")}, QDir::Files, QDir::Name);
    QVERIFY(!files.isEmpty());
    for (const QString &file : files) {
        for (const WireCase &wire : loadWireCases(file)) {
            m_cases.push_back(wire);
            QTest::addRow("%s: %s", qPrintable(file), wire.name.constData())
                << int(m_cases.size() - 1);
        }
    }
}

void TestWire::conversations()
{
    QFETCH(int, index);
    const WireCase wire = m_cases.at(static_cast<std::size_t>(index));
    forEachSplit(wire.input, [&](const auto &pieces) {
        if (!QTest::currentTestFailed())
            run(wire, pieces);
    });
}

void TestWire::run(const WireCase &wire, const std::vector<std::string_view> &pieces)
{
    StreamPair pair(m_loop);
    const HTTP1Parameters parameters;
    ExchangeMemoryPool memories;
    RecordingServer server;
    HTTP1ServerConnection connection(pair.takeStream(), {}, {parameters, memories, nullptr});
    bool done = false;
    spawn(serve(connection, server, done), "a wire case");
    RawClient &client = pair.client();
    std::size_t sent = 0;
    for (const std::string_view piece : pieces) {
        client.send(piece);
        sent += piece.size();
        // A refused client is not read any more.
        runUntil([&] {
            return connection.bytesRead() >= sent
                || connection.state() == HTTP1ServerConnection::State::Lingering;
        });
    }
    client.shutdownWrite();
    QCOMPARE(shown(withoutDates(client.readToEnd())), shown(wire.output));
    QVERIFY(runUntil([&] { return done; }));
    QCOMPARE(shown(server.log.text()), shown(wire.events));
    QCOMPARE(server.closed, 1);
    QVERIFY(!client.wasReset());
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestWire)
#include "tst_wire.moc"
