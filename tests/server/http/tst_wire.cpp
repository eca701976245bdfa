// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/spawn.h"
#include "server/http/http1serverconnection.h"
#include "server/net/iostream.h"
#include "tests/support/foreachsplit.h"
#include "tests/support/rawclient.h"
#include "tests/support/recordingdelegate.h"
#include "tests/support/testcase.h"
#include "tests/support/wirecases.h"

#include <QTest>

#include <sys/socket.h>

#include <array>

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

// Both ends of a connection; the first is non-blocking.
std::array<Descriptor, 2> connectedPair()
{
    std::array<int, 2> fds{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, fds.data()) != 0)
        qFatal("No socket pair");
    return {Descriptor(fds[0]), Descriptor(fds[1])};
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
    for (const char *file : {"framing.http", "headers.http", "requestline.http"}) {
        for (const WireCase &wire : loadWireCases(QString::fromLatin1(file))) {
            m_cases.push_back(wire);
            QTest::addRow("%s: %s", file, wire.name.constData()) << int(m_cases.size() - 1);
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
    auto [ours, theirs] = connectedPair();
    const HTTP1Parameters parameters;
    ExchangeMemoryPool memories;
    RecordingServer server;
    HTTP1ServerConnection connection(std::make_unique<IOStream>(m_loop, ours.release()), {},
                                     {parameters, memories, nullptr});
    bool done = false;
    spawn(serve(connection, server, done), "a wire case");
    RawClient client(std::move(theirs));
    std::size_t sent = 0;
    for (const std::string_view piece : pieces) {
        client.send(piece);
        sent += piece.size();
        runUntil([&] { return connection.bytesRead() >= sent || !server.log.text().empty()
                           || connection.state() == HTTP1ServerConnection::State::Lingering; });
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
