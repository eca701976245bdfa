// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "tests/support/workbench.h"
#include "ui/dialogs/serverpropertiesdialog.h"
#include "ui/models/listenersmodel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QTableView>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

using Model = ListenersModel;

struct PropertiesDesk
{
    PropertiesDesk()
        : dialog(bench.server(), u"/srv/shop"_s, bench.prompts)
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
    QTableView &view() { return at<QTableView>("listenersView"); }
    QModelIndex cell(int row, int column) { return view().model()->index(row, column); }
    QString text(int row, int column) { return cell(row, column).data().toString(); }
    void press(const char *button)
    {
        QTest::mouseClick(&at<QAbstractButton>(button), Qt::LeftButton);
    }
    QPushButton &ok()
    {
        return *at<QDialogButtonBox>("propertiesButtonBox").button(QDialogButtonBox::Ok);
    }
    QString fault() { return at<QLabel>("listenerError").text(); }
    Listener listener(std::size_t row) const { return dialog.server().listeners[row]; }

    Workbench bench;
    ServerPropertiesDialog dialog;
};

} // namespace

class TestServerPropertiesDialog final : public UiTestCase
{
    Q_OBJECT

private slots:
    void showsTheListeners();
    void anAddedListenerTakesTheNextPort();
    void theSelectedListenerIsRemoved();
    void addressAndPortAreEdited();
    void whatCannotBeListenedOnIsRefused_data();
    void whatCannotBeListenedOnIsRefused();
    void twoListenersCannotShareAnAddress();
    void anyFreePortIsPortZero();
    void httpsHasMynahsOwnCertificateAtFirst();
    void httpsNeedsItsFiles();
    void anotherRowShowsItsOwnKind();
    void filesAreChosenRelativeToTheWorkspace();
    void backToHttpForgetsTheFiles();
    void defaultHeadersAreEdited();
    void aHeaderThatCannotBeSentIsRefused();
    void aServerIsSwitchedOff();
    void limitsAndLenienciesAreEdited();
    void nothingIsSaidWhenAllIsWell();
    void okIsOneStep();
};

void TestServerPropertiesDialog::showsTheListeners()
{
    PropertiesDesk desk;
    QCOMPARE(desk.at<QLineEdit>("serverNameEdit").text(), u"Shop"_s);
    QCOMPARE(desk.view().model()->rowCount(), 1);
    QCOMPARE(desk.text(0, Model::SchemeColumn), u"HTTP"_s);
    QCOMPARE(desk.text(0, Model::AddressColumn), u"127.0.0.1"_s);
    QCOMPARE(desk.text(0, Model::PortColumn), u"8080"_s);
}

void TestServerPropertiesDialog::anAddedListenerTakesTheNextPort()
{
    PropertiesDesk desk;
    desk.press("btnListenerAdd");
    QCOMPARE(desk.text(1, Model::AddressColumn), u"127.0.0.1"_s);
    QCOMPARE(desk.text(1, Model::PortColumn), u"8081"_s);
    QCOMPARE(desk.view().currentIndex().row(), 1);
    QVERIFY(desk.ok().isEnabled());
}

void TestServerPropertiesDialog::theSelectedListenerIsRemoved()
{
    PropertiesDesk desk;
    desk.press("btnListenerAdd");
    clickItem(desk.view(), desk.cell(0, Model::PortColumn));
    desk.press("btnListenerRemove");
    QCOMPARE(desk.dialog.server().listeners.size(), 1U);
    QCOMPARE(desk.listener(0).port, 8081);
    desk.press("btnListenerRemove");
    QVERIFY(desk.dialog.server().listeners.empty());
    QVERIFY(!desk.at<QToolButton>("btnListenerRemove").isEnabled());
}

