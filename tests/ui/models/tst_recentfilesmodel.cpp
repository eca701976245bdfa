// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/modelwatch.h"
#include "tests/support/uitestcase.h"
#include "ui/models/recentfilesmodel.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestRecentFilesModel final : public UiTestCase
{
    Q_OBJECT

private slots:
    void showsNameFolderAndTime();
    void aFileThatIsGoneSaysSo();
    void theListThatCameLastIsShown();
    void listsFollowEachOther();

private:
    // A file in a folder of the user's, changed so many days ago.
    QString make(const QString &name, int days = 0) const
    {
        QDir(QDir::homePath()).mkpath(u"work"_s);
        const QString path = QDir::homePath() + u"/work/"_s + name;
        QFile file(path);
        file.open(QIODevice::WriteOnly);
        file.setFileTime(QDateTime::currentDateTime().addDays(-days),
                         QFileDevice::FileModificationTime);
        return path;
    }
    static QString at(const RecentFilesModel &model, int row, int role)
    {
        return model.index(row).data(role).toString();
    }
};

void TestRecentFilesModel::showsNameFolderAndTime()
{
    RecentFilesModel model;
    const ModelWatch watch(model);
    model.setFiles({make(u"shop.mynah"_s, 1), make(u"new.mynah"_s, 0), make(u"old.mynah"_s, 40)});
    TRY_COMPARE(model.rowCount(), 3);
    QCOMPARE(modelText(model), u"shop.mynah\nnew.mynah\nold.mynah\n"_s);
    QCOMPARE(at(model, 0, RecentFilesModel::FolderRole), u"~/work"_s);
    QCOMPARE(at(model, 0, RecentFilesModel::TimeRole), u"yesterday"_s);
    QCOMPARE(at(model, 0, Qt::AccessibleTextRole), u"shop.mynah, ~/work"_s);
    QVERIFY(at(model, 1, RecentFilesModel::TimeRole) != at(model, 2, RecentFilesModel::TimeRole));
    QVERIFY(model.index(0).data(RecentFilesModel::ExistsRole).toBool());
    QCOMPARE(watch.staleCell(), QString());
}

void TestRecentFilesModel::aFileThatIsGoneSaysSo()
{
    RecentFilesModel model;
    model.setFiles({u"/nowhere/shop.mynah"_s});
    TRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(at(model, 0, RecentFilesModel::TimeRole), u"not found"_s);
    QCOMPARE(at(model, 0, RecentFilesModel::FolderRole), u"/nowhere"_s);
    QCOMPARE(at(model, 0, Qt::ToolTipRole), u"/nowhere/shop.mynah is not there any more"_s);
    QVERIFY(!model.index(0).data(RecentFilesModel::ExistsRole).toBool());
}

void TestRecentFilesModel::theListThatCameLastIsShown()
{
    RecentFilesModel model;
    // The first list takes longer to look at.
    model.setFiles(QStringList(20'000, u"/nowhere/shop.mynah"_s));
    model.setFiles({make(u"shop.mynah"_s)});
    QThreadPool::globalInstance()->waitForDone();
    TRY_COMPARE(model.rowCount(), 1);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(model.rowCount(), 1);
}

void TestRecentFilesModel::listsFollowEachOther()
{
    RecentFilesModel model;
    const ModelWatch watch(model);
    for (int size = 0; size < 4; ++size) {
        QSignalSpy reset(&model, &RecentFilesModel::modelReset);
        model.setFiles(QStringList(size, u"/nowhere/a.mynah"_s));
        QVERIFY(reset.wait());
        QCOMPARE(model.rowCount(), size);
        QCOMPARE(watch.staleCell(), QString());
    }
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestRecentFilesModel)
#include "tst_recentfilesmodel.moc"
