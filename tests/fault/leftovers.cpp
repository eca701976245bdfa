// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/leftovers.h"

#include "server/http/http1connection.h"
#include "server/http/http1serverconnection.h"
#include "server/net/iostream.h"

#include <QDir>

namespace mynah::test {

namespace {

int openDescriptors()
{
    return static_cast<int>(
        QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::Files | QDir::System).size());
}

} // namespace

Leftovers::Leftovers()
    : m_descriptors(openDescriptors())
{
}

QByteArray Leftovers::text() const
{
    QByteArray found;
    const auto note = [&found](int count, const char *what) {
        if (count != 0)
            found += QByteArray::number(count) + ' ' + what + ' ';
    };
    note(IOStream::alive(), "streams");
    note(HTTP1Connection::alive(), "exchanges");
    note(HTTP1ServerConnection::alive(), "connections");
    note(openDescriptors() - m_descriptors, "descriptors");
    return found.isEmpty() ? QByteArray("none") : found;
}

} // namespace mynah::test
