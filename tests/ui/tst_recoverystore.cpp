// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/smalldisk.h"
#include "tests/support/uitestcase.h"
#include "ui/recoverystore.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestRecoveryStore final : public UiTestCase
{
    Q_OBJECT

private slots:
    void init();
    void givesBackWhatWasWritten();
    void theSameFileHasTheSameName();
    void workWithoutAFileHasANameOfItsOwn();
    void removingLeavesNothing();
    void ourOwnWorkIsNotAbandoned();
    void workOfADeadProgramIsAbandonedNewestFirst();
    void aPidThatWentToAnotherProgramCountsAsDead();
    void ourPidMayHaveBeenAnothers();
    void workWithoutItsDescriptionIsNotLost();
    void aFullDiskKeepsTheLastCopy();
    void aFolderThatCannotBeMadeIsSaid();

private:
    QString file(const QString &name) const { return m_folder->filePath(name); }
    // As another program would have left it.
    void leave(const QString &name, qint64 pid, const QDateTime &time)
    {
        QVERIFY(m_store->write(name, u"/srv/shop.mynah"_s, "{}"));
        QFile meta(file(name + u".meta"_s));
        QVERIFY(meta.open(QIODevice::ReadOnly));
        QJsonObject object = QJsonDocument::fromJson(meta.readAll()).object();
        meta.close();
        object[u"pid"_s] = pid;
        object[u"run"_s] = u"another"_s;
        object[u"time"_s] = time.toString(Qt::ISODateWithMs);
        QVERIFY(meta.open(QIODevice::WriteOnly));
        meta.write(QJsonDocument(object).toJson());
    }
    QStringList abandoned() const
    {
        QStringList names;
        for (const RecoveryStore::Entry &entry : m_store->abandoned())
            names += entry.name;
        return names;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RecoveryStore> m_store;
};

void TestRecoveryStore::init()
{
    UiTestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<RecoveryStore>(m_folder->path());
}

void TestRecoveryStore::givesBackWhatWasWritten()
{
    QVERIFY(m_store->write(u"a"_s, u"/srv/shop.mynah"_s, "one"));
    QVERIFY(m_store->write(u"a"_s, u"/srv/shop.mynah"_s, "two"));
    QCOMPARE(m_store->read(u"a"_s), "two");
    QCOMPARE(m_store->read(u"b"_s), QByteArray());
}

void TestRecoveryStore::theSameFileHasTheSameName()
{
    QDir(m_folder->path()).mkdir(u"deep"_s);
    QFile(file(u"shop.mynah"_s)).open(QIODevice::WriteOnly);
    QCOMPARE(RecoveryStore::nameFor(file(u"deep/../shop.mynah"_s)),
             RecoveryStore::nameFor(file(u"shop.mynah"_s)));
    QVERIFY(RecoveryStore::nameFor(file(u"other.mynah"_s))
            != RecoveryStore::nameFor(file(u"shop.mynah"_s)));
}

void TestRecoveryStore::workWithoutAFileHasANameOfItsOwn()
{
    QVERIFY(RecoveryStore::nameFor({}) != RecoveryStore::nameFor({}));
}

void TestRecoveryStore::removingLeavesNothing()
{
    QVERIFY(m_store->write(u"a"_s, {}, "one"));
    m_store->remove(u"a"_s);
    m_store->remove(u"a"_s);
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void TestRecoveryStore::ourOwnWorkIsNotAbandoned()
{
    QVERIFY(m_store->write(u"a"_s, {}, "one"));
    QCOMPARE(abandoned(), QStringList());
}

void TestRecoveryStore::workOfADeadProgramIsAbandonedNewestFirst()
{
    QProcess program;
    program.start(u"true"_s, QStringList());
    QVERIFY(program.waitForStarted());
    const qint64 pid = program.processId();
    QVERIFY(program.waitForFinished());

    const QDateTime noon(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);
    leave(u"older"_s, pid, noon);
    leave(u"newest"_s, pid, noon.addSecs(60));
    leave(u"oldest"_s, pid, noon.addSecs(-60));
    QCOMPARE(abandoned(), (QStringList{u"newest"_s, u"older"_s, u"oldest"_s}));
    const RecoveryStore::Entry entry = m_store->abandoned().at(1);
    QCOMPARE(entry.path, u"/srv/shop.mynah"_s);
    QCOMPARE(entry.time, noon);
    QCOMPARE(entry.pid, pid);
}

void TestRecoveryStore::aPidThatWentToAnotherProgramCountsAsDead()
{
    QProcess other;
    other.start(u"cat"_s, QStringList());
    QVERIFY(other.waitForStarted());
    leave(u"a"_s, other.processId(), QDateTime::currentDateTimeUtc());
    QCOMPARE(abandoned(), {u"a"_s});
    other.closeWriteChannel();
    QVERIFY(other.waitForFinished());
}

void TestRecoveryStore::ourPidMayHaveBeenAnothers()
{
    leave(u"theirs"_s, QCoreApplication::applicationPid(), QDateTime::currentDateTimeUtc());
    QVERIFY(m_store->write(u"ours"_s, {}, "{}"));
    QCOMPARE(abandoned(), {u"theirs"_s});
}

void TestRecoveryStore::workWithoutItsDescriptionIsNotLost()
{
    QVERIFY(m_store->write(u"a"_s, u"/srv/shop.mynah"_s, "one"));
    QVERIFY(QFile::remove(file(u"a.meta"_s)));
    QCOMPARE(abandoned(), {u"a"_s});
    QCOMPARE(m_store->abandoned().first().path, QString());
    QCOMPARE(m_store->read(u"a"_s), "one");
}

void TestRecoveryStore::aFullDiskKeepsTheLastCopy()
{
    QVERIFY(m_store->write(u"a"_s, {}, "one"));
    {
        const SmallDisk disk(500);
        QVERIFY(!m_store->write(u"a"_s, {}, QByteArray(1000, 'x')));
    }
    QCOMPARE(m_store->read(u"a"_s), "one");
}

void TestRecoveryStore::aFolderThatCannotBeMadeIsSaid()
{
    QFile(file(u"taken"_s)).open(QIODevice::WriteOnly);
    const RecoveryStore store(file(u"taken/recovery"_s));
    QVERIFY(!store.write(u"a"_s, {}, "one"));
    QVERIFY(store.abandoned().isEmpty());
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestRecoveryStore)
#include "tst_recoverystore.moc"
