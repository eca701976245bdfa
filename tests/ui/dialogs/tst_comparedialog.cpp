// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeservercontroller.h"
#include "tests/support/uitestcase.h"
#include "tests/support/workbench.h"
#include "ui/dialogs/comparedialog.h"
#include "ui/models/diffsidemodel.h"
#include "ui/theme/thememanager.h"
#include "ui/viewstate.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

Exchange numbered(std::uint64_t seq, std::string_view body)
{
    Exchange exchange = sampleExchange();
    exchange.record.seq = seq;
    exchange.responseBody = body;
    exchange.record.responseBodyBytes = body.size();
    return exchange;
}

struct Desk
{
    CompareDialog dialog;

    Desk(const Exchange &left, const Exchange &right, bool hidesSecrets = false)
        : dialog(left, right, hidesSecrets)
    {
        dialog.show();
        if (!QTest::qWaitForWindowActive(&dialog))
            qFatal("the dialog does not become active");
        wait();
    }

    void wait() { TRY_VERIFY(count() != u"Comparing…"_s); }
    QComboBox &parts() { return child<QComboBox>(dialog, "comparePartCombo"); }
    QTableView &left() { return child<QTableView>(dialog, "compareLeft"); }
    QTableView &right() { return child<QTableView>(dialog, "compareRight"); }
    QString count() { return child<QLabel>(dialog, "compareCountLabel").text(); }
    QString missing()
    {
        auto &label = child<QLabel>(dialog, "compareMissingLabel");
        return label.isVisible() ? label.text() : QString();
    }
    void toggle(const char *check)
    {
        child<QCheckBox>(dialog, check).click();
        wait();
    }
    void choosePart(const QString &part)
    {
        choose(parts(), part);
        wait();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    static QStringList linesOf(const QTableView &view)
    {
        QStringList lines;
        for (int row = 0; row < view.model()->rowCount(); ++row)
            lines += view.model()->index(row, 0).data().toString();
        return lines;
    }
};

// Three places differ, far from each other.
std::string longBody(int difference)
{
    std::string body = "[";
    for (int i = 0; i < 300; ++i) {
        const bool differs = i == 50 || i == 150 || i == 250;
        body += (i > 0 ? "," : "") + std::to_string(differs ? i + difference : i);
    }
    return body + "]";
}

} // namespace

class TestCompareDialog final : public UiTestCase
{
    Q_OBJECT

private slots:
    void cleanup() { setViewState(u"compare"_s, {}); }
    void opensAtTheFirstPartThatDiffers();
    void saysWhenTheyAreTheSame();
    void optionsChangeWhatIsCompared();
    void optionsAreRemembered();
    void aLongPathIsCutInTheTitle();
    void goesFromDifferenceToDifferenceByKey();
    void goesToTheFirstWordThatDiffers();
    void bothSidesScrollTogether();
    void swapsTheSides();
    void saysWhatIsMissing();
    void hiddenSecretsAreNotCompared();
    void differencesAreMarkedByColourAndSign();
    void copiesTheSelectedLines();
    void escapeCloses();
    void everyFieldHasAName();
};

