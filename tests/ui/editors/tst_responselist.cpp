// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "tests/ui/editors/routedesk.h"
#include "ui/models/responselistmodel.h"

#include <QListView>
#include <QMimeData>
#include <QRadioButton>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

struct ListDesk : RouteDesk
{
    using RouteDesk::RouteDesk;

    QListView &view() { return at<QListView>("responseListView"); }
    QModelIndex row(int number) { return view().model()->index(number, 0); }
    void press(const char *button) { QTest::mouseClick(&at<QToolButton>(button), Qt::LeftButton); }
    // What people read, such as "200 OK|404 nobody".
    QString texts()
    {
        QStringList texts;
        for (int number = 0; number < view().model()->rowCount(); ++number)
            texts += row(number).data().toString();
        return texts.join(u'|');
    }
    QString note(int number) { return row(number).data(ResponseListModel::NoteRole).toString(); }
    bool isDefault(int number) { return row(number).data(ResponseListModel::DefaultRole).toBool(); }
};

} // namespace

class TestResponseList final : public UiTestCase
{
    Q_OBJECT

private slots:
    void radiosSayHowAResponseIsChosen_data();
    void radiosSayHowAResponseIsChosen();
    void weightsAreShownOnlyWhenTheyMatter();
    void addingSelectsTheNewResponse();
    void duplicatingPutsTheCopyBelow();
    void deletingGoesToTheNeighbour();
    void deleteKeyDeletes();
    void upAndDownMoveAsFarAsTheyCan();
    void oneResponseIsTheDefault();
    void theCheckBoxSwitchesAResponse();
    void spaceSwitchesTheCurrentResponse();
    void notesCountRulesInPlainWords();
    void arrowKeysShowTheNextResponse();
    void draggingMovesAResponse();
};

void TestResponseList::radiosSayHowAResponseIsChosen_data()
{
    QTest::addColumn<QByteArray>("radio");
    QTest::addColumn<int>("mode");
    using Mode = MockRoute::ResponseMode;
    QTest::newRow("in order") << QByteArray("modeSequence") << int(Mode::Sequence);
    QTest::newRow("at random") << QByteArray("modeRandom") << int(Mode::Random);
    QTest::newRow("default only") << QByteArray("modeOff") << int(Mode::Default);
}

void TestResponseList::radiosSayHowAResponseIsChosen()
{
    QFETCH(QByteArray, radio);
    QFETCH(int, mode);
    ListDesk desk;
    QVERIFY(desk.at<QRadioButton>("modeRules").isChecked());
    QTest::mouseClick(&desk.at<QRadioButton>(radio.constData()), Qt::LeftButton);
    QCOMPARE(int(desk.route().responseMode), mode);
    desk.undo();
    QVERIFY(desk.at<QRadioButton>("modeRules").isChecked());
    desk.redo();
    QVERIFY(desk.at<QRadioButton>(radio.constData()).isChecked());
    QTest::mouseClick(&desk.at<QRadioButton>("modeRules"), Qt::LeftButton);
    QCOMPARE(desk.route().responseMode, MockRoute::ResponseMode::Rules);
}

void TestResponseList::weightsAreShownOnlyWhenTheyMatter()
{
    ListDesk desk;
    auto &weight = desk.at<QSpinBox>("responseWeightSpin");
    QVERIFY(!weight.isVisible());
    QTest::mouseClick(&desk.at<QRadioButton>("modeRandom"), Qt::LeftButton);
    QVERIFY(weight.isVisible());
    QCOMPARE(desk.note(0), u"weight 1"_s);
    weight.setFocus();
    QTest::keyClick(&weight, Qt::Key_Up);
    QCOMPARE(desk.note(0), u"weight 2"_s);
    QCOMPARE(desk.bench.response("list", "all").weight, 2);
    desk.undo();
    QCOMPARE(weight.value(), 1);
}

void TestResponseList::addingSelectsTheNewResponse()
{
    ListDesk desk;
    desk.press("btnResponseAdd");
    QCOMPARE(desk.texts(), u"200 OK|404 nobody|200 OK"_s);
    QCOMPARE(desk.view().currentIndex().row(), 2);
    QCOMPARE(desk.editor.responseId(), desk.route().responses[2]->id);
    desk.undo();
    QCOMPARE(desk.texts(), u"200 OK|404 nobody"_s);
    QVERIFY(desk.view().currentIndex().isValid());
}

void TestResponseList::duplicatingPutsTheCopyBelow()
{
    ListDesk desk;
    clickItem(desk.view(), desk.row(0));
    desk.press("btnResponseDuplicate");
    QCOMPARE(desk.texts(), u"200 OK|200 OK|404 nobody"_s);
    QCOMPARE(desk.view().currentIndex().row(), 1);
    QCOMPARE(desk.response().body.text, "{\"users\": 2}");
    QVERIFY(desk.response().id != "all");
    desk.undo();
    QCOMPARE(desk.texts(), u"200 OK|404 nobody"_s);
}

