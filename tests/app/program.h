// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/rawclient.h"
#include "tests/support/testcase.h"

#include <QByteArray>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>
#include <QUrl>

#include <csignal>
#include <functional>
#include <string>

namespace mynah::test {

// A workspace of one server on any free port of 127.0.0.1: GET /hello says "Hello!", GET /slow
// says it after 300 ms, and POST /echo gives back what it got.
extern const QByteArray Greeting;

// How the program is started, when not just so.
struct ProgramCommand
{
    // Instead of the program, which comes after these arguments then.
    QString program;
    QStringList arguments;
    // Runs in the child between fork and exec.
    std::function<void()> prepare;
};

// mynah-cli itself, on a machine without a display. Ends with its object.
class Program
{
public:
    explicit Program(const QStringList &arguments, const ProgramCommand &command = {});
    ~Program();
    Q_DISABLE_COPY_MOVE(Program)

    // Waits until the output has the text.
    bool says(const QByteArray &text) { return waits(m_out, text, QProcess::StandardOutput); }
    bool complains(const QByteArray &text) { return waits(m_err, text, QProcess::StandardError); }
    // The first URL that it listens on.
    QUrl url();
    int port() { return url().port(); }
    void signal(int number) const;
    int stop(int number = SIGTERM);
    // Waits for its end; -1: it crashed, or does not end.
    int exitCode();
    const QByteArray &out() const { return m_out; }
    const QByteArray &err() const { return m_err; }

private:
    bool waits(QByteArray &seen, const QByteArray &text, QProcess::ProcessChannel channel);

    QProcess m_process;
    QByteArray m_out;
    QByteArray m_err;
};

ListenAddress loopback(int port);
ListenAddress unixSocket(const QString &path);
// The whole response.
std::string get(const ListenAddress &address, const std::string &target);
std::string get(int port, const std::string &target);

// A test with a folder of its own, in which the workspace lies.
class ProgramTest : public TestCase
{
    Q_OBJECT

protected:
    ProgramTest();

    QString path(const QString &name) const { return m_folder.filePath(name); }
    // The path of the file; empty when it could not be written.
    QString write(const QString &name, const QByteArray &bytes) const;

    QTemporaryDir m_folder;
    QString m_file;
};

} // namespace mynah::test
