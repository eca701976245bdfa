// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Qt's own HTTP server with ten routes: qhttpserver PORT
#include <QCoreApplication>
#include <QHttpServer>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QHttpServer server;
    for (int i = 0; i < 10; ++i) {
        server.route(u"/r/%1"_s.arg(i), [] {
            return QHttpServerResponse("text/plain", QByteArrayLiteral("hello world"));
        });
    }
    const quint16 port = QCoreApplication::arguments().value(1).toUShort();
    if (server.listen(QHostAddress::LocalHost, port) == 0)
        return EXIT_FAILURE;
    return QCoreApplication::exec();
}
