// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <string>
#include <vector>

namespace mynah::test {

// A folder with a program "curl" that writes its arguments to the file args, each with a zero.
class FakeCurl final
{
public:
    FakeCurl()
    {
        QFile script(m_dir.filePath(QStringLiteral("curl")));
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write("#!/bin/sh\nprintf '%s\\0' \"$@\" > args\n");
        script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    // Runs the command in a real shell and gives the arguments that curl saw.
    std::vector<std::string> run(const QString &shell, const std::string &command)
    {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("PATH"),
                           m_dir.path() + QLatin1Char(':')
                               + environment.value(QStringLiteral("PATH")));
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_dir.path());
        // Through standard input, because a QString cannot hold every byte.
        process.start(shell, {});
        process.write(command.data(), static_cast<qint64>(command.size()));
        process.closeWriteChannel();
        if (!process.waitForFinished() || process.exitCode() != 0)
            return {process.readAllStandardError().toStdString()};
        QFile args(m_dir.filePath(QStringLiteral("args")));
        std::vector<std::string> arguments;
        if (args.open(QIODevice::ReadOnly)) {
            for (const QByteArray &argument : args.readAll().split('\0'))
                arguments.push_back(argument.toStdString());
            arguments.pop_back();
            args.remove();
        }
        return arguments;
    }

    bool wasAbused() const
    {
        return QDir(m_dir.path()).entryList(QDir::Files) != QStringList{QStringLiteral("curl")};
    }

private:
    QTemporaryDir m_dir;
};

inline bool contains(const std::vector<std::string> &arguments, const std::string &option,
                     const std::string &value)
{
    for (std::size_t i = 0; i + 1 < arguments.size(); ++i) {
        if (arguments[i] == option && arguments[i + 1] == value)
            return true;
    }
    return false;
}

} // namespace mynah::test
