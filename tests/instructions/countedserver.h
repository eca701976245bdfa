// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

#include <cstdint>

namespace mynah::instructions {

// mynah-cli under callgrind. Ends the test when it does not start.
class CountedServer
{
public:
    // profile: the file that callgrind_annotate will read.
    CountedServer(const QString &workspace, const QStringList &options, const QString &profile);

    std::uint16_t port() const { return m_port; }
    // Ends the server; the instructions of all its threads, or 0 when it failed.
    std::int64_t finish();

private:
    std::uint16_t readPort();

    QProcess m_process;
    std::uint16_t m_port = 0;
};

} // namespace mynah::instructions
