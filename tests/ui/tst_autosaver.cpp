// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/workspacefile.h"
#include "tests/support/sampleworkspace.h"
#include "tests/support/uitestcase.h"
#include "ui/autosaver.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QSignalSpy>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

struct Desk
{
    explicit Desk(const QString &folder)
        : store(folder)
    {
        document.reset(sampleWorkspace(), {});
    }
    bool rename(const std::string &name)
    {
        return document.edit(u"Rename"_s, {RenameWorkspace{name}}, "name");
    }

    RecoveryStore store;
    WorkspaceDocument document;
    Autosaver saver{document, store};
};

// Another Mynah in which someone types without a pause, and says each time what there is by then:
// the milliseconds since the start.
int typeUntilKilled(const QString &folder)
{
    Desk desk(folder);
    QElapsedTimer clock;
    clock.start();
    QTimer keys;
    QObject::connect(&keys, &QTimer::timeout, &keys, [&] {
        const std::string name = std::to_string(clock.elapsed());
        desk.rename(name);
        std::puts(name.c_str());
        std::fflush(stdout);
    });
    keys.start(20);
    return QCoreApplication::exec();
}

} // namespace

class TestAutosaver final : public UiTestCase
{
    Q_OBJECT

private slots:
    void init();
    void copiesUnsavedWorkWithinTwoSeconds();
    void waitsAsLongAsItIsTold();
    void writesNothingWhileNothingIsUnsaved();
    void savingTakesTheCopyAway();
    void undoingEverythingTakesTheCopyAway();
    void aNewNameTakesTheCopyAlong();
    void anotherDocumentDoesNotInheritTheCopy();
    void saysWhetherTheCopyIsThere();
    void killedWhileTypingLosesAtMostTwoSeconds();

private:
    QStringList copies() const
    {
        return QDir(m_folder->path()).entryList({u"*.json"_s}, QDir::Files);
    }
    QByteArray onlyCopy() const
    {
        return copies().size() == 1
            ? RecoveryStore(m_folder->path()).read(copies().first().chopped(5))
            : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestAutosaver::init()
{
    UiTestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestAutosaver::copiesUnsavedWorkWithinTwoSeconds()
{
    Desk desk(m_folder->path());
    QElapsedTimer clock;
    clock.start();
    QVERIFY(desk.rename("Bakery"));
    TRY_VERIFY(onlyCopy().contains("Bakery"));
    QVERIFY2(clock.elapsed() < patience(std::chrono::seconds(2)).count(),
             qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(onlyCopy(), toJson(desk.document.workspace()));
}

// A file where a folder must be: nobody may write there, whoever it is.
void TestAutosaver::saysWhetherTheCopyIsThere()
{
    const QString place = m_folder->filePath(u"place"_s);
    QFile inTheWay(place);
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    Desk desk(place);
    QSignalSpy kept(&desk.saver, &Autosaver::kept);
    QVERIFY(desk.rename("Bakery"));
    desk.saver.flush();
    TRY_COMPARE(kept.size(), 1);
    QCOMPARE(kept.takeFirst().first().toBool(), false);
    QVERIFY(inTheWay.remove());
    QVERIFY(desk.rename("Bakery and more"));
    desk.saver.flush();
    TRY_COMPARE(kept.size(), 1);
    QCOMPARE(kept.takeFirst().first().toBool(), true);
}

void TestAutosaver::waitsAsLongAsItIsTold()
{
    const QTemporaryDir other;
    Desk patient(other.path());
    patient.saver.setDelay(std::chrono::hours(1));
    QVERIFY(patient.rename("Bakery"));
    Desk usual(m_folder->path());
    QVERIFY(usual.rename("Bakery"));
    TRY_COMPARE(copies().size(), 1);
    QVERIFY(QDir(other.path()).isEmpty());
}

void TestAutosaver::writesNothingWhileNothingIsUnsaved()
{
    Desk desk(m_folder->path());
    desk.saver.flush();
    QVERIFY(desk.rename("Shop"));
    desk.saver.flush();
    QCOMPARE(copies(), QStringList());
}

void TestAutosaver::savingTakesTheCopyAway()
{
    Desk desk(m_folder->path());
    QVERIFY(desk.rename("Bakery"));
    desk.saver.flush();
    QCOMPARE(copies().size(), 1);
    desk.document.markSaved(desk.document.snapshot(),
                            {m_folder->filePath(u"a.mynah"_s), {}, false, {}});
    desk.saver.flush();
    QCOMPARE(copies(), QStringList());
}

void TestAutosaver::undoingEverythingTakesTheCopyAway()
{
    Desk desk(m_folder->path());
    QVERIFY(desk.rename("Bakery"));
    desk.saver.flush();
    desk.document.undoStack().undo();
    desk.saver.flush();
    QCOMPARE(copies(), QStringList());
    desk.document.undoStack().redo();
    desk.saver.flush();
    QVERIFY(onlyCopy().contains("Bakery"));
}

void TestAutosaver::aNewNameTakesTheCopyAlong()
{
    Desk desk(m_folder->path());
    QVERIFY(desk.rename("Bakery"));
    desk.saver.flush();
    const QStringList before = copies();
    const WorkspaceDocument::Snapshot saved = desk.document.snapshot();
    QVERIFY(desk.rename("Baker"));
    desk.document.markSaved(saved, {m_folder->filePath(u"a.mynah"_s), {}, false, {}});
    desk.saver.flush();
    QVERIFY(copies() != before);
    QVERIFY(onlyCopy().contains("\"Baker\""));
}

void TestAutosaver::anotherDocumentDoesNotInheritTheCopy()
{
    Desk desk(m_folder->path());
    QVERIFY(desk.rename("Bakery"));
    desk.saver.flush();
    desk.document.reset(sampleWorkspace(), {});
    desk.saver.flush();
    QCOMPARE(copies(), QStringList());
}

void TestAutosaver::killedWhileTypingLosesAtMostTwoSeconds()
{
    const RecoveryStore store(m_folder->path());
    QProcess typist;
    typist.start(QCoreApplication::applicationFilePath(), {u"--type"_s, m_folder->path()});
    QVERIFY(typist.waitForStarted());
    qint64 typed = 0;
    const auto listen = [&] {
        while (typist.canReadLine())
            typed = typist.readLine().trimmed().toLongLong();
    };
    connect(&typist, &QProcess::readyReadStandardOutput, this, listen);
    TRY_VERIFY(typed > 2500);
    // It lives, so nobody else may take its work.
    QVERIFY(store.abandoned().isEmpty());
    typist.kill();
    QVERIFY(typist.waitForFinished());
    listen();

    const QList<RecoveryStore::Entry> found = store.abandoned();
    QCOMPARE(found.size(), 1);
    const QByteArray json = store.read(found.first().name);
    const auto work = parseWorkspace({json.constData(), std::size_t(json.size())});
    QVERIFY(work);
    const qint64 kept = std::stoll(work->workspace.name);
    QVERIFY2(typed - kept <= 2000, qPrintable(u"%1 of %2"_s.arg(kept).arg(typed)));
}

} // namespace mynah::test

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    if (app.arguments().value(1) == u"--type"_s)
        return mynah::test::typeUntilKilled(app.arguments().value(2));
    mynah::test::TestAutosaver test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_autosaver.moc"
