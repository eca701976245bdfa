// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "tests/support/workbench.h"
#include "ui/pages/findpanel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

struct PanelDesk
{
    PanelDesk()
        : panel(bench.document, bench.controller)
    {
        panel.resize(900, 300);
        panel.show();
        if (!QTest::qWaitForWindowActive(&panel))
            qFatal("the panel does not become active");
        panel.focusField();
    }
    template <typename Widget>
    Widget &at(const char *name)
    {
        return child<Widget>(panel, name);
    }
    QLineEdit &text() { return at<QLineEdit>("findTextEdit"); }
    QTreeView &view() { return at<QTreeView>("findResultsView"); }
    QString status() { return at<QLabel>("findStatusLabel").text(); }
    QString emptyTitle()
    {
        auto &title = at<QLabel>("emptyTitle");
        return title.isVisible() ? title.text() : QString();
    }
    QStringList rows()
    {
        QStringList rows;
        for (int row = 0; row < view().model()->rowCount(); ++row)
            rows += view().model()->index(row, 0).data().toString();
        return rows;
    }

    Workbench bench;
    FindPanel panel;
};

} // namespace

class TestFindPanel final : public UiTestCase
{
    Q_OBJECT

private slots:
    void withoutATextItAsksForOne();
    void itFindsWhileOneTypes();
    void whatIsNowhereIsSaidToBeSo();
    void thatSecretsAreLeftOutIsSaid();
    void aScopeNarrowsTheSearch();
    void trafficIsFoundWithItsNumber();
    void aBrokenRegexIsSaidUnderTheField();
    void theResultsFollowTheWorkspace();
    void thePlaceInTheListStaysWhenTheWorkspaceChanges();
    void moreThanAThousandPlacesAreSaidToBeMore();
    void downGoesIntoTheResultsAndEnterGoesThere();
    void aDoubleClickGoesThere();
    void escGoesBackThenClearsThenCloses();
};

void TestFindPanel::withoutATextItAsksForOne()
{
    PanelDesk desk;
    QCOMPARE(desk.emptyTitle(), u"Type what to find"_s);
}

void TestFindPanel::itFindsWhileOneTypes()
{
    PanelDesk desk;
    QTest::keyClicks(&desk.text(), u"users"_s);
    TRY_COMPARE(desk.rows(),
                (QStringList{u"GET /users › path"_s, u"GET /users › 200 OK › body"_s}));
    QCOMPARE(desk.status(), u"2 places"_s);
    QCOMPARE(desk.emptyTitle(), QString());
    QTest::keyClick(&desk.text(), Qt::Key_Backspace);
    QTest::keyClicks(&desk.text(), u"s\": 2"_s);
    TRY_COMPARE(desk.status(), u"1 place"_s);
}

void TestFindPanel::whatIsNowhereIsSaidToBeSo()
{
    PanelDesk desk;
    QTest::keyClicks(&desk.text(), u"zebra"_s);
    TRY_COMPARE(desk.emptyTitle(), u"Nothing found for “zebra”"_s);
    QCOMPARE(desk.status(), QString());
}

void TestFindPanel::thatSecretsAreLeftOutIsSaid()
{
    PanelDesk desk;
    QTest::keyClicks(&desk.text(), u"zebra"_s);
    TRY_COMPARE(desk.emptyTitle(), u"Nothing found for “zebra”"_s);
    auto &text = desk.at<QLabel>("emptyText");
    QVERIFY(!text.text().contains(u"Secrets"_s));
    desk.panel.setHidesSecrets(true);
    TRY_VERIFY(text.text().contains(u"Secrets in requests are hidden"_s));
    // Paths of routes have none.
    choose(desk.at<QComboBox>("findInCombo"), u"Paths and names"_s);
    TRY_VERIFY(!text.text().contains(u"Secrets"_s));
}

void TestFindPanel::aScopeNarrowsTheSearch()
{
    PanelDesk desk;
    QTest::keyClicks(&desk.text(), u"users"_s);
    choose(desk.at<QComboBox>("findInCombo"), u"Bodies"_s);
    TRY_COMPARE(desk.rows(), QStringList{u"GET /users › 200 OK › body"_s});
    choose(desk.at<QComboBox>("findInCombo"), u"Captured traffic"_s);
    TRY_COMPARE(desk.emptyTitle(), u"Nothing found for “users”"_s);
}

void TestFindPanel::trafficIsFoundWithItsNumber()
{
    PanelDesk desk;
    desk.bench.controller.addExchange("GET", "/zebra");
    QSignalSpy wanted(&desk.panel, &FindPanel::hitWanted);
    QTest::keyClicks(&desk.text(), u"zebra"_s);
    TRY_COMPARE(desk.rows(), QStringList{u"Request 1 › GET /zebra › target"_s});
    QTest::keyClick(&desk.text(), Qt::Key_Down);
    QTest::keyClick(&desk.view(), Qt::Key_Return);
    QCOMPARE(wanted.first().first().value<SearchHit>().seq, 1U);
}

