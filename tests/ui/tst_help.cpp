// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeservercontroller.h"
#include "tests/support/uitestcase.h"
#include "tests/support/windowinuse.h"
#include "tests/support/workbench.h"
#include "ui/dialogs/helpdialog.h"
#include "ui/dialogs/portdialog.h"
#include "ui/helptopics.h"
#include "ui/language.h"
#include "ui/mainactions.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTest>
#include <QTextBrowser>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

QStringList topicsOf(const HelpDialog &help)
{
    QStringList titles;
    const QAbstractItemModel &model = *child<QListView>(help, "helpTopicsView").model();
    for (int row = 0; row < model.rowCount(); ++row)
        titles += model.index(row, 0).data().toString();
    return titles;
}

QString pageOf(const HelpDialog &help)
{
    return child<QTextBrowser>(help, "helpPage").toPlainText();
}

} // namespace

class TestHelp final : public UiTestCase
{
    Q_OBJECT

private slots:
    void theKeyOpensItAtThePlace_data();
    void theKeyOpensItAtThePlace();
    void thereIsOneHelpForTheWindow();
    void dialogsHaveTheirOwn();
    void theSearchLooksThroughAllTopics();
    void whatIsNowhereIsSaid();
    void linksLeadOn();
    void theKeysAreThoseOfTheWindow();
    void theSearchKnowsTheKeysOfNow();
    void followsTheLanguage();
};

void TestHelp::theKeyOpensItAtThePlace_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<QString>("topic");
    QTest::newRow("routes") << QByteArray("routeTreeView") << u"routes"_s;
    QTest::newRow("path") << QByteArray("routePathEdit") << u"routes"_s;
    QTest::newRow("responses") << QByteArray("responseListView") << u"responses"_s;
    QTest::newRow("status") << QByteArray("responseStatusCombo") << u"responses"_s;
    QTest::newRow("body") << QByteArray("bodyEdit") << u"templates"_s;
    QTest::newRow("filter") << QByteArray("trafficFilterEdit") << u"traffic"_s;
    QTest::newRow("inspector") << QByteArray("inspectorTabs") << u"inspector"_s;
}

void TestHelp::theKeyOpensItAtThePlace()
{
    QFETCH(QByteArray, part);
    QFETCH(QString, topic);
    FakeServerController controller;
    WindowInUse use(controller);
    use.openSample();
    auto *widget = use.part<QWidget>(part.constData());
    widget->setFocus();
    QVERIFY(use.window().focusWidget());
    // The tab bar has the focus in place of its pages.
    use.press(Qt::Key_F1);
    auto *help = use.part<HelpDialog>("helpDialog");
    QVERIFY(help->isVisible());
    QVERIFY(!help->isModal());
    if (widget->hasFocus() || use.window().focusWidget() == widget)
        QCOMPARE(help->topic(), topic);
    else
        QCOMPARE(help->topic(), helpTopicOf(use.window().focusWidget()));
}

void TestHelp::thereIsOneHelpForTheWindow()
{
    FakeServerController controller;
    WindowInUse use(controller);
    use.window().actions().help->trigger();
    QCOMPARE(use.part<HelpDialog>("helpDialog")->topic(), u"start"_s);
    use.openSample();
    use.part<QWidget>("routeTreeView")->setFocus();
    use.window().actions().help->trigger();
    QCOMPARE(use.window().findChildren<HelpDialog *>().size(), 1);
    QCOMPARE(use.part<HelpDialog>("helpDialog")->topic(), u"routes"_s);
}

void TestHelp::dialogsHaveTheirOwn()
{
    FakeServerController controller;
    PortDialog dialog(controller, "127.0.0.1", 8080);
    dialog.open();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QTest::keyClick(&dialog, Qt::Key_F1);
    const auto &help = child<HelpDialog>(dialog, "helpDialog");
    QVERIFY(help.isVisible());
    QCOMPARE(help.topic(), u"server"_s);
    // It can be read while the dialog waits.
    QVERIFY(help.isEnabled());
    QCOMPARE(help.parentWidget(), &dialog);
}

