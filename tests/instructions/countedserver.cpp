// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/instructions/countedserver.h"

#include <QRegularExpression>

#include <sys/prctl.h>

#include <csignal>

namespace mynah::instructions {

using namespace Qt::StringLiterals;

namespace {

// Under callgrind ten thousand routes take seconds.
constexpr int PatienceMs = 120'000;

} // namespace

CountedServer::CountedServer(const QString &workspace, const QStringList &options,
                             const QString &profile)
{
    QStringList arguments{u"--tool=callgrind"_s, u"--callgrind-out-file="_s + profile,
                          QStringLiteral(MYNAH_CLI), u"serve"_s, workspace};
    arguments += {u"--port"_s, u"0"_s, u"--log-format"_s, u"none"_s};
    // A test that fails may end without destructors.
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_process.start(u"valgrind"_s, arguments + options);
    m_port = readPort();
    if (m_port == 0)
        qFatal("valgrind did not start mynah-cli (Debian's package valgrind): %s%s",
               qPrintable(m_process.errorString()), m_process.readAllStandardError().constData());
}

std::uint16_t CountedServer::readPort()
{
    static const QRegularExpression listening(u"Listening on https?://127\\.0\\.0\\.1:(\\d+)"_s);
    QString said;
    while (m_process.waitForReadyRead(PatienceMs)) {
        said += QString::fromUtf8(m_process.readAllStandardOutput());
        if (const auto match = listening.match(said); match.hasMatch())
            return match.captured(1).toUShort();
    }
    return 0;
}

std::int64_t CountedServer::finish()
{
    static const QRegularExpression collected(u"Collected : (\\d+)"_s);
    m_process.terminate();
    m_process.waitForFinished(PatienceMs);
    if (m_process.exitStatus() != QProcess::NormalExit || m_process.exitCode() != 0)
        return 0;
    const QString said = QString::fromUtf8(m_process.readAllStandardError());
    return collected.match(said).captured(1).toLongLong();
}

} // namespace mynah::instructions
