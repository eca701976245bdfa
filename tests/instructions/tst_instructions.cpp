// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/instructions/askedworkspace.h"
#include "tests/instructions/countedserver.h"

#include <QByteArray>
#include <QFile>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <cstdio>
#include <memory>

using namespace mynah::instructions;
using namespace Qt::StringLiterals;

namespace {

constexpr int PatienceMs = 60'000;
// The difference of two runs leaves out what starting and stopping cost.
constexpr int FewRequests = 200;
constexpr int ManyRequests = 1'700;
// Divides both.
constexpr int GroupSize = 100;

struct Kind
{
    const char *name;
    int routes;
    const char *request;
    bool tls;
    // Once for all requests, or for each.
    bool keepsConnection;
    int status;
    // Per request, all threads; 5 to 10 % above what was measured last.
    int bound;
};

constexpr const char *LastOfTen = "GET /static/9 HTTP/1.1\r\nHost: 127.0.0.1:8080\r\n\r\n";

constexpr std::array Kinds{
    Kind{"static", 10, LastOfTen, false, true, 200, 12'600},
    Kind{"static, the last of 10,000 routes", 10'000,
         "GET /static/9999 HTTP/1.1\r\nHost: 127.0.0.1:8080\r\n\r\n", false, true, 200, 12'650},
    Kind{"template over path, query and JSON body", 10,
         "POST /users/7/orders?page=2 HTTP/1.1\r\nHost: 127.0.0.1:8080\r\n"
         "Content-Type: application/json\r\nContent-Length: 29\r\n\r\n"
         "{\"name\":\"Ada\",\"items\":[1, 2]}",
         false, true, 200, 32'600},
    Kind{"static over TLS", 10, LastOfTen, true, true, 200, 29'300},
    Kind{"static, a connection for each request", 10, LastOfTen, false, false, 200, 24'300},
    Kind{"no route of 10,000 lets it in", 10'000,
         "GET /statics/9999 HTTP/1.1\r\nHost: 127.0.0.1:8080\r\n\r\n", false, true, 404, 195'000},
};

std::unique_ptr<QTcpSocket> connectTo(std::uint16_t port, bool tls)
{
    auto socket = std::make_unique<QSslSocket>();
    socket->setPeerVerifyMode(QSslSocket::VerifyNone);
    if (tls)
        socket->connectToHostEncrypted(u"127.0.0.1"_s, port);
    else
        socket->connectToHost(u"127.0.0.1"_s, port);
    if (!(tls ? socket->waitForEncrypted(PatienceMs) : socket->waitForConnected(PatienceMs)))
        qFatal("no connection: %s", qPrintable(socket->errorString()));
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    return socket;
}

void ask(QTcpSocket &socket, const char *request)
{
    socket.write(request);
    socket.waitForBytesWritten(PatienceMs);
}

// The answers are small and come in one piece, perhaps while the request is being written.
void receive(QTcpSocket &socket, int status)
{
    if (socket.bytesAvailable() == 0)
        socket.waitForReadyRead(PatienceMs);
    const QByteArray answer = socket.readAll();
    if (!answer.startsWith("HTTP/1.1 " + QByteArray::number(status)))
        qFatal("not the answer that was asked for: %s", answer.constData());
}

void askOnOne(QTcpSocket &socket, const Kind &kind, int requests)
{
    for (int i = 0; i < requests; ++i) {
        ask(socket, kind.request);
        receive(socket, kind.status);
    }
}

// In groups: of one at a time, the loop would see the end together with the next beginning or
// apart, as it happens.
void askOnMany(std::uint16_t port, const Kind &kind, int requests)
{
    for (int i = 0; i < requests; i += GroupSize) {
        std::array<std::unique_ptr<QTcpSocket>, GroupSize> sockets;
        for (auto &socket : sockets)
            socket = connectTo(port, false);
        for (const auto &socket : sockets)
            ask(*socket, kind.request);
        for (const auto &socket : sockets)
            receive(*socket, kind.status);
    }
}

QString profileOf(const Kind &kind)
{
    const auto number = &kind - Kinds.data();
    return QStringLiteral(MYNAH_PROFILES "/callgrind.out.%1").arg(number + 1);
}

std::int64_t instructionsOf(const Kind &kind, const QString &file, int requests)
{
    QStringList options;
    if (kind.tls)
        options = {u"--tls-cert"_s, QStringLiteral(MYNAH_TEST_DATA "/tls/localhost.crt"),
                   u"--tls-key"_s, QStringLiteral(MYNAH_TEST_DATA "/tls/localhost.key")};
    CountedServer server(file, options, profileOf(kind));
    if (kind.keepsConnection)
        askOnOne(*connectTo(server.port(), kind.tls), kind, requests);
    else
        askOnMany(server.port(), kind, requests);
    return server.finish();
}

} // namespace

// Counts what a request costs mynah-cli in instructions, which a busy machine does not change.
class TestInstructions : public QObject
{
    Q_OBJECT

private slots:
    void staysWithinItsBound_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < Kinds.size(); ++i)
            QTest::newRow(Kinds[i].name) << int(i);
    }
    void staysWithinItsBound()
    {
        QFETCH(int, index);
        const Kind &kind = Kinds[std::size_t(index)];
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"i.mynah"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(askedWorkspace(kind.routes));
        file.close();
        const std::int64_t few = instructionsOf(kind, file.fileName(), FewRequests);
        const std::int64_t many = instructionsOf(kind, file.fileName(), ManyRequests);
        QVERIFY2(few > 0 && many > few, "mynah-cli did not end well under callgrind.");
        const std::int64_t each = (many - few) / (ManyRequests - FewRequests);
        std::printf("%-40s %6d instructions per request, at most %d\n", kind.name, int(each),
                    kind.bound);
        const QString excess = u"%1: %2 instructions per request, more than %3. See where: "
                               u"callgrind_annotate --inclusive=yes %4"_s;
        QVERIFY2(each <= kind.bound,
                 qPrintable(excess.arg(QString::fromUtf8(kind.name))
                                .arg(each)
                                .arg(kind.bound)
                                .arg(profileOf(kind))));
    }
};

QTEST_GUILESS_MAIN(TestInstructions)
#include "tst_instructions.moc"
