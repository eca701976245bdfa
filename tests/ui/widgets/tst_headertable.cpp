// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "tests/support/workbench.h"
#include "ui/widgets/headertable.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QCompleter>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

struct TableDesk
{
    explicit TableDesk(const std::vector<Header> &headers = {{"Vary", "Accept", {}},
                                                             {"Set-Cookie", "a=1", {}},
                                                             {"Set-Cookie", "b=2", {}}})
        : table(u"headersView"_s, u"Headers"_s)
        , edited(&table, &HeaderTable::headersEdited)
    {
        table.setHeaders(headers);
        table.resize(400, 300);
        table.show();
        if (!QTest::qWaitForWindowActive(&table))
            qFatal("the table does not become active");
    }
    ~TableDesk() { table.hide(); }
    Q_DISABLE_COPY_MOVE(TableDesk)

    QTableView &view() { return child<QTableView>(table, "headersView"); }
    QModelIndex cell(int row, int column) { return view().model()->index(row, column); }
    QToolButton &button(const char *name) { return child<QToolButton>(table, name); }
    // "Vary: Accept|Set-Cookie: a=1"
    QString lines() const
    {
        QStringList lines;
        for (const Header &header : table.headers())
            lines += QString::fromStdString(header.name + ": " + header.value);
        return lines.join(u'|');
    }

    HeaderTable table;
    QSignalSpy edited;
};

} // namespace

class TestHeaderTable final : public UiTestCase
{
    Q_OBJECT

private slots:
    void keepsOrderAndRepeatedNames();
    void theLastRowAddsAHeader();
    void whoAddsTheFirstHeaderStaysOnIt();
    void tabGoesFromTheNameToTheValue();
    void tabGoesOnFromCellToCell();
    void tabLeavesAnEmptyRow();
    void nothingTypedAddsNothing();
    void valuesAreEdited();
    void typingBeginsToEdit();
    void headersAreMoved();
    void selectedHeadersAreDeleted();
    void buttonsWorkWhereTheyCan();
    void whatIsNoNameIsMarked();
    void settingIsNotEditing();
    void namesAreOffered();
    void valuesAreOfferedByTheName();
    void linesArePasted();
    void headersThatTheServerSetsAreToldInWords();
};

void TestHeaderTable::keepsOrderAndRepeatedNames()
{
    TableDesk desk;
    QCOMPARE(desk.lines(), u"Vary: Accept|Set-Cookie: a=1|Set-Cookie: b=2"_s);
    QCOMPARE(desk.cell(2, 1).data().toString(), u"b=2"_s);
    QCOMPARE(desk.cell(3, 0).data().toString(), u"Add header…"_s);
}

void TestHeaderTable::theLastRowAddsAHeader()
{
    TableDesk desk;
    editCell(desk.view(), desk.cell(3, 0), u"Set-Cookie"_s);
    QCOMPARE(desk.lines(), u"Vary: Accept|Set-Cookie: a=1|Set-Cookie: b=2|Set-Cookie: "_s);
    QCOMPARE(desk.edited.size(), 1);
    QCOMPARE(desk.cell(4, 0).data().toString(), u"Add header…"_s);
    QCOMPARE(desk.view().currentIndex().row(), 3);
}

void TestHeaderTable::whoAddsTheFirstHeaderStaysOnIt()
{
    TableDesk desk(std::vector<Header>{});
    const QPersistentModelIndex name(desk.cell(0, 0));
    editCell(desk.view(), desk.cell(0, 0), u"X-A"_s);
    QCOMPARE(QModelIndex(name), desk.cell(0, 0));
    QCOMPARE(name.data().toString(), u"X-A"_s);
    QTest::mouseClick(&desk.button("headersViewDelete"), Qt::LeftButton);
    QVERIFY(desk.table.headers().empty());
    QVERIFY(!name.isValid());
}

void TestHeaderTable::tabGoesFromTheNameToTheValue()
{
    TableDesk desk(std::vector<Header>{});
    editCell(desk.view(), desk.cell(0, 0), u"X-A"_s, Qt::Key_Tab);
    QCOMPARE(desk.view().currentIndex(), desk.cell(0, 1));
    QWidget *value = desk.view().indexWidget(desk.cell(0, 1));
    QVERIFY(value);
    QTest::keyClicks(value, u"1"_s);
    QTest::keyClick(value, Qt::Key_Return);
    TRY_COMPARE(desk.lines(), u"X-A: 1"_s);
}

