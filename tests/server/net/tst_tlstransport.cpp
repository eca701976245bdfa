// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/opensslptr.h"
#include "server/net/sockets.h"
#include "server/net/tlstransport.h"
#include "tests/support/testcase.h"

#include <QTest>

#include <openssl/bio.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string>

using namespace mynah;

namespace {

// A transport, and the peer's end of its connection.
struct Desk
{
    Desk()
    {
        std::array<int, 2> fds{};
        QCOMPARE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, fds.data()),
                 0);
        own = Descriptor(fds[0]);
        peer = Descriptor(fds[1]);
        transport.fd = own.get();
        bio.reset(makeTransportBio(transport));
    }
    void send(const std::string &bytes) const
    {
        QCOMPARE(::send(peer.get(), bytes.data(), bytes.size(), 0), ssize_t(bytes.size()));
    }
    std::string read(std::size_t most)
    {
        std::string bytes(most, '\0');
        const int count = BIO_read(bio.get(), bytes.data(), static_cast<int>(most));
        bytes.resize(static_cast<std::size_t>(std::max(count, 0)));
        return bytes;
    }

    Descriptor own;
    Descriptor peer;
    TlsTransport transport;
    BioPtr bio;
};

} // namespace

class TestTlsTransport : public test::TestCase
{
    Q_OBJECT

private slots:
    void readsAndWrites()
    {
        Desk desk;
        desk.transport.allowance = 100;
        desk.send("abcdef");
        QCOMPARE(desk.read(4), std::string("abcd"));
        QVERIFY(!desk.transport.drained);
        QCOMPARE(desk.read(4), std::string("ef"));
        QVERIFY(desk.transport.drained);
        QCOMPARE(desk.read(4), std::string());
        QVERIFY(BIO_should_retry(desk.bio.get()));
        QCOMPARE(BIO_write(desk.bio.get(), "xy", 2), 2);
        std::array<char, 8> got{};
        QCOMPARE(::recv(desk.peer.get(), got.data(), got.size(), 0), ssize_t(2));
    }

    void tellsTheEndFromAnError()
    {
        Desk desk;
        desk.transport.allowance = 100;
        desk.peer = Descriptor();
        QCOMPARE(desk.read(4), std::string());
        QVERIFY(desk.transport.ended);
        QVERIFY(!BIO_should_retry(desk.bio.get()));
        QVERIFY(BIO_write(desk.bio.get(), "xy", 2) <= 0);
        QCOMPARE(desk.transport.systemError, EPIPE);
    }

    void pausesWhenTheAllowanceIsUsedUp()
    {
        Desk desk;
        desk.transport.allowance = 5;
        desk.send("abcdefgh");
        QCOMPARE(desk.read(3), std::string("abc"));
        QCOMPARE(desk.read(10), std::string("de"));
        QCOMPARE(desk.read(10), std::string());
        QVERIFY(BIO_should_read(desk.bio.get()));
        desk.transport.allowance = 5;
        QCOMPARE(desk.read(10), std::string("fgh"));
    }
};

QTEST_GUILESS_MAIN(TestTlsTransport)
#include "tst_tlstransport.moc"
