// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "tests/support/workbench.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/controls.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QRadioButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestControls final : public UiTestCase
{
    Q_OBJECT

private slots:
    void aToolButtonSaysWhatItDoes();
    void aLabelNamesItsField();
    void aFieldShowsItsFault();
    void aFaultLabelIsRedInEveryTheme();
    void shownTextLeavesTheCursorWhereItIs();
    void aBoxThatWasLeftShowsTheBeginningOfItsText();
    void deleteKeyWorksInTheViewOnly();
    void tablesSelectRows();
    void uncheckedBoxesCanBeSeen_data();
    void uncheckedBoxesCanBeSeen();
};

void TestControls::aToolButtonSaysWhatItDoes()
{
    QWidget window;
    QToolButton *button = makeToolButton(Icon::Add, u"Add rule"_s, &window);
    QCOMPARE(button->accessibleName(), u"Add rule"_s);
    QCOMPARE(button->toolTip(), u"Add rule"_s);
    QVERIFY(button->focusPolicy() & Qt::TabFocus);
}

void TestControls::aLabelNamesItsField()
{
    QWidget window;
    QLineEdit field(&window);
    const QLabel *label = makeFieldLabel(u"Na&me"_s, field);
    QCOMPARE(field.accessibleName(), u"Name"_s);
    QCOMPARE(label->buddy(), &field);
}

void TestControls::aFieldShowsItsFault()
{
    QLineEdit field;
    field.resize(200, 30);
    const auto errorPixels = [&] {
        const QImage image = field.grab().toImage();
        const QColor red = themeColor(ColorRole::Error);
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = image.width() / 2; x < image.width(); ++x)
                count += image.pixelColor(x, y) == red;
        }
        return count;
    };
    QCOMPARE(errorPixels(), 0);
    showFault(field, u"too long"_s);
    QVERIFY(errorPixels() > 0);
    QCOMPARE(field.accessibleDescription(), u"too long"_s);
    showFault(field, {});
    QCOMPARE(errorPixels(), 0);
    QVERIFY(field.accessibleDescription().isEmpty());
}

void TestControls::aFaultLabelIsRedInEveryTheme()
{
    QWidget window;
    QLabel *label = makeFaultLabel(u"someError"_s, &window);
    window.show();
    QVERIFY(!label->isVisible());
    showFault(*label, u"too long"_s);
    QVERIFY(label->isVisible());
    for (const Theme theme : {Theme::Dark, Theme::Light}) {
        ThemeManager::instance().setTheme(theme);
        QCOMPARE(label->palette().color(QPalette::WindowText), themeColor(ColorRole::Error));
    }
    showFault(*label, {});
    QVERIFY(!label->isVisible());
}

void TestControls::shownTextLeavesTheCursorWhereItIs()
{
    QLineEdit field(u"abc"_s);
    field.setCursorPosition(1);
    showText(field, u"abc"_s);
    QCOMPARE(field.cursorPosition(), 1);
    showText(field, u"other"_s);
    QCOMPARE(field.text(), u"other"_s);
    QComboBox box;
    box.addItems({u"a"_s, u"b"_s});
    showText(box, u"b"_s);
    QCOMPARE(box.currentIndex(), 1);
}

void TestControls::aBoxThatWasLeftShowsTheBeginningOfItsText()
{
    QWidget window;
    auto *box = makeEditableBox(&window);
    box->addItems({u"application/json"_s, u"application/x-www-form-urlencoded"_s});
    QLineEdit next(&window);
    next.move(0, 100);
    window.resize(200, 200);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    box->setFocus();
    QTest::keyClick(box, Qt::Key_End);
    QTest::keyClicks(box, u"; charset=utf-8"_s);
    QCOMPARE(box->lineEdit()->cursorPosition(), box->currentText().size());
    next.setFocus();
    QCOMPARE(box->lineEdit()->cursorPosition(), 0);

    box->setFocus();
    QTest::keyClick(box, Qt::Key_End);
    QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(box->lineEdit()->cursorPosition(), 0);
}

void TestControls::deleteKeyWorksInTheViewOnly()
{
    QWidget window;
    QTableView view(&window);
    QLineEdit other(&window);
    int runs = 0;
    addDeleteKey(view, [&] { ++runs; });
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    other.setFocus();
    QTest::keyClick(&other, Qt::Key_Delete);
    QCOMPARE(runs, 0);
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_Delete);
    QCOMPARE(runs, 1);
}

void TestControls::tablesSelectRows()
{
    QStandardItemModel model(3, 2);
    QTableView view;
    view.setModel(&model);
    setUpTable(view);
    view.resize(300, 200);
    view.show();
    clickItem(view, model.index(0, 1));
    clickItem(view, model.index(2, 0), Qt::ControlModifier);
    QList<int> rows = selectedRows(view);
    std::sort(rows.begin(), rows.end());
    QCOMPARE(rows, (QList<int>{0, 2}));
    QVERIFY(!view.verticalHeader()->isVisible());
}

void TestControls::uncheckedBoxesCanBeSeen_data()
{
    QTest::addColumn<int>("theme");
    QTest::newRow("light") << int(Theme::Light);
    QTest::newRow("dark") << int(Theme::Dark);
}

// WCAG 2.1, 1.4.11: what tells a control from its ground has a contrast of 3:1.
void TestControls::uncheckedBoxesCanBeSeen()
{
    QFETCH(int, theme);
    ThemeManager::instance().setTheme(Theme(theme));
    const auto luminance = [](const QColor &color) {
        const auto linear = [](double part) {
            return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
            + 0.0722 * linear(color.blueF());
    };
    QCheckBox check;
    QRadioButton radio;
    for (QAbstractButton *button :
         {static_cast<QAbstractButton *>(&check), static_cast<QAbstractButton *>(&radio)}) {
        button->resize(24, 24);
        const QImage image = button->grab().toImage();
        double strongest = 1;
        const double ground = luminance(image.pixelColor(23, 23));
        for (int x = 0; x < image.width(); ++x) {
            const double ink = luminance(image.pixelColor(x, 12));
            strongest = std::max(strongest,
                                 (std::max(ink, ground) + 0.05) / (std::min(ink, ground) + 0.05));
        }
        QVERIFY2(strongest >= 3, qPrintable(QString::number(strongest)));
    }
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestControls)
#include "tst_controls.moc"