void TestHeaderTable::tabGoesOnFromCellToCell()
{
    TableDesk desk(std::vector<Header>{});
    desk.view().setCurrentIndex(desk.cell(0, 0));
    desk.view().edit(desk.cell(0, 0));
    auto *name = qobject_cast<QLineEdit *>(desk.view().indexWidget(desk.cell(0, 0)));
    QTest::keyClicks(name, u"retry"_s);
    QAbstractItemView *popup = name->completer()->popup();
    TRY_VERIFY(popup->isVisible());
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    TRY_COMPARE(desk.lines(), u"Retry-After: "_s);
    TRY_VERIFY(desk.view().hasFocus());

    QTest::keyClick(&desk.view(), Qt::Key_Tab);
    QCOMPARE(desk.view().currentIndex(), desk.cell(0, 1));
    QWidget *value = desk.view().indexWidget(desk.cell(0, 1));
    QVERIFY(value);
    QTest::keyClicks(value, u"5"_s);
    QTest::keyClick(value, Qt::Key_Tab);
    TRY_COMPARE(desk.lines(), u"Retry-After: 5"_s);
    QCOMPARE(desk.view().currentIndex(), desk.cell(1, 0));
    QVERIFY(desk.view().indexWidget(desk.cell(1, 0)));
}

void TestHeaderTable::tabLeavesAnEmptyRow()
{
    TableDesk desk(std::vector<Header>{{"Vary", "*", {}}});
    QLineEdit behind(&desk.table);
    behind.show();
    desk.view().setFocus();
    desk.view().setCurrentIndex(desk.cell(1, 0));
    desk.view().edit(desk.cell(1, 0));
    QTest::keyClick(desk.view().indexWidget(desk.cell(1, 0)), Qt::Key_Tab);
    QVERIFY(!desk.view().indexWidget(desk.cell(1, 1)));
    QVERIFY(behind.hasFocus());
    QCOMPARE(desk.lines(), u"Vary: *"_s);

    // Whoever only looks around leaves at once.
    desk.view().setFocus();
    desk.view().setCurrentIndex(desk.cell(0, 0));
    QTest::keyClick(&desk.view(), Qt::Key_Tab);
    QVERIFY(!desk.view().hasFocus());
}

void TestHeaderTable::nothingTypedAddsNothing()
{
    TableDesk desk;
    editCell(desk.view(), desk.cell(3, 0), QString());
    QCOMPARE(desk.table.headers().size(), 3U);
    QVERIFY(desk.edited.isEmpty());
}

void TestHeaderTable::valuesAreEdited()
{
    TableDesk desk;
    editCell(desk.view(), desk.cell(1, 1), u"a=7"_s);
    QCOMPARE(desk.lines(), u"Vary: Accept|Set-Cookie: a=7|Set-Cookie: b=2"_s);
    editCell(desk.view(), desk.cell(1, 1), u"a=8"_s, Qt::Key_Escape);
    QCOMPARE(desk.edited.size(), 1);
}

void TestHeaderTable::typingBeginsToEdit()
{
    TableDesk desk;
    clickItem(desk.view(), desk.cell(0, 1));
    QTest::keyClicks(&desk.view(), u"*"_s);
    QWidget *value = desk.view().indexWidget(desk.cell(0, 1));
    QVERIFY(value);
    QTest::keyClick(value, Qt::Key_Return);
    TRY_VERIFY(desk.lines().startsWith(u"Vary: *|"_s));
}

void TestHeaderTable::headersAreMoved()
{
    TableDesk desk;
    clickItem(desk.view(), desk.cell(2, 0));
    QTest::mouseClick(&desk.button("headersViewUp"), Qt::LeftButton);
    QCOMPARE(desk.lines(), u"Vary: Accept|Set-Cookie: b=2|Set-Cookie: a=1"_s);
    QCOMPARE(desk.view().currentIndex().row(), 1);
    QTest::mouseClick(&desk.button("headersViewDown"), Qt::LeftButton);
    QCOMPARE(desk.lines(), u"Vary: Accept|Set-Cookie: a=1|Set-Cookie: b=2"_s);
    QCOMPARE(desk.edited.size(), 2);
}

void TestHeaderTable::selectedHeadersAreDeleted()
{
    TableDesk desk;
    clickItem(desk.view(), desk.cell(0, 0));
    clickItem(desk.view(), desk.cell(2, 0), Qt::ControlModifier);
    QTest::keyClick(&desk.view(), Qt::Key_Delete);
    QCOMPARE(desk.lines(), u"Set-Cookie: a=1"_s);
    clickItem(desk.view(), desk.cell(0, 0));
    QTest::mouseClick(&desk.button("headersViewDelete"), Qt::LeftButton);
    QVERIFY(desk.table.headers().empty());
    // The row that adds stays.
    clickItem(desk.view(), desk.cell(0, 0));
    QTest::keyClick(&desk.view(), Qt::Key_Delete);
    QCOMPARE(desk.view().model()->rowCount(), 1);
}