void TestFindPanel::aBrokenRegexIsSaidUnderTheField()
{
    PanelDesk desk;
    QTest::keyClicks(&desk.text(), u"(users"_s);
    QTest::mouseClick(&desk.at<QCheckBox>("findRegexCheck"), Qt::LeftButton, {}, QPoint(8, 8));
    auto &fault = desk.at<QLabel>("findFaultLabel");
    TRY_VERIFY(fault.isVisible());
    QVERIFY(fault.text().startsWith(u"This is no regular expression"_s));
    QCOMPARE(desk.rows(), QStringList());
    retype(desk.text(), u"us.rs\\b"_s);
    TRY_COMPARE(desk.rows().size(), 2);
    QVERIFY(!fault.isVisible());
}

void TestFindPanel::theResultsFollowTheWorkspace()
{
    PanelDesk desk;
    QTest::keyClicks(&desk.text(), u"people"_s);
    TRY_COMPARE(desk.emptyTitle(), u"Nothing found for “people”"_s);
    desk.bench.editor.changeRoute("list", Field::Path, [](MockRoute &r) { r.path = "/people"; });
    TRY_COMPARE(desk.rows(), QStringList{u"GET /people › path"_s});
}

void TestFindPanel::thePlaceInTheListStaysWhenTheWorkspaceChanges()
{
    PanelDesk desk;
    QTest::keyClicks(&desk.text(), u"users"_s);
    TRY_COMPARE(desk.rows().size(), 2);
    QTest::keyClick(&desk.text(), Qt::Key_Down);
    QTest::keyClick(&desk.view(), Qt::Key_Down);
    desk.bench.editor.changeRoute("list", Field::Path, [](MockRoute &r) { r.path = "/v2/users"; });
    TRY_COMPARE(desk.rows().front(), u"GET /v2/users › path"_s);
    QCOMPARE(desk.view().currentIndex().row(), 1);
    QTest::keyClicks(&desk.text(), u"\""_s);
    TRY_COMPARE(desk.rows().size(), 1);
    QVERIFY(!desk.view().currentIndex().isValid());
}

void TestFindPanel::moreThanAThousandPlacesAreSaidToBeMore()
{
    PanelDesk desk;
    std::string lines;
    for (std::size_t line = 0; line <= FindPanel::MostHits; ++line)
        lines += "zebra\n";
    desk.bench.editor.changeResponse("list", "all", Field::Body,
                                     [&](MockResponse &r) { r.body.text = lines; });
    QTest::keyClicks(&desk.text(), u"zebra"_s);
    TRY_COMPARE(desk.status(), u"The first 1,000 places"_s);
    QCOMPARE(desk.rows().size(), 1000);
}

void TestFindPanel::downGoesIntoTheResultsAndEnterGoesThere()
{
    PanelDesk desk;
    QSignalSpy wanted(&desk.panel, &FindPanel::hitWanted);
    QTest::keyClicks(&desk.text(), u"users"_s);
    TRY_COMPARE(desk.rows().size(), 2);
    QTest::keyClick(&desk.text(), Qt::Key_Down);
    QVERIFY(desk.view().hasFocus());
    QTest::keyClick(&desk.view(), Qt::Key_Down);
    QTest::keyClick(&desk.view(), Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().value<SearchHit>().place,
             (Place{"shop", "list", "all", Field::Body, -1}));
    QTest::keyClick(&desk.view(), Qt::Key_Up);
    QTest::keyClick(&desk.view(), Qt::Key_Up);
    QVERIFY(desk.text().hasFocus());
}

void TestFindPanel::aDoubleClickGoesThere()
{
    PanelDesk desk;
    QSignalSpy wanted(&desk.panel, &FindPanel::hitWanted);
    QTest::keyClicks(&desk.text(), u"users"_s);
    TRY_COMPARE(desk.rows().size(), 2);
    const QPoint first = desk.view().visualRect(desk.view().model()->index(0, 0)).center();
    QTest::mouseClick(desk.view().viewport(), Qt::LeftButton, {}, first);
    QTest::mouseDClick(desk.view().viewport(), Qt::LeftButton, {}, first);
    QCOMPARE(wanted.size(), 1);
}

void TestFindPanel::escGoesBackThenClearsThenCloses()
{
    PanelDesk desk;
    QSignalSpy closed(&desk.panel, &FindPanel::closeWanted);
    QTest::keyClicks(&desk.text(), u"users"_s);
    TRY_COMPARE(desk.rows().size(), 2);
    QTest::keyClick(&desk.text(), Qt::Key_Down);
    QTest::keyClick(&desk.view(), Qt::Key_Escape);
    QVERIFY(desk.text().hasFocus());
    QTest::keyClick(&desk.text(), Qt::Key_Escape);
    QCOMPARE(desk.text().text(), QString());
    QVERIFY(closed.isEmpty());
    QTest::keyClick(&desk.text(), Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestFindPanel)
#include "tst_findpanel.moc"
