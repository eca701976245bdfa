// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace mynah {

// Work that has not been saved, kept apart from people's files: recovery/<name>.json holds the
// workspace, recovery/<name>.meta says what it belongs to. Its functions touch the disk and may run
// on any thread.
class RecoveryStore final
{
public:
    struct Entry
    {
        QString name; // of the files, without a suffix
        QString path; // of the workspace file; empty: never saved
        QDateTime time;
        qint64 pid = 0; // of the program that wrote it
        QString run; // which of the programs of that pid
        bool isOlderThanFile = false; // the workspace file was written after it
    };

    // The place of the user's applications; tests give their own.
    static QString standardFolder();
    explicit RecoveryStore(const QString &folder = standardFolder());
    const QString &folder() const { return m_folder; }

    // The same for the same file as long as this program runs, so that nobody overwrites what
    // another one has left or is about to leave; for a workspace without a file, anew each time.
    static QString nameFor(const QString &path);

    bool write(const QString &name, const QString &path, const QByteArray &json) const;
    void remove(const QString &name) const;
    QByteArray read(const QString &name) const;
    // Those whose program is no longer there, the newest first.
    QList<Entry> abandoned() const;

private:
    QString filePath(const QString &name, QLatin1StringView suffix) const;
    Entry readMeta(const QString &name) const;

    QString m_folder;
};

} // namespace mynah
