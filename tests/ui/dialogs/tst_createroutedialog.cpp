// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "tests/support/workbench.h"
#include "ui/dialogs/createroutedialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

// Asked for by nobody's route: POST /orders/42?x=1 with a body.
Exchange unmatched()
{
    Exchange exchange = sampleExchange("POST", "/orders/42?x=1", 404);
    exchange.requestBody = R"({"sku":7})";
    exchange.serverId = "shop";
    return exchange;
}

Exchange answeredBy(const char *routeId)
{
    Exchange exchange = sampleExchange("GET", "/orders/7");
    exchange.serverId = "shop";
    exchange.routeId = routeId;
    return exchange;
}

struct CreateDesk
{
    explicit CreateDesk(const Exchange &exchange = unmatched())
        : dialog(exchange, Workbench::shopWorkspace())
    {
        dialog.show();
        if (!QTest::qWaitForWindowActive(&dialog))
            qFatal("the dialog does not become active");
    }

    template <typename Widget>
    Widget &at(const char *objectName)
    {
        return child<Widget>(dialog, objectName);
    }
    QLineEdit &path() { return at<QLineEdit>("crPathEdit"); }
    QPushButton &create()
    {
        for (QAbstractButton *button : at<QDialogButtonBox>("crButtonBox").buttons()) {
            if (at<QDialogButtonBox>("crButtonBox").buttonRole(button)
                == QDialogButtonBox::AcceptRole)
                return *qobject_cast<QPushButton *>(button);
        }
        qFatal("nothing creates the route");
    }
    MockResponse response() const { return *dialog.route().responses.front(); }

    CreateRouteDialog dialog;
};

} // namespace

class TestCreateRouteDialog final : public UiTestCase
{
    Q_OBJECT

private slots:
    void proposesARouteForTheRequest();
    void enterIsEnough();
    void whatCannotBeARouteIsRefused_data();
    void whatCannotBeARouteIsRefused();
    void queryAndBodyBecomeRules();
    void whatTheRequestLacksCannotBeMatched();
    void secretsAreLeftOutUnlessTheyAreKept();
    void whereThereAreNoSecretsNothingIsAsked();
    void bodyIsChosen();
    void aRecordedBodyIsOfferedWhenThereIsOne();
    void methodAndStatusAreChosen();
    void goesBeforeTheRouteThatAnswered();
    void goesIntoTheChosenFolder();
};

void TestCreateRouteDialog::proposesARouteForTheRequest()
{
    CreateDesk desk;
    QCOMPARE(desk.at<QComboBox>("crMethodCombo").currentText(), u"POST"_s);
    QCOMPARE(desk.path().text(), u"/orders/:id"_s);
    QCOMPARE(desk.at<QComboBox>("crResponseStatusCombo").currentText(), u"200"_s);
    QCOMPARE(desk.at<QComboBox>("crBodySourceCombo").currentText(), u"Empty JSON object"_s);
    QVERIFY(!desk.at<QCheckBox>("crUseQueryCheck").isChecked());
    QVERIFY(!desk.at<QCheckBox>("crUseBodyCheck").isChecked());
    QVERIFY(desk.path().hasFocus());
}

void TestCreateRouteDialog::enterIsEnough()
{
    CreateDesk desk;
    QTest::keyClick(&desk.path(), Qt::Key_Return);
    QCOMPARE(desk.dialog.result(), int(QDialog::Accepted));
    const MockRoute route = desk.dialog.route();
    QCOMPARE(route.method, "POST");
    QCOMPARE(route.path, "/orders/:id");
    QCOMPARE(route.pathKind, MockRoute::PathKind::Pattern);
    QCOMPARE(route.responses.size(), 1U);
}

void TestCreateRouteDialog::whatCannotBeARouteIsRefused_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("message");
    QTest::newRow("path") << QByteArray("crPathEdit") << u"orders"_s
                          << u"The path has to begin with /"_s;
    QTest::newRow("method")
        << QByteArray("crMethodCombo") << u"GE T"_s
        << u"The method is not valid: letters, digits and !#$%&'*+-.^_`|~ only"_s;
    QTest::newRow("status") << QByteArray("crResponseStatusCombo") << u"99"_s
                            << u"The status has to be a number from 100 to 999"_s;
}

void TestCreateRouteDialog::whatCannotBeARouteIsRefused()
{
    QFETCH(QByteArray, field);
    QFETCH(QString, typed);
    QFETCH(QString, message);
    CreateDesk desk;
    auto &fault = desk.at<QLabel>("crPathError");
    QVERIFY(!fault.isVisible());
    auto &widget = desk.at<QWidget>(field.constData());
    auto *edit = qobject_cast<QLineEdit *>(&widget);
    retype(edit ? *edit : *widget.findChild<QLineEdit *>(), typed);
    QVERIFY(fault.isVisible());
    QCOMPARE(fault.text(), message);
    QVERIFY(!desk.create().isEnabled());
    QTest::keyClick(&desk.path(), Qt::Key_Return);
    QVERIFY(desk.dialog.isVisible());
}

