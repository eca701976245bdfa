// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/servercontroller.h"
#include "tests/support/rawclient.h"
#include "tests/support/uitestcase.h"
#include "tests/support/windowinuse.h"
#include "ui/widgets/codeedit.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTcpServer>
#include <QTest>
#include <QTreeView>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

constexpr auto Ctrl = Qt::ControlModifier;

// The window with its real servers, and a client that keeps one connection.
class Workplace
{
    ServerController m_controller;

public:
    WindowInUse use{m_controller};

    // What the window says the address is.
    ListenAddress address() const
    {
        const QUrl url(use.part<QLabel>("serverUrlLabel")->text());
        return ListenAddress::of(url.host().toStdString(), static_cast<std::uint16_t>(url.port()));
    }
    bool isRunning() const
    {
        return use.part<QLabel>("serverStateLabel")->text().endsWith(u"Running"_s);
    }
    // The next request gets this.
    void waitUntilLive(quint64 revision)
    {
        const QString text = u"rev %1 live"_s.arg(revision);
        TRY_COMPARE(use.part<QLabel>("statusRevisionLabel")->text(), text);
    }
    quint64 revision() const { return m_controller.status().revision; }
};

std::string get(RawClient &client, std::string_view path)
{
    client.send("GET " + std::string(path) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    return client.readResponse();
}

} // namespace

class TestWindow final : public UiTestCase
{
    Q_OBJECT

private slots:
    void theFirstAnswerTakesOneClick();
    void anEditIsTheNextAnswerOnTheSameConnection();
    void anInvalidEditKeepsTheLastValidAnswer();
    void aMissingBodyFileIsAnsweredAndMarked();
    void aMalformedRequestIsShownWithItsReason();
    void aBusyPortLeavesAWayOut();
    void anUnmatchedRequestBecomesARoute();
    void oneKeyDuplicatesRoutesAndServers();
    void whatIsSavedIsWhatIsOpenedAgain();
    void aFileThatCannotBeReadStaysUntouched_data();
    void aFileThatCannotBeReadStaysUntouched();
};

void TestWindow::theFirstAnswerTakesOneClick()
{
    Workplace place;
    place.use.openSample();
    TRY_VERIFY(place.isRunning());

    RawClient client(place.address());
    QVERIFY(get(client, "/hello").starts_with("HTTP/1.1 200 OK\r\n"));

    TRY_COMPARE(place.use.rows("trafficView").size(), 1);
    QVERIFY(place.use.rows("trafficView").first().contains(u"GET | /hello | GET /hello | 200"_s));
    place.use.clickRow("trafficView", u"/hello"_s);
    QVERIFY(place.use.rows("overviewView").join(u' ').contains(u"Anyone"_s));
    TRY_VERIFY(place.use.rows("matchView").join(u' ').contains(u"GET /hello"_s));
}

void TestWindow::anEditIsTheNextAnswerOnTheSameConnection()
{
    Workplace place;
    place.use.openSample();
    TRY_VERIFY(place.isRunning());
    RawClient client(place.address());
    QVERIFY(get(client, "/hello").find("Change me") != std::string::npos);
    const quint64 before = place.revision();

    place.use.part<CodeEdit>("bodyEdit")->setFocus();
    place.use.press(Qt::Key_A, Ctrl);
    place.use.type(u"Edited!"_s);
    place.waitUntilLive(before + 1);
    QVERIFY(get(client, "/hello").ends_with("\r\n\r\nEdited!"));

    place.use.press(Qt::Key_1, Ctrl);
    place.use.press(Qt::Key_Z, Ctrl);
    TRY_VERIFY(get(client, "/hello").find("Change me") != std::string::npos);
    QVERIFY(!client.hasEnded());
}

void TestWindow::anInvalidEditKeepsTheLastValidAnswer()
{
    Workplace place;
    place.use.openSample();
    TRY_VERIFY(place.isRunning());
    RawClient client(place.address());

    auto *kind = place.use.part<QComboBox>("pathKindCombo");
    kind->setFocus();
    place.use.press(Qt::Key_End);
    QCOMPARE(kind->currentText(), u"Regex"_s);
    place.use.fill("routePathEdit", u"/hello("_s);

    const auto *hint = place.use.part<QLabel>("routePathHint");
    TRY_VERIFY(hint->isVisible() && hint->text().contains(u"missing closing parenthesis"_s));
    QVERIFY(place.use.rows("problemsView").size() > 0);
    QVERIFY(get(client, "/hello").starts_with("HTTP/1.1 200 OK\r\n"));

    TRY_VERIFY(place.use.part("statusRoutesButton")->isVisible());
    auto *problems = place.use.part("dockProblems");
    problems->hide();
    place.use.click("statusRoutesButton");
    QVERIFY(problems->isVisible());
}

void TestWindow::aMissingBodyFileIsAnsweredAndMarked()
{
    Workplace place;
    place.use.openSample();
    TRY_VERIFY(place.isRunning());
    const quint64 before = place.revision();

    place.use.click("bodyFileRadio");
    place.use.fill("bodyFileEdit", u"not-there.json"_s);
    TRY_VERIFY(place.revision() > before);

    RawClient client(place.address());
    std::string answer;
    TRY_VERIFY((answer = get(client, "/hello")).starts_with("HTTP/1.1 500 "));
    QVERIFY2(answer.find("not-there.json") != std::string::npos, answer.c_str());
    TRY_VERIFY(place.use.part("bodyFileError")->isVisible());
    TRY_VERIFY(place.use.rows("problemsView").join(u' ').contains(u"not-there.json"_s));
}

