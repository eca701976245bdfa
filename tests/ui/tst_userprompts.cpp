// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "ui/userprompts.h"

#include <QFile>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

// Does something to the dialog that is about to come up.
template <typename Dialog>
void whenAsked(const std::function<void(Dialog &)> &act)
{
    QTimer::singleShot(0, qApp, [act] {
        auto *dialog = qobject_cast<Dialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        act(*dialog);
    });
}

} // namespace

class TestUserPrompts final : public UiTestCase
{
    Q_OBJECT

private slots:
    void changesCanBeSavedDiscardedOrKept_data();
    void changesCanBeSavedDiscardedOrKept();
    void savingIsTheObviousAnswer();
    void quittingWhileRunningIsAskedFor();
    void manyRequestsAreClearedOnlyAfterAQuestion();
    void aSavedFileGetsItsSuffix();
    void existingFilesAreOpened();
};

void TestUserPrompts::changesCanBeSavedDiscardedOrKept_data()
{
    QTest::addColumn<int>("button");
    QTest::addColumn<UserPrompts::SaveAnswer>("answer");
    QTest::newRow("save") << int(QMessageBox::Save) << UserPrompts::SaveAnswer::Save;
    QTest::newRow("discard") << int(QMessageBox::Discard) << UserPrompts::SaveAnswer::Discard;
    QTest::newRow("cancel") << int(QMessageBox::Cancel) << UserPrompts::SaveAnswer::Cancel;
    QTest::newRow("escape") << int(QMessageBox::NoButton) << UserPrompts::SaveAnswer::Cancel;
}

void TestUserPrompts::changesCanBeSavedDiscardedOrKept()
{
    QFETCH(int, button);
    QFETCH(UserPrompts::SaveAnswer, answer);
    whenAsked<QMessageBox>([button](QMessageBox &box) {
        QCOMPARE(box.objectName(), u"saveChangesBox"_s);
        QVERIFY(box.text().contains(u"“shop.mynah”"_s));
        if (button == QMessageBox::NoButton)
            QTest::keyClick(&box, Qt::Key_Escape);
        else
            QTest::mouseClick(box.button(QMessageBox::StandardButton(button)), Qt::LeftButton);
    });
    DialogPrompts prompts;
    QCOMPARE(prompts.saveChanges(nullptr, u"shop.mynah"_s), answer);
}

void TestUserPrompts::savingIsTheObviousAnswer()
{
    whenAsked<QMessageBox>([](QMessageBox &box) { QTest::keyClick(&box, Qt::Key_Return); });
    DialogPrompts prompts;
    QCOMPARE(prompts.saveChanges(nullptr, u"shop.mynah"_s), UserPrompts::SaveAnswer::Save);
}

void TestUserPrompts::quittingWhileRunningIsAskedFor()
{
    DialogPrompts prompts;
    whenAsked<QMessageBox>([](QMessageBox &box) {
        QCOMPARE(box.objectName(), u"quitRunningBox"_s);
        QCOMPARE(box.defaultButton()->text(), u"Stop and Quit"_s);
        QTest::mouseClick(box.defaultButton(), Qt::LeftButton);
    });
    QVERIFY(prompts.stopAndQuit(nullptr));
    whenAsked<QMessageBox>([](QMessageBox &box) { QTest::keyClick(&box, Qt::Key_Escape); });
    QVERIFY(!prompts.stopAndQuit(nullptr));
}

void TestUserPrompts::manyRequestsAreClearedOnlyAfterAQuestion()
{
    using Answer = UserPrompts::ClearAnswer;
    DialogPrompts prompts;
    const auto press = [](const QString &text) {
        whenAsked<QMessageBox>([text](QMessageBox &box) {
            QCOMPARE(box.objectName(), u"clearRequestsBox"_s);
            QVERIFY(box.text().startsWith(u"48,113 captured requests"_s));
            for (QAbstractButton *button : box.buttons()) {
                if (button->text().remove(u'&') == text)
                    return QTest::mouseClick(button, Qt::LeftButton);
            }
            QFAIL(qPrintable(text));
        });
    };
    press(u"Clear"_s);
    QCOMPARE(prompts.clearRequests(nullptr, 48113), Answer::Clear);
    press(u"Export First…"_s);
    QCOMPARE(prompts.clearRequests(nullptr, 48113), Answer::ExportFirst);
    // What cannot be undone is not the obvious answer.
    whenAsked<QMessageBox>([](QMessageBox &box) { QTest::keyClick(&box, Qt::Key_Return); });
    QCOMPARE(prompts.clearRequests(nullptr, 48113), Answer::Cancel);
    whenAsked<QMessageBox>([](QMessageBox &box) { QTest::keyClick(&box, Qt::Key_Escape); });
    QCOMPARE(prompts.clearRequests(nullptr, 48113), Answer::Cancel);
}

void TestUserPrompts::aSavedFileGetsItsSuffix()
{
    DialogPrompts prompts;
    whenAsked<QFileDialog>([](QFileDialog &dialog) {
        dialog.findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(u"bakery"_s);
        QTest::keyClick(dialog.findChild<QLineEdit *>(u"fileNameEdit"_s), Qt::Key_Return);
    });
    QCOMPARE(prompts.workspaceToSave(nullptr, home().filePath(u"shop.mynah"_s)),
             home().filePath(u"bakery.mynah"_s));
    whenAsked<QFileDialog>([](QFileDialog &dialog) { dialog.reject(); });
    QCOMPARE(prompts.workspaceToSave(nullptr, home().filePath(u"shop.mynah"_s)), QString());
}

void TestUserPrompts::existingFilesAreOpened()
{
    DialogPrompts prompts;
    QFile(home().filePath(u"shop.mynah"_s)).open(QIODevice::WriteOnly);
    whenAsked<QFileDialog>([](QFileDialog &dialog) {
        dialog.findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(u"shop.mynah"_s);
        QTest::keyClick(dialog.findChild<QLineEdit *>(u"fileNameEdit"_s), Qt::Key_Return);
    });
    QCOMPARE(prompts.workspaceToOpen(nullptr, home().path()), home().filePath(u"shop.mynah"_s));
    whenAsked<QFileDialog>([](QFileDialog &dialog) { dialog.reject(); });
    QCOMPARE(prompts.fileToUse(nullptr, u"Certificate"_s, home().path()), QString());
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestUserPrompts)
#include "tst_userprompts.moc"