void TestHeaderTable::buttonsWorkWhereTheyCan()
{
    TableDesk desk;
    const auto enabled = [&] {
        QString text;
        for (const char *name : {"headersViewDelete", "headersViewUp", "headersViewDown"})
            text += desk.button(name).isEnabled() ? u'1' : u'0';
        return text;
    };
    // The focus makes the first row current and selects nothing.
    QCOMPARE(enabled(), u"001"_s);
    clickItem(desk.view(), desk.cell(0, 0));
    QCOMPARE(enabled(), u"101"_s);
    clickItem(desk.view(), desk.cell(1, 0));
    QCOMPARE(enabled(), u"111"_s);
    clickItem(desk.view(), desk.cell(2, 0));
    QCOMPARE(enabled(), u"110"_s);
    clickItem(desk.view(), desk.cell(3, 0));
    QCOMPARE(enabled(), u"000"_s);
}

void TestHeaderTable::whatIsNoNameIsMarked()
{
    TableDesk desk;
    editCell(desk.view(), desk.cell(0, 0), u"two words"_s);
    QVERIFY(!desk.cell(0, 0).data(Qt::DecorationRole).isNull());
    QCOMPARE(desk.cell(0, 0).data(Qt::ToolTipRole).toString(),
             u"\"two words\" is not a valid header name"_s);
    QVERIFY(desk.cell(1, 0).data(Qt::DecorationRole).isNull());
}

void TestHeaderTable::settingIsNotEditing()
{
    TableDesk desk;
    clickItem(desk.view(), desk.cell(1, 0));
    desk.table.setHeaders({{"Vary", "Accept", {}}, {"X-A", "1", {}}, {"X-B", "2", {}}});
    QCOMPARE(desk.cell(1, 0).data().toString(), u"X-A"_s);
    QCOMPARE(desk.view().currentIndex().row(), 1);
    QVERIFY(desk.edited.isEmpty());
}

void TestHeaderTable::namesAreOffered()
{
    TableDesk desk(std::vector<Header>{});
    desk.view().setCurrentIndex(desk.cell(0, 0));
    desk.view().edit(desk.cell(0, 0));
    auto *name = qobject_cast<QLineEdit *>(desk.view().indexWidget(desk.cell(0, 0)));
    QTest::keyClicks(name, u"retry"_s);
    QAbstractItemView *popup = name->completer()->popup();
    TRY_VERIFY(popup->isVisible());
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Tab);
    TRY_COMPARE(desk.lines(), u"Retry-After: "_s);
    QCOMPARE(desk.view().currentIndex(), desk.cell(0, 1));
}

void TestHeaderTable::valuesAreOfferedByTheName()
{
    TableDesk desk(std::vector<Header>{{"cache-control", "no-cache", {}}});
    desk.view().setCurrentIndex(desk.cell(0, 1));
    desk.view().edit(desk.cell(0, 1));
    auto *value = qobject_cast<QLineEdit *>(desk.view().indexWidget(desk.cell(0, 1)));
    QTest::keyClick(value, Qt::Key_End);
    QTest::keyClicks(value, u", must"_s);
    QAbstractItemView *popup = value->completer()->popup();
    TRY_VERIFY(popup->isVisible());
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    TRY_COMPARE(desk.lines(), u"cache-control: no-cache, must-revalidate"_s);
}

void TestHeaderTable::linesArePasted()
{
    TableDesk desk;
    QGuiApplication::clipboard()->setText(
        u"HTTP/1.1 200 OK\r\nETag: \"1\"\r\nLocation: http://a/b\r\nno header\r\n\r\n"_s);
    desk.view().setFocus();
    QTest::keySequence(&desk.view(), QKeySequence::Paste);
    QCOMPARE(desk.lines(),
             u"Vary: Accept|Set-Cookie: a=1|Set-Cookie: b=2|ETag: \"1\"|Location: http://a/b"_s);
    QCOMPARE(desk.edited.size(), 1);
}

void TestHeaderTable::headersThatTheServerSetsAreToldInWords()
{
    TableDesk desk(std::vector<Header>{{"Vary", "*", {}}, {"Content-Length", "5", {}}});
    auto &remark = desk.button("headersViewRemark");
    QVERIFY(remark.isVisible());
    QCOMPARE(remark.text(), u"Content-Length: It is left out: it follows from the body."_s);
    QTest::mouseClick(&remark, Qt::LeftButton);
    QCOMPARE(desk.view().currentIndex().row(), 1);
    QCOMPARE(desk.cell(1, 0).data(Qt::ToolTipRole).toString(),
             u"It is left out: it follows from the body."_s);
    desk.table.setHeaders({{"Date", "x", {}}});
    QVERIFY(remark.text().startsWith(u"Date: The server would send"_s));
    desk.table.setHeaders({{"Vary", "*", {}}});
    QVERIFY(!remark.isVisible());
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestHeaderTable)
#include "tst_headertable.moc"
