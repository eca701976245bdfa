// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeservercontroller.h"
#include "tests/support/uitestcase.h"
#include "tests/ui/sessiondesk.h"
#include "ui/widgets/statuspieces.h"

#include <QLabel>
#include <QLocale>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestStatusPieces final : public UiTestCase
{
    Q_OBJECT

private slots:
    void countersTellWhatWasSeenKeptAndDropped();
    void memoryIsToldAgainstItsLimit();
    void theServerAndItsRevisionAreTold();
    void routesThatAnswerAsBeforeAreTold();
    void moreAddressesThanFitAreCounted();
    void savingIsTold();

private:
    struct Bar
    {
        FakeServerController controller;
        SessionDesk desk;
        QStatusBar bar;
        StatusPieces pieces{bar, controller, desk.document, desk.session};

        QLabel &label(const char *name) const
        {
            return *bar.findChild<QLabel *>(QLatin1String(name));
        }
        QString text(const char *name) const { return label(name).text(); }
    };
};

void TestStatusPieces::countersTellWhatWasSeenKeptAndDropped()
{
    Bar bar;
    QCOMPARE(bar.text("statusCountersLabel"), u"seen 0 \u00b7 kept 0 \u00b7 bodies dropped 0"_s);
    bar.controller.store().setLimits({.rows = 1000});
    for (int i = 0; i < 1500; ++i)
        bar.controller.addExchange("GET", "/a");
    bar.controller.store().countLost(4);
    const auto number = [](std::uint64_t count) { return QLocale().toString(qulonglong(count)); };
    const ExchangeStore::Counters counters = bar.controller.store().counters();
    QCOMPARE(counters.seen, std::uint64_t(1504));
    QCOMPARE(counters.kept, std::uint64_t(1000));
    TRY_COMPARE(
        bar.text("statusCountersLabel"),
        u"seen %1 \u00b7 kept %2 \u00b7 bodies dropped 0"_s.arg(number(1504), number(1000)));
    bar.controller.store().setLimits({.rows = 1000, .bytes = 1024 * 1024});
    TRY_COMPARE(
        bar.text("statusCountersLabel"),
        u"seen %1 \u00b7 kept %2 \u00b7 bodies dropped %2"_s.arg(number(1504), number(1000)));
}

void TestStatusPieces::memoryIsToldAgainstItsLimit()
{
    Bar bar;
    ServerOptions options;
    options.keptBytes = 64 * 1024 * 1024;
    bar.controller.setOptions(options);
    Exchange exchange = sampleExchange();
    exchange.responseBody.assign(3 * 1024 * 1024, 'x');
    bar.controller.addExchange(exchange);
    auto &memory = *bar.bar.findChild<QToolButton *>(u"statusMemoryButton"_s);
    TRY_VERIFY(memory.text().endsWith(u"/64 MiB"_s));
    QVERIFY(!memory.text().startsWith(u'0'));
    QSignalSpy wanted(&bar.pieces, &StatusPieces::captureSettingsWanted);
    memory.click();
    QCOMPARE(wanted.size(), 1);
    QTemporaryDir folder;
    QVERIFY(bar.controller.store().useFolder(folder.path().toStdString()));
    TRY_VERIFY(memory.text().endsWith(u"/2,048 MiB on disk"_s));
}

void TestStatusPieces::theServerAndItsRevisionAreTold()
{
    Bar bar;
    QCOMPARE(bar.text("statusServerLabel"), u"Stopped"_s);
    QCOMPARE(bar.text("statusRevisionLabel"), QString());
    bar.controller.apply(std::make_shared<const Workspace>(sampleWorkspace()), {});
    QCOMPARE(bar.text("statusRevisionLabel"), u"rev 1"_s);
    bar.controller.start();
    QVERIFY(bar.text("statusServerLabel").startsWith(u"Running 127.0.0.1:"_s));
    QCOMPARE(bar.text("statusRevisionLabel"), u"rev 1 live"_s);
}

void TestStatusPieces::routesThatAnswerAsBeforeAreTold()
{
    Bar bar;
    auto &routes = *bar.bar.findChild<QToolButton *>(u"statusRoutesButton"_s);
    QVERIFY(routes.isHidden());
    ServerStatus status;
    status.state = ServerState::Running;
    status.revision = 4;
    status.routesAsBefore = 2;
    bar.controller.setStatus(status);
    QCOMPARE(bar.text("statusRevisionLabel"), u"rev 4 live"_s);
    QVERIFY(!routes.isHidden());
    QCOMPARE(routes.text(), u"2 routes as before"_s);
    QVERIFY(routes.toolTip().startsWith(u"What these routes say has a fault"_s));
    QSignalSpy wanted(&bar.pieces, &StatusPieces::problemsWanted);
    routes.click();
    QCOMPARE(wanted.size(), 1);
    status.routesAsBefore = 0;
    bar.controller.setStatus(status);
    QVERIFY(routes.isHidden());
}

void TestStatusPieces::moreAddressesThanFitAreCounted()
{
    Bar bar;
    Workspace workspace = sampleWorkspace();
    MockServer server = *workspace.servers[0];
    server.listeners.assign(3, Listener{"127.0.0.1", 0, {}, {}});
    workspace = applyEdit(workspace, ReplaceServer{server})->workspace;
    bar.controller.apply(std::make_shared<const Workspace>(workspace), {});
    bar.controller.start();
    QVERIFY(bar.text("statusServerLabel").endsWith(u" and 1 more"_s));
    QCOMPARE(bar.label("statusServerLabel").toolTip().split(u'\n').size(), 3);
}

void TestStatusPieces::savingIsTold()
{
    Bar bar;
    QCOMPARE(bar.text("statusSaveLabel"), QString());
    bar.desk.openSample();
    QCOMPARE(bar.text("statusSaveLabel"), u"Saved"_s);
    bar.desk.rename("changed");
    QCOMPARE(bar.text("statusSaveLabel"), u"Not saved"_s);
    bar.desk.session.save(bar.desk.done());
    TRY_COMPARE(bar.desk.result, true);
    TRY_VERIFY(bar.text("statusSaveLabel").startsWith(u"Saved "_s));
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestStatusPieces)
#include "tst_statuspieces.moc"
