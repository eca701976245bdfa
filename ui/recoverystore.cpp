// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recoverystore.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>
#include <csignal>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

constexpr auto WorkspaceSuffix = ".json"_L1;
constexpr auto MetaSuffix = ".meta"_L1;

bool writeWhole(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    // What a buffer writes too late, commit() would not notice.
    return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)
        && file.write(bytes) == bytes.size() && file.commit();
}

QByteArray readWhole(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString programOf(const QString &process)
{
    QString path = QFileInfo(u"/proc/"_s + process + u"/exe"_s).symLinkTarget();
    // An update has replaced the file of a program that goes on.
    if (path.endsWith(" (deleted)"_L1))
        path.chop(10);
    return QFileInfo(path).fileName();
}

// Tells programs apart that had the same pid one after another, as in containers.
QString thisRun()
{
    static const QString run = QUuid::createUuid().toString(QUuid::Id128).left(12);
    return run;
}

// Pids come round again: to this program, which another run's work is not work of, or to one of
// another name. One that died and that nobody has taken note of yet has no program any more.
bool isRunning(qint64 pid)
{
    if (pid <= 0 || pid == QCoreApplication::applicationPid()
        || (::kill(pid_t(pid), 0) != 0 && errno == ESRCH))
        return false;
    return !QFileInfo::exists(u"/proc/self"_s)
        || programOf(QString::number(pid)) == programOf(u"self"_s);
}

bool isOlderThanFile(const RecoveryStore::Entry &entry)
{
    const QFileInfo file(entry.path);
    return !entry.path.isEmpty() && file.exists() && file.lastModified() > entry.time;
}

} // namespace

QString RecoveryStore::standardFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + u"/recovery"_s;
}

RecoveryStore::RecoveryStore(const QString &folder)
    : m_folder(folder)
{
}

QString RecoveryStore::nameFor(const QString &path)
{
    if (path.isEmpty())
        return QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QString canonical = QFileInfo(path).canonicalFilePath();
    const QByteArray key = (canonical.isEmpty() ? path : canonical).toUtf8();
    const QByteArray hash = QCryptographicHash::hash(key, QCryptographicHash::Sha1).toHex();
    return QString::fromLatin1(hash) + u'-' + thisRun();
}

QString RecoveryStore::filePath(const QString &name, QLatin1StringView suffix) const
{
    return m_folder + u'/' + name + suffix;
}

bool RecoveryStore::write(const QString &name, const QString &path, const QByteArray &json) const
{
    if (!QDir().mkpath(m_folder))
        return false;
    const QJsonObject meta{
        {u"path"_s, path},
        {u"pid"_s, QCoreApplication::applicationPid()},
        {u"run"_s, thisRun()},
        {u"time"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
    };
    // In this order, and the other way round in remove(), work never looks as if it were nobody's.
    return writeWhole(filePath(name, MetaSuffix), QJsonDocument(meta).toJson())
        && writeWhole(filePath(name, WorkspaceSuffix), json);
}

void RecoveryStore::remove(const QString &name) const
{
    QFile::remove(filePath(name, WorkspaceSuffix));
    QFile::remove(filePath(name, MetaSuffix));
}

QByteArray RecoveryStore::read(const QString &name) const
{
    return readWhole(filePath(name, WorkspaceSuffix));
}

RecoveryStore::Entry RecoveryStore::readMeta(const QString &name) const
{
    const QJsonObject meta =
        QJsonDocument::fromJson(readWhole(filePath(name, MetaSuffix))).object();
    return {name, meta.value("path"_L1).toString(),
            QDateTime::fromString(meta.value("time"_L1).toString(), Qt::ISODateWithMs),
            meta.value("pid"_L1).toInteger(), meta.value("run"_L1).toString()};
}

QList<RecoveryStore::Entry> RecoveryStore::abandoned() const
{
    QList<Entry> entries;
    const QDir folder(m_folder);
    for (const QString &file : folder.entryList({u"*"_s + WorkspaceSuffix}, QDir::Files)) {
        Entry entry = readMeta(file.chopped(WorkspaceSuffix.size()));
        const bool ours = entry.pid == QCoreApplication::applicationPid() && entry.run == thisRun();
        if (ours || isRunning(entry.pid))
            continue;
        entry.isOlderThanFile = isOlderThanFile(entry);
        entries += entry;
    }
    std::sort(entries.begin(), entries.end(),
              [](const Entry &a, const Entry &b) { return a.time > b.time; });
    return entries;
}

} // namespace mynah