void TestCompareDialog::opensAtTheFirstPartThatDiffers()
{
    Desk desk(numbered(48'101, R"({"qty":1,"sku":"a"})"),
              numbered(48'113, R"({"sku":"a","qty":2})"));
    QCOMPARE(desk.dialog.windowTitle(), u"#48101 \u21c4 #48113"_s);
    QVERIFY(!desk.dialog.isModal());
    QCOMPARE(desk.parts().currentText(), u"Response body"_s);
    QCOMPARE(desk.parts().itemText(0), u"Request head (same)"_s);
    QCOMPARE(Desk::linesOf(desk.left()),
             (QStringList{u"{"_s, u"  \"qty\": 1,"_s, u"  \"sku\": \"a\""_s, u"}"_s}));
    QCOMPARE(Desk::linesOf(desk.right()).at(1), u"  \"qty\": 2,"_s);
    QCOMPARE(desk.count(), u"1 difference"_s);
    QCOMPARE(desk.missing(), QString());
}

void TestCompareDialog::saysWhenTheyAreTheSame()
{
    Desk desk(numbered(1, R"({"a":1,"b":2})"), numbered(2, R"({"a":1,"b":2})"));
    QCOMPARE(desk.count(), u"They are the same."_s);
    QVERIFY(!child<QToolButton>(desk.dialog, "btnNextDiff").isEnabled());
    QVERIFY(!child<QToolButton>(desk.dialog, "btnPrevDiff").isEnabled());

    Desk sorted(numbered(1, R"({"a":1,"b":2})"), numbered(2, R"({"b":2,"a":1})"));
    sorted.choosePart(u"Response body (same)"_s);
    QCOMPARE(sorted.count(), u"Only their layout differs."_s);
}

void TestCompareDialog::optionsChangeWhatIsCompared()
{
    Desk desk(numbered(1, R"({"a":1,"b":[1, 2]})"), numbered(2, R"({"b":[1,2],"a":1})"));
    desk.choosePart(u"Response body (same)"_s);
    desk.toggle("compareSortKeysCheck");
    QCOMPARE(desk.parts().currentText(), u"Response body"_s);
    QVERIFY2(desk.count().contains(u"difference"_s), qPrintable(desk.count()));
    desk.toggle("compareFormatCheck");
    QVERIFY(!child<QCheckBox>(desk.dialog, "compareSortKeysCheck").isEnabled());
    QCOMPARE(Desk::linesOf(desk.left()), QStringList{u"{\"a\":1,\"b\":[1, 2]}"_s});

    Desk blanks(numbered(1, "a b"), numbered(2, "a  b"));
    QCOMPARE(blanks.count(), u"1 difference"_s);
    blanks.toggle("compareIgnoreWsCheck");
    QCOMPARE(blanks.count(), u"Only their layout differs."_s);
}

void TestCompareDialog::optionsAreRemembered()
{
    const auto checked = [](QWidget &dialog) {
        QList<bool> states;
        for (const char *name :
             {"compareFormatCheck", "compareSortKeysCheck", "compareIgnoreWsCheck"})
            states += child<QCheckBox>(dialog, name).isChecked();
        return states;
    };
    const Exchange exchange = numbered(1, "{}");
    {
        Desk desk(exchange, exchange);
        QCOMPARE(checked(desk.dialog), (QList{true, true, false}));
        desk.toggle("compareIgnoreWsCheck");
        desk.toggle("compareFormatCheck");
    }
    CompareDialog again(exchange, exchange, false);
    QCOMPARE(checked(again), (QList{false, true, true}));
    QVERIFY(!child<QCheckBox>(again, "compareSortKeysCheck").isEnabled());
}

void TestCompareDialog::aLongPathIsCutInTheTitle()
{
    Exchange exchange = numbered(1, "{}");
    exchange.target = "/begin" + std::string(100'000, 'x') + "/end";
    Desk desk(exchange, numbered(2, "{}"));
    const QString title = child<QLabel>(desk.dialog, "compareLeftTitle").text();
    QVERIFY(title.size() < 1000);
    QVERIFY(title.contains(u"/begin"_s));
    QVERIFY(title.contains(u"/end"_s));
}

void TestCompareDialog::goesFromDifferenceToDifferenceByKey()
{
    Desk desk(numbered(1, longBody(0)), numbered(2, longBody(1000)));
    QCOMPARE(desk.count(), u"3 differences"_s);
    const auto shows = [&](int row) {
        const QRect rect = desk.right().visualRect(desk.right().model()->index(row, 0));
        return desk.right().viewport()->rect().contains(rect.center());
    };
    QVERIFY(shows(51));
    desk.press(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(desk.count(), u"Difference 1 of 3"_s);
    desk.press(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(desk.count(), u"Difference 2 of 3"_s);
    QVERIFY(shows(151));
    QVERIFY(!shows(51));
    desk.press(Qt::Key_Up, Qt::AltModifier);
    desk.press(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(desk.count(), u"Difference 3 of 3"_s);
    QVERIFY(shows(251));
    QTest::mouseClick(&child<QToolButton>(desk.dialog, "btnNextDiff"), Qt::LeftButton);
    QCOMPARE(desk.count(), u"Difference 1 of 3"_s);
}

void TestCompareDialog::goesToTheFirstWordThatDiffers()
{
    std::string before;
    for (int i = 0; i < 35; ++i)
        before += "word ";
    Desk desk(numbered(1, before + "one\nsame\ntwo"), numbered(2, before + "1\nsame\n2"));
    QScrollBar &across = *desk.left().horizontalScrollBar();
    const int word = desk.left().fontMetrics().horizontalAdvance(u'w') * int(before.size());
    const auto isInSight = [&] {
        return across.value() < word && word < across.value() + desk.left().viewport()->width();
    };
    TRY_VERIFY(isInSight());
    QCOMPARE(desk.right().horizontalScrollBar()->value(), across.value());
    desk.press(Qt::Key_Down, Qt::AltModifier);
    desk.press(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(desk.count(), u"Difference 2 of 2"_s);
    QCOMPARE(across.value(), 0);
    desk.press(Qt::Key_Up, Qt::AltModifier);
    QVERIFY(isInSight());
}

void TestCompareDialog::bothSidesScrollTogether()
{
    Desk desk(numbered(1, longBody(0)), numbered(2, longBody(1000)));
    desk.left().verticalScrollBar()->setValue(120);
    QCOMPARE(desk.right().verticalScrollBar()->value(), 120);
    desk.right().verticalScrollBar()->setValue(7);
    QCOMPARE(desk.left().verticalScrollBar()->value(), 7);
    QCOMPARE(desk.left().verticalScrollBar()->maximum(),
             desk.right().verticalScrollBar()->maximum());
}

void TestCompareDialog::swapsTheSides()
{
    Desk desk(numbered(1, "a"), numbered(2, "b"));
    QTest::mouseClick(&child<QPushButton>(desk.dialog, "btnSwap"), Qt::LeftButton);
    desk.wait();
    QCOMPARE(desk.dialog.windowTitle(), u"#2 \u21c4 #1"_s);
    QCOMPARE(Desk::linesOf(desk.left()), QStringList{u"b"_s});
    QCOMPARE(Desk::linesOf(desk.right()), QStringList{u"a"_s});
    QVERIFY(child<QLabel>(desk.dialog, "compareLeftTitle").text().startsWith(u"#2  GET /hello"_s));
}

void TestCompareDialog::saysWhatIsMissing()
{
    Exchange gone = numbered(1, "");
    gone.record.flags |= ExchangeRecord::BytesEvicted;
    Desk desk(gone, gone);
    QCOMPARE(desk.count(), u"What was compared is the same."_s);
    QVERIFY2(desk.missing().startsWith(u"The headers and bodies of #1 are no longer kept."_s),
             qPrintable(desk.missing()));
    desk.choosePart(u"Timing (same)"_s);
    QCOMPARE(desk.missing(), QString());
    QCOMPARE(desk.count(), u"They are the same."_s);
}

void TestCompareDialog::hiddenSecretsAreNotCompared()
{
    const auto asking = [](std::uint64_t seq, const std::string &token) {
        Exchange exchange = numbered(seq, "a");
        exchange.requestHead =
            "GET / HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + token + "\r\n\r\n";
        return exchange;
    };
    Desk desk(asking(1, "first"), asking(2, "second"), true);
    const QString hidden = u"Secrets are hidden and not compared."_s;
    QCOMPARE(desk.parts().currentIndex(), 0);
    QVERIFY(!Desk::linesOf(desk.left()).join(u' ').contains(u"first"_s));
    QCOMPARE(desk.missing(), hidden);
    desk.dialog.setHidesSecrets(false);
    desk.wait();
    QVERIFY(Desk::linesOf(desk.left()).join(u' ').contains(u"first"_s));
    QCOMPARE(desk.count(), u"1 difference"_s);
    QCOMPARE(desk.missing(), QString());
}

void TestCompareDialog::differencesAreMarkedByColourAndSign()
{
    Desk desk(numbered(1, "same\nqty 1"), numbered(2, "same\nqty 2\nmore"));
    const auto colorAt = [](const QTableView &view, int row) {
        const QRect rect = view.visualRect(view.model()->index(row, 0));
        const QImage picture = view.viewport()->grab().toImage();
        return QColor(picture.pixel(rect.right() - 3, rect.center().y()));
    };
    QCOMPARE(colorAt(desk.left(), 0), themeColor(ColorRole::Base));
    QCOMPARE(colorAt(desk.left(), 1), themeColor(ColorRole::ErrorBackground));
    QCOMPARE(colorAt(desk.right(), 1), themeColor(ColorRole::SuccessBackground));
    QCOMPARE(desk.left().model()->headerData(1, Qt::Vertical).toString(), u"2 \u2212"_s);
    QCOMPARE(desk.right().model()->headerData(2, Qt::Vertical).toString(), u"3 +"_s);
}

void TestCompareDialog::copiesTheSelectedLines()
{
    Desk desk(numbered(1, "a\nb\nc"), numbered(2, "a\nx\ny\nc"));
    desk.left().setFocus();
    desk.left().selectAll();
    desk.press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"a\nb\nc"_s);
}

void TestCompareDialog::escapeCloses()
{
    Desk desk(numbered(1, "a"), numbered(2, "b"));
    desk.press(Qt::Key_Escape);
    QVERIFY(!desk.dialog.isVisible());
}

void TestCompareDialog::everyFieldHasAName()
{
    Desk desk(numbered(1, "a"), numbered(2, "b"));
    QCOMPARE(desk.left().accessibleName(), u"#1  GET /hello \u2192 200"_s);
    QCOMPARE(child<QToolButton>(desk.dialog, "btnNextDiff").accessibleName(), u"Next difference"_s);
    QCOMPARE(child<QToolButton>(desk.dialog, "btnPrevDiff").toolTip(),
             u"Previous difference (Alt+Up)"_s);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestCompareDialog)
#include "tst_comparedialog.moc"