void TestServerPropertiesDialog::addressAndPortAreEdited()
{
    PropertiesDesk desk;
    editCell(desk.view(), desk.cell(0, Model::AddressColumn), u"::1"_s);
    editCell(desk.view(), desk.cell(0, Model::PortColumn), u"9000"_s);
    QCOMPARE(desk.listener(0).address, "::1");
    QCOMPARE(desk.listener(0).port, 9000);
}

void TestServerPropertiesDialog::whatCannotBeListenedOnIsRefused_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("message");
    QTest::newRow("no address") << int(Model::AddressColumn) << u" "_s
                                << u"An address is missing"_s;
    QTest::newRow("two words") << int(Model::AddressColumn) << u"my host"_s
                               << u"\"my host\" is neither an address nor a host name"_s;
    QTest::newRow("a URL") << int(Model::AddressColumn) << u"http://localhost"_s
                           << u"\"http://localhost\" is neither an address nor a host name"_s;
    QTest::newRow("with its port")
        << int(Model::AddressColumn) << u"localhost:8080"_s
        << u"\"localhost:8080\" has a port, which is not part of an address"_s;
    QTest::newRow("no socket") << int(Model::AddressColumn) << u"unix:"_s
                               << u"The path of a unix: socket has 1 to 107 bytes"_s;
    QTest::newRow("a port too high")
        << int(Model::PortColumn) << u"65536"_s << u"A port is a number from 0 to 65535"_s;
    QTest::newRow("a port below zero")
        << int(Model::PortColumn) << u"-1"_s << u"A port is a number from 0 to 65535"_s;
}

void TestServerPropertiesDialog::whatCannotBeListenedOnIsRefused()
{
    QFETCH(int, column);
    QFETCH(QString, typed);
    QFETCH(QString, message);
    PropertiesDesk desk;
    const QString before = desk.cell(0, column).data(Qt::EditRole).toString();
    editCell(desk.view(), desk.cell(0, column), typed);
    QCOMPARE(desk.fault(), message);
    QVERIFY(desk.at<QLabel>("listenerError").isVisible());
    QVERIFY(!desk.cell(0, column).data(Qt::DecorationRole).isNull());
    QVERIFY(!desk.ok().isEnabled());
    editCell(desk.view(), desk.cell(0, column), before);
    QCOMPARE(desk.fault(), QString());
    QVERIFY(desk.ok().isEnabled());
}

void TestServerPropertiesDialog::twoListenersCannotShareAnAddress()
{
    PropertiesDesk desk;
    desk.press("btnListenerAdd");
    editCell(desk.view(), desk.cell(1, Model::PortColumn), u"8080"_s);
    QCOMPARE(desk.fault(), u"Another row has the same address and port"_s);
    QVERIFY(!desk.ok().isEnabled());
    editCell(desk.view(), desk.cell(1, Model::AddressColumn), u"::1"_s);
    QVERIFY(desk.ok().isEnabled());
}

void TestServerPropertiesDialog::anyFreePortIsPortZero()
{
    PropertiesDesk desk;
    editCell(desk.view(), desk.cell(0, Model::PortColumn), u"0"_s);
    QCOMPARE(desk.text(0, Model::PortColumn), u"any free"_s);
    QVERIFY(desk.ok().isEnabled());
}

void TestServerPropertiesDialog::httpsHasMynahsOwnCertificateAtFirst()
{
    PropertiesDesk desk;
    QVERIFY(!desk.at<QComboBox>("tlsKindCombo").isEnabled());
    chooseInCell(desk.view(), desk.cell(0, Model::SchemeColumn), u"HTTPS"_s);
    QVERIFY(desk.at<QComboBox>("tlsKindCombo").isEnabled());
    QCOMPARE(desk.at<QComboBox>("tlsKindCombo").currentText(), u"Mynah's own"_s);
    QVERIFY(desk.at<QPushButton>("btnMakeCertificate").isVisible());
    QVERIFY(!desk.at<QLineEdit>("certFileEdit").isVisible());
    QCOMPARE(desk.fault(), QString());
    QVERIFY(desk.ok().isEnabled());
    QVERIFY(desk.listener(0).tls->isOwn());
}