void TestCreateRouteDialog::queryAndBodyBecomeRules()
{
    CreateDesk desk;
    QTest::keyClick(&desk.at<QCheckBox>("crUseQueryCheck"), Qt::Key_Space);
    QTest::keyClick(&desk.at<QCheckBox>("crUseBodyCheck"), Qt::Key_Space);
    const std::vector<MatchRule> rules = desk.response().rules.rules;
    QCOMPARE(rules.size(), 2U);
    QCOMPARE(rules[0].target, MatchRule::Target::Query);
    QCOMPARE(rules[0].name, "x");
    QCOMPARE(rules[0].value, "1");
    QCOMPARE(rules[1].target, MatchRule::Target::Body);
}

void TestCreateRouteDialog::whatTheRequestLacksCannotBeMatched()
{
    CreateDesk desk(sampleExchange("GET", "/plain"));
    QVERIFY(!desk.at<QCheckBox>("crUseQueryCheck").isEnabled());
    QVERIFY(!desk.at<QCheckBox>("crUseBodyCheck").isEnabled());
}

void TestCreateRouteDialog::secretsAreLeftOutUnlessTheyAreKept()
{
    Exchange exchange = answeredBy("order");
    exchange.responseHead = "HTTP/1.1 200 OK\r\nSet-Cookie: id=s3cret\r\n\r\n";
    CreateDesk desk(exchange);
    auto &keep = desk.at<QCheckBox>("crKeepSecretsCheck");
    QVERIFY(keep.isVisible() && !keep.isChecked());
    QCOMPARE(desk.response().headers.at(0).value, "id=REDACTED");
    QTest::keyClick(&keep, Qt::Key_Space);
    QCOMPARE(desk.response().headers.at(0).value, "id=s3cret");
}

void TestCreateRouteDialog::whereThereAreNoSecretsNothingIsAsked()
{
    CreateDesk desk;
    QVERIFY(!desk.at<QCheckBox>("crKeepSecretsCheck").isVisible());
}

void TestCreateRouteDialog::bodyIsChosen()
{
    CreateDesk desk;
    auto &body = desk.at<QComboBox>("crBodySourceCombo");
    QCOMPARE(desk.response().body.text, "{}");
    choose(body, u"Empty"_s);
    QCOMPARE(desk.response().body.kind, ResponseBody::Kind::Empty);
    choose(body, u"The request's body"_s);
    QCOMPARE(desk.response().body.kind, ResponseBody::Kind::Echo);
}

void TestCreateRouteDialog::aRecordedBodyIsOfferedWhenThereIsOne()
{
    CreateDesk desk(answeredBy("order"));
    auto &body = desk.at<QComboBox>("crBodySourceCombo");
    QCOMPARE(body.currentText(), u"As recorded"_s);
    QCOMPARE(desk.response().body.text, R"({"hello":"world"})");
    CreateDesk other;
    QCOMPARE(other.at<QComboBox>("crBodySourceCombo").findText(u"As recorded"_s), -1);
}

void TestCreateRouteDialog::methodAndStatusAreChosen()
{
    CreateDesk desk;
    choose(desk.at<QComboBox>("crMethodCombo"), u"ANY"_s);
    retype(*desk.at<QComboBox>("crResponseStatusCombo").lineEdit(), u"418"_s);
    QCOMPARE(desk.dialog.route().method, "ANY");
    QCOMPARE(desk.response().status, 418);
    QVERIFY(desk.create().isEnabled());
}

void TestCreateRouteDialog::goesBeforeTheRouteThatAnswered()
{
    CreateDesk inFolder(answeredBy("order"));
    QCOMPARE(inFolder.at<QComboBox>("crTargetFolderCombo").currentText(), u"orders"_s);
    QVERIFY(inFolder.dialog.position() == (NodePosition{"shop", "orders", 0}));
    CreateDesk atTheTop(answeredBy("any"));
    QVERIFY(atTheTop.dialog.position() == (NodePosition{"shop", {}, 2}));
}

void TestCreateRouteDialog::goesIntoTheChosenFolder()
{
    CreateDesk desk;
    QVERIFY(desk.dialog.position() == (NodePosition{"shop", {}, 3}));
    choose(desk.at<QComboBox>("crTargetFolderCombo"), u"orders"_s);
    QVERIFY(desk.dialog.position() == (NodePosition{"shop", "orders", 1}));
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestCreateRouteDialog)
#include "tst_createroutedialog.moc"