void TestWindow::aMalformedRequestIsShownWithItsReason()
{
    Workplace place;
    place.use.openSample();
    TRY_VERIFY(place.isRunning());

    RawClient client(place.address());
    client.send("GET /hello HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n");
    QVERIFY(client.readToEnd().starts_with("HTTP/1.1 400 "));

    TRY_COMPARE(place.use.rows("trafficView").size(), 1);
    place.use.clickRow("trafficView", u"400"_s);
    QVERIFY(place.use.rows("overviewView").join(u' ').contains(u"Host"_s));
}

void TestWindow::aBusyPortLeavesAWayOut()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    Workplace place;
    place.use.click("btnNewWorkspace");
    const std::string server = place.use.window().document().workspace().servers.front()->id;
    place.use.window().editor().setPort(server, 0, other.serverPort());

    place.use.press(Qt::Key_F5);
    TRY_VERIFY(place.use.part("infoBar")->isVisible());
    const QString text = place.use.part<QLabel>("infoBarText")->text();
    QVERIFY2(
        text.contains(u"Port %1 on 127.0.0.1 is already used by “tst_"_s.arg(other.serverPort())),
        qPrintable(text));
    place.use.click("infoBarPrimary");

    TRY_VERIFY(place.isRunning());
    RawClient client(place.address());
    QVERIFY(get(client, "/hello").starts_with("HTTP/1.1 200 "));
    QVERIFY(place.use.part("infoBar")->isHidden());
}

void TestWindow::anUnmatchedRequestBecomesARoute()
{
    Workplace place;
    place.use.openSample();
    TRY_VERIFY(place.isRunning());
    RawClient client(place.address());
    QVERIFY(get(client, "/orders/7").starts_with("HTTP/1.1 404 "));
    TRY_COMPARE(place.use.rows("trafficView").size(), 1);
    place.use.clickRow("trafficView", u"/orders/7"_s);

    place.use.press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QWidget *dialog = QApplication::activeModalWidget();
    QVERIFY(dialog);
    TRY_VERIFY(dialog->isActiveWindow());
    place.use.press(Qt::Key_Return);

    TRY_VERIFY(get(client, "/orders/7").starts_with("HTTP/1.1 200 "));
}

// Desktops have uses of their own for the key.
void TestWindow::oneKeyDuplicatesRoutesAndServers()
{
    Workplace place;
    place.use.openSample();
    const auto *tree = place.use.part<QTreeView>("routeTreeView");
    const auto routes = [tree] { return tree->model()->rowCount(tree->model()->index(0, 0)); };
    const int before = routes();
    place.use.clickRow("routeTreeView", u"/hello"_s);
    place.use.press(Qt::Key_D, Ctrl);
    QCOMPARE(routes(), before + 1);
    place.use.part<QAction>("actNewServer")->trigger();
    place.use.press(Qt::Key_Escape);
    place.use.press(Qt::Key_D, Ctrl);
    QCOMPARE(tree->model()->rowCount(), 3);
}

void TestWindow::whatIsSavedIsWhatIsOpenedAgain()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"shop.mynah"_s);
    {
        Workplace place;
        place.use.openSample();
        const std::string server = place.use.window().document().workspace().servers.front()->id;
        place.use.window().editor().setPort(server, 0, 0);
        place.use.fill("routeNameEdit", u"Greeting"_s);
        place.use.prompts().saveNextTo(path);
        place.use.press(Qt::Key_S, Ctrl);
        TRY_VERIFY(QFile::exists(path));
        TRY_VERIFY(!place.use.window().isWindowModified());
    }
    Workplace place;
    place.use.prompts().openNext(path);
    place.use.click("btnOpenWorkspace");
    TRY_COMPARE(place.use.window().windowTitle(), u"shop.mynah[*] — Mynah"_s);
    QCOMPARE(place.use.part<QLineEdit>("routeNameEdit")->text(), u"Greeting"_s);
    place.use.press(Qt::Key_F5);
    TRY_VERIFY(place.isRunning());
}

void TestWindow::aFileThatCannotBeReadStaysUntouched_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("said");
    QTest::newRow("broken") << QByteArray("{\n  \"formatVersion\": 1,\n  nonsense\n}\n")
                            << u"line 3"_s;
    QTest::newRow("truncated") << QByteArray(R"({"formatVersion": 1, "servers": [)") << u"line 1"_s;
    QTest::newRow("of another kind")
        << QByteArray(R"({"formatVersion": 1, "servers": 7})") << u"/servers"_s;
    QTest::newRow("too new") << QByteArray(R"({"formatVersion": 999})") << u"999"_s;
}

void TestWindow::aFileThatCannotBeReadStaysUntouched()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, said);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"shop.mynah"_s));
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write(bytes);
    file.flush();
    Workplace place;
    place.use.openSample();
    place.use.prompts().openNext(file.fileName());

    place.use.press(Qt::Key_O, Ctrl);

    TRY_VERIFY(place.use.part("infoBar")->isVisible());
    const QString text = place.use.part<QLabel>("infoBarText")->text();
    QVERIFY2(text.startsWith(u"“shop.mynah” was not opened"_s) && text.contains(said),
             qPrintable(text));
    QVERIFY(place.use.part<QPushButton>("infoBarPrimary")->isVisible());
    QVERIFY(place.use.rows("routeTreeView").join(u' ').contains(u"/hello"_s));
    file.seek(0);
    QCOMPARE(file.readAll(), bytes);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestWindow)
#include "tst_window.moc"