void TestServerPropertiesDialog::httpsNeedsItsFiles()
{
    PropertiesDesk desk;
    chooseInCell(desk.view(), desk.cell(0, Model::SchemeColumn), u"HTTPS"_s);
    choose(desk.at<QComboBox>("tlsKindCombo"), u"PEM files"_s);
    QCOMPARE(desk.fault(), u"HTTPS with PEM files needs a certificate and its key"_s);
    QVERIFY(!desk.ok().isEnabled());
    retype(desk.at<QLineEdit>("certFileEdit"), u"tls/server.pem"_s);
    QVERIFY(!desk.ok().isEnabled());
    retype(desk.at<QLineEdit>("keyFileEdit"), u"tls/server.key"_s);
    QVERIFY(desk.ok().isEnabled());
    QCOMPARE(desk.listener(0).tls->certificate, "tls/server.pem");
    QCOMPARE(desk.listener(0).tls->key, "tls/server.key");
}

void TestServerPropertiesDialog::anotherRowShowsItsOwnKind()
{
    PropertiesDesk desk;
    desk.press("btnListenerAdd");
    for (const int row : {0, 1})
        chooseInCell(desk.view(), desk.cell(row, Model::SchemeColumn), u"HTTPS"_s);
    choose(desk.at<QComboBox>("tlsKindCombo"), u"PKCS#12 file"_s);
    clickItem(desk.view(), desk.cell(0, Model::PortColumn));
    QCOMPARE(desk.at<QComboBox>("tlsKindCombo").currentText(), u"Mynah's own"_s);
    QVERIFY(desk.ok().isEnabled());
}

void TestServerPropertiesDialog::filesAreChosenRelativeToTheWorkspace()
{
    PropertiesDesk desk;
    chooseInCell(desk.view(), desk.cell(0, Model::SchemeColumn), u"HTTPS"_s);
    choose(desk.at<QComboBox>("tlsKindCombo"), u"PEM files"_s);
    desk.bench.prompts.useNext(u"/srv/shop/tls/server.pem"_s);
    desk.press("btnCertBrowse");
    desk.bench.prompts.useNext(u"/etc/keys/server.key"_s);
    desk.press("btnKeyBrowse");
    QCOMPARE(desk.at<QLineEdit>("certFileEdit").text(), u"tls/server.pem"_s);
    QCOMPARE(desk.listener(0).tls->certificate, "tls/server.pem");
    QCOMPARE(desk.listener(0).tls->key, "../../etc/keys/server.key");
    desk.press("btnKeyBrowse");
    QCOMPARE(desk.listener(0).tls->key, "../../etc/keys/server.key");
    QCOMPARE(desk.bench.prompts.takeQuestions().first(), u"fileToUse Certificate (PEM)"_s);
}

void TestServerPropertiesDialog::backToHttpForgetsTheFiles()
{
    PropertiesDesk desk;
    chooseInCell(desk.view(), desk.cell(0, Model::SchemeColumn), u"HTTPS"_s);
    choose(desk.at<QComboBox>("tlsKindCombo"), u"PEM files"_s);
    retype(desk.at<QLineEdit>("certFileEdit"), u"a.pem"_s);
    chooseInCell(desk.view(), desk.cell(0, Model::SchemeColumn), u"HTTP"_s);
    QVERIFY(!desk.listener(0).tls);
    QVERIFY(desk.at<QLineEdit>("certFileEdit").text().isEmpty());
    QVERIFY(desk.ok().isEnabled());
}