void TestResponseList::deletingGoesToTheNeighbour()
{
    ListDesk desk;
    desk.press("btnResponseAdd");
    clickItem(desk.view(), desk.row(1));
    desk.press("btnResponseDelete");
    QCOMPARE(desk.texts(), u"200 OK|200 OK"_s);
    QCOMPARE(desk.view().currentIndex().row(), 1);
    desk.press("btnResponseDelete");
    QCOMPARE(desk.view().currentIndex().row(), 0);
    desk.press("btnResponseDelete");
    QVERIFY(desk.texts().isEmpty());
    for (const char *button : {"btnResponseDelete", "btnResponseDuplicate", "btnResponseDefault",
                               "btnResponseUp", "btnResponseDown"})
        QVERIFY2(!desk.at<QToolButton>(button).isEnabled(), button);
    desk.undo();
    QCOMPARE(desk.texts(), u"200 OK"_s);
    QCOMPARE(desk.view().currentIndex().row(), 0);
}

void TestResponseList::deleteKeyDeletes()
{
    ListDesk desk;
    clickItem(desk.view(), desk.row(1));
    QTest::keyClick(&desk.view(), Qt::Key_Delete);
    QCOMPARE(desk.texts(), u"200 OK"_s);
}

void TestResponseList::upAndDownMoveAsFarAsTheyCan()
{
    ListDesk desk;
    auto &up = desk.at<QToolButton>("btnResponseUp");
    auto &down = desk.at<QToolButton>("btnResponseDown");
    clickItem(desk.view(), desk.row(1));
    QVERIFY(up.isEnabled() && !down.isEnabled());
    desk.press("btnResponseUp");
    QCOMPARE(desk.texts(), u"404 nobody|200 OK"_s);
    QCOMPARE(desk.view().currentIndex().row(), 0);
    QVERIFY(!up.isEnabled() && down.isEnabled());
    desk.press("btnResponseDown");
    QCOMPARE(desk.texts(), u"200 OK|404 nobody"_s);
    desk.undo();
    QCOMPARE(desk.texts(), u"404 nobody|200 OK"_s);
    desk.redo();
    QCOMPARE(desk.texts(), u"200 OK|404 nobody"_s);
}

void TestResponseList::oneResponseIsTheDefault()
{
    ListDesk desk;
    QVERIFY(desk.isDefault(0));
    QVERIFY(!desk.at<QToolButton>("btnResponseDefault").isEnabled());
    clickItem(desk.view(), desk.row(1));
    desk.press("btnResponseDefault");
    QCOMPARE(desk.route().defaultResponse, "none");
    QVERIFY(!desk.isDefault(0));
    QVERIFY(desk.isDefault(1));
    desk.undo();
    QVERIFY(desk.isDefault(0));
}

void TestResponseList::theCheckBoxSwitchesAResponse()
{
    ListDesk desk;
    clickCheckBox(desk.view(), desk.row(1));
    QVERIFY(!desk.bench.response("list", "none").enabled);
    QCOMPARE(desk.note(1), u"off"_s);
    clickCheckBox(desk.view(), desk.row(1));
    QVERIFY(desk.bench.response("list", "none").enabled);
    QCOMPARE(desk.bench.steps().size(), 2);
    desk.undo();
    QCOMPARE(desk.note(1), u"off"_s);
}

void TestResponseList::spaceSwitchesTheCurrentResponse()
{
    ListDesk desk;
    clickItem(desk.view(), desk.row(1));
    QTest::keyClick(&desk.view(), Qt::Key_Space);
    QVERIFY(!desk.bench.response("list", "none").enabled);
}

void TestResponseList::notesCountRulesInPlainWords()
{
    ListDesk desk;
    const auto setRules = [&](std::size_t count) {
        desk.bench.editor.changeResponse("list", "none", Field::Rules, [&](MockResponse &response) {
            response.rules.rules.resize(count);
        });
    };
    setRules(1);
    QCOMPARE(desk.note(1), u"1 rule"_s);
    setRules(2);
    QCOMPARE(desk.note(1), u"2 rules"_s);
    setRules(0);
    QCOMPARE(desk.note(1), QString());
}

void TestResponseList::arrowKeysShowTheNextResponse()
{
    ListDesk desk;
    clickItem(desk.view(), desk.row(0));
    QTest::keyClick(&desk.view(), Qt::Key_Down);
    QCOMPARE(desk.editor.responseId(), "none");
    QCOMPARE(desk.at<QLineEdit>("responseNameEdit").text(), u"nobody"_s);
}

void TestResponseList::draggingMovesAResponse()
{
    ListDesk desk;
    desk.press("btnResponseAdd");
    QCOMPARE(desk.texts(), u"200 OK|404 nobody|200 OK"_s);
    QAbstractItemModel &model = *desk.view().model();
    const std::unique_ptr<QMimeData> data(model.mimeData({desk.row(0)}));
    QVERIFY(model.dropMimeData(data.get(), Qt::MoveAction, 3, 0, {}));
    QCOMPARE(desk.texts(), u"404 nobody|200 OK|200 OK"_s);
    QCOMPARE(desk.route().responses[2]->id, "all");
    QCOMPARE(desk.bench.steps().last(), u"Move response"_s);
    desk.undo();
    QCOMPARE(desk.route().responses[0]->id, "all");
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestResponseList)
#include "tst_responselist.moc"
