// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QFile>

namespace mynah::test {

using namespace Qt::StringLiterals;

const QByteArray Greeting = R"({
  "formatVersion": 1,
  "name": "Greeting",
  "servers": [
    {
      "id": "s",
      "listeners": [{"address": "127.0.0.1", "port": 0}],
      "routes": [
        {
          "kind": "route", "id": "hello", "method": "GET", "path": "/hello",
          "responses": [{"id": "r", "body": {"kind": "inline", "text": "Hello!"}}]
        },
        {
          "kind": "route", "id": "slow", "method": "GET", "path": "/slow",
          "responses": [{"id": "l", "delay": {"kind": "fixed", "ms": 300},
                         "body": {"kind": "inline", "text": "Hello!"}}]
        },
        {
          "kind": "route", "id": "echo", "method": "POST", "path": "/echo",
          "responses": [{"id": "e", "body": {"kind": "echo"}}]
        }
      ]
    }
  ]
}
)";

Program::Program(const QStringList &arguments, const ProgramCommand &command)
{
    const QString program = QStringLiteral(MYNAH_CLI);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"DISPLAY"_s);
    m_process.setProcessEnvironment(environment);
    if (command.prepare)
        m_process.setChildProcessModifier(command.prepare);
    if (command.program.isEmpty())
        m_process.start(program, arguments);
    else
        m_process.start(command.program, command.arguments + QStringList{program} + arguments);
    m_process.waitForStarted();
}

Program::~Program()
{
    m_process.kill();
    m_process.waitForFinished();
}

QUrl Program::url()
{
    says("Listening on ");
    const qsizetype begin = m_out.indexOf("Listening on ") + 13;
    says("\n");
    return QUrl(QString::fromUtf8(m_out.mid(begin, m_out.indexOf('\n', begin) - begin)));
}

void Program::signal(int number) const
{
    ::kill(static_cast<pid_t>(m_process.processId()), number);
}

int Program::stop(int number)
{
    signal(number);
    return exitCode();
}

int Program::exitCode()
{
    if (!m_process.waitForFinished(static_cast<int>(patience().count() * 2)))
        return -1;
    m_process.setReadChannel(QProcess::StandardOutput);
    m_out += m_process.readAllStandardOutput();
    m_err += m_process.readAllStandardError();
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

bool Program::waits(QByteArray &seen, const QByteArray &text, QProcess::ProcessChannel channel)
{
    m_process.setReadChannel(channel);
    const bool there = runUntil([&] {
        seen += m_process.readAll();
        return seen.contains(text) || m_process.state() == QProcess::NotRunning;
    });
    seen += m_process.readAll();
    return there && seen.contains(text);
}

ListenAddress loopback(int port)
{
    ListenAddress address;
    address.port = static_cast<std::uint16_t>(port);
    return address;
}

ListenAddress unixSocket(const QString &path)
{
    ListenAddress address;
    address.unixPath = path.toStdString();
    return address;
}

std::string get(const ListenAddress &address, const std::string &target)
{
    RawClient client(address);
    client.send("GET " + target + " HTTP/1.1\r\nHost: x\r\n\r\n");
    return client.readResponse();
}

std::string get(int port, const std::string &target)
{
    return get(loopback(port), target);
}

ProgramTest::ProgramTest()
    : m_file(write(u"greeting.mynah"_s, Greeting))
{
}

QString ProgramTest::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    return file.fileName();
}

} // namespace mynah::test