void TestHelp::theSearchLooksThroughAllTopics()
{
    HelpDialog help;
    help.show();
    QCOMPARE(topicsOf(help).size(), helpTopics().size());
    auto &field = child<QLineEdit>(help, "helpSearchEdit");
    retype(field, u"SMUGGLE"_s);
    retype(field, u"idle"_s);
    QVERIFY(topicsOf(help).contains(u"Connections"_s));
    QVERIFY(topicsOf(help).size() < helpTopics().size());
    QVERIFY(pageOf(help).contains(u"idle"_s, Qt::CaseInsensitive));
    auto &page = child<QTextBrowser>(help, "helpPage");
    QVERIFY(!page.extraSelections().isEmpty());
    QCOMPARE(page.textCursor().selectedText().toLower(), u"idle"_s);
    const int first = page.textCursor().position();
    QTest::keyClick(&field, Qt::Key_Return);
    QVERIFY(help.isVisible());
    QVERIFY(page.textCursor().position() != first || page.extraSelections().size() == 1);
    field.clear();
    QCOMPARE(topicsOf(help).size(), helpTopics().size());
    QVERIFY(page.extraSelections().isEmpty());
}

void TestHelp::whatIsNowhereIsSaid()
{
    HelpDialog help;
    retype(child<QLineEdit>(help, "helpSearchEdit"), u"xylophone"_s);
    QCOMPARE(topicsOf(help), QStringList());
    QCOMPARE(pageOf(help), u"Nothing found for “xylophone”"_s);
    // Another way to a topic lifts the search.
    help.showTopic(u"rules"_s);
    QCOMPARE(help.topic(), u"rules"_s);
    QVERIFY(pageOf(help).startsWith(u"Rules"_s));
}

void TestHelp::linksLeadOn()
{
    HelpDialog help;
    help.showTopic(u"start"_s);
    emit child<QTextBrowser>(help, "helpPage").anchorClicked(QUrl(u"responses"_s));
    QCOMPARE(help.topic(), u"responses"_s);
    QVERIFY(pageOf(help).startsWith(u"Responses"_s));
}

void TestHelp::theKeysAreThoseOfTheWindow()
{
    FakeServerController controller;
    WindowInUse use(controller);
    use.window().actions().newRoute->setShortcut(Qt::CTRL | Qt::Key_J);
    use.window().actions().help->trigger();
    auto *help = use.part<HelpDialog>("helpDialog");
    help->showTopic(u"keys"_s);
    QVERIFY(pageOf(*help).contains(u"Ctrl+J"_s));
    QVERIFY(pageOf(*help).contains(u"New Route"_s));
}

void TestHelp::theSearchKnowsTheKeysOfNow()
{
    FakeServerController controller;
    WindowInUse use(controller);
    use.window().actions().help->trigger();
    auto *help = use.part<HelpDialog>("helpDialog");
    auto &field = child<QLineEdit>(*help, "helpSearchEdit");
    retype(field, u"Ctrl+J"_s);
    QCOMPARE(topicsOf(*help), QStringList());
    field.clear();
    help->close();
    use.window().actions().newRoute->setShortcut(Qt::CTRL | Qt::Key_J);
    use.window().actions().help->trigger();
    retype(field, u"Ctrl+J"_s);
    QCOMPARE(topicsOf(*help), QStringList{u"Finding Things, and Keys"_s});
}

void TestHelp::followsTheLanguage()
{
    HelpDialog help;
    help.show();
    help.showTopic(u"rules"_s);
    LanguageManager::instance().setLanguage(u"zh_CN"_s);
    TRY_VERIFY(pageOf(help).startsWith(u"规则"_s));
    QCOMPARE(help.topic(), u"rules"_s);
    LanguageManager::instance().setLanguage(u"en"_s);
    TRY_VERIFY(pageOf(help).startsWith(u"Rules"_s));
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestHelp)
#include "tst_help.moc"
