// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/display.h"

#include <QApplication>
#include <QByteArray>
#include <QFontInfo>
#include <QLocalSocket>
#include <QString>
#include <QTcpSocket>

#include <cstring>

namespace mynah {

using namespace Qt::StringLiterals;

namespace {

constexpr int ConnectPatience = 2'000; // ms
constexpr quint16 FirstX11Port = 6000;

bool asksForPlatform(int argc, const char *const *argv)
{
    for (int i = 1; i < argc; ++i) {
        for (const char *option : {"-platform", "--platform"}) {
            if (std::strcmp(argv[i], option) == 0)
                return true;
        }
    }
    return !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

bool answers(const QString &socketPath)
{
    QLocalSocket socket;
    socket.connectToServer(socketPath);
    return socket.waitForConnected(ConnectPatience);
}

bool hasWayland()
{
    const QString name = qEnvironmentVariable("WAYLAND_DISPLAY");
    if (name.isEmpty())
        return false;
    return answers(name.startsWith(u'/') ? name
                                         : qEnvironmentVariable("XDG_RUNTIME_DIR") + u'/' + name);
}

// DISPLAY is "host:number.screen"; without a host, or with "unix", a local socket.
bool hasX11()
{
    const QString display = qEnvironmentVariable("DISPLAY");
    const qsizetype colon = display.lastIndexOf(u':');
    if (colon < 0)
        return false;
    const QString host = display.first(colon);
    bool isNumber = false;
    const uint number = display.mid(colon + 1).section(u'.', 0, 0).toUInt(&isNumber);
    if (!isNumber)
        return false;
    if (host.isEmpty() || host == "unix"_L1)
        return answers(u"/tmp/.X11-unix/X%1"_s.arg(number));
    QTcpSocket socket;
    socket.connectToHost(host, static_cast<quint16>(FirstX11Port + number));
    return socket.waitForConnected(ConnectPatience);
}

} // namespace

bool hasDisplay(int argc, const char *const *argv)
{
    return asksForPlatform(argc, argv) || hasWayland() || hasX11();
}

bool hasFonts()
{
    return !QFontInfo(QApplication::font()).family().isEmpty();
}

} // namespace mynah