void TestServerPropertiesDialog::defaultHeadersAreEdited()
{
    PropertiesDesk desk;
    desk.dialog.findChild<QTabWidget *>()->setCurrentIndex(1);
    auto &headers = desk.at<QTableView>("defaultHeadersView");
    editCell(headers, headers.model()->index(0, 0), u"X-Api"_s);
    editCell(headers, headers.model()->index(0, 1), u"1"_s);
    const std::vector<Header> expected{{"X-Api", "1", {}}};
    QVERIFY(desk.dialog.server().headers == expected);
    QVERIFY(!desk.dialog.server().cors);
    desk.at<QCheckBox>("corsCheck").click();
    QVERIFY(desk.dialog.server().cors);
}

void TestServerPropertiesDialog::aHeaderThatCannotBeSentIsRefused()
{
    PropertiesDesk desk;
    auto &tabs = *desk.dialog.findChild<QTabWidget *>();
    tabs.setCurrentIndex(1);
    auto &headers = desk.at<QTableView>("defaultHeadersView");
    editCell(headers, headers.model()->index(0, 0), u"X bad:"_s);
    QVERIFY(!desk.ok().isEnabled());
    QCOMPARE(desk.ok().toolTip(), u"\"X bad:\" is not a valid header name"_s);
    QVERIFY(!tabs.tabIcon(1).isNull());
    QVERIFY(tabs.tabIcon(0).isNull());
    editCell(headers, headers.model()->index(0, 0), u"X-Good"_s);
    QVERIFY(desk.ok().isEnabled());
    QCOMPARE(desk.ok().toolTip(), QString());
    QVERIFY(tabs.tabIcon(1).isNull());
}

void TestServerPropertiesDialog::aServerIsSwitchedOff()
{
    PropertiesDesk desk;
    QVERIFY(desk.dialog.server().enabled);
    desk.at<QCheckBox>("serverEnabledCheck").click();
    QVERIFY(!desk.dialog.server().enabled);
}

void TestServerPropertiesDialog::limitsAndLenienciesAreEdited()
{
    PropertiesDesk desk;
    auto &tabs = *desk.dialog.findChild<QTabWidget *>();
    tabs.setCurrentIndex(2);
    auto &body = desk.at<QLineEdit>("maxBodyBytesEdit");
    retype(body, u"1 KiB"_s);
    QCOMPARE(desk.dialog.server().limits.maxBodyBytes.value_or(-1), 1024);
    retype(body, u"a lot"_s);
    QVERIFY(!desk.ok().isEnabled());
    QVERIFY(!desk.ok().toolTip().isEmpty());
    retype(body, QString());
    QVERIFY(desk.ok().isEnabled());
    desk.at<QCheckBox>("requireContentLengthCheck").click();
    QVERIFY(desk.dialog.server().requireContentLength);
    tabs.setCurrentIndex(3);
    desk.at<QCheckBox>("missingHostCheck").click();
    QVERIFY(desk.dialog.server().leniencies.missingHost);
}

void TestServerPropertiesDialog::nothingIsSaidWhenAllIsWell()
{
    PropertiesDesk desk;
    QVERIFY(!desk.at<QLabel>("listenerError").isVisible());
    QVERIFY(desk.dialog.server() == desk.bench.server());
}

void TestServerPropertiesDialog::okIsOneStep()
{
    PropertiesDesk desk;
    retype(desk.at<QLineEdit>("serverNameEdit"), u"Store"_s);
    desk.press("btnListenerAdd");
    QVERIFY(desk.bench.steps().isEmpty());
    QTest::mouseClick(&desk.ok(), Qt::LeftButton);
    QCOMPARE(desk.dialog.result(), int(QDialog::Accepted));
    desk.bench.editor.changeServer("shop", u"Change server"_s,
                                   [&](MockServer &server) { server = desk.dialog.server(); });
    QCOMPARE(desk.bench.steps(), QStringList{u"Change server"_s});
    QCOMPARE(desk.bench.server().listeners.size(), 2U);
    desk.bench.document.undoStack().undo();
    QCOMPARE(desk.bench.server().name, "Shop");
    QCOMPARE(desk.bench.server().listeners.size(), 1U);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestServerPropertiesDialog)
#include "tst_serverpropertiesdialog.moc"
