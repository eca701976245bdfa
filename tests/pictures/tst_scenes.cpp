// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeservercontroller.h"
#include "tests/support/picturebook.h"
#include "tests/support/uitestcase.h"
#include "tests/support/windowinuse.h"
#include "ui/language.h"
#include "ui/settings.h"
#include "ui/theme/thememanager.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QElapsedTimer>
#include <QSettings>
#include <QTabWidget>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

// A look of the window: its theme, and its language, which is part of the names of pictures.
struct Look
{
    const char *name;
    Theme theme;
    const char *language;
};

constexpr Look Light{"light", Theme::Light, "en"};
constexpr Look Dark{"dark", Theme::Dark, "en"};
constexpr Look HighContrast{"contrast", Theme::HighContrast, "en"};
constexpr Look Chinese{"zh", Theme::Light, "zh_CN"};

bool isTwiceTheSize()
{
    return qApp->devicePixelRatio() > 1;
}

// At twice the size the window is as small as it gets, which is where things are cut off.
std::vector<Look> looks()
{
    return isTwiceTheSize() ? std::vector{Light} : std::vector{Light, Dark, Chinese};
}

MatchExplanation explanation()
{
    RouteExplanation close;
    close.serverId = "s1";
    close.nodeId = "r1";
    close.title = "POST /order";
    close.distance = 1;
    close.steps.push_back({MatchStep::What::Path, {}, "path", "/orders", false, "path differs"});
    MatchExplanation found;
    found.summary = "No route matches POST /orders";
    found.nearMisses = {close};
    return found;
}

// Before it is written down: for a while nothing has changed any more.
bool isSettled(QWidget &widget)
{
    constexpr int Quiet = 700;
    QImage last;
    QElapsedTimer same;
    return QTest::qWaitFor([&] {
        const QImage now = widget.grab().toImage();
        if (now != last)
            same.start();
        last = now;
        return same.elapsed() > Quiet;
    });
}

// The window over a server that says the same at all times.
class Scene final
{
public:
    explicit Scene(const Look &look)
        : m_look(look)
    {
        ThemeManager::instance().setTheme(look.theme);
        LanguageManager::instance().setLanguage(QString::fromLatin1(look.language));
        use.window().resize(isTwiceTheSize() ? QSize(960, 600) : QSize(1200, 720));
    }
    ~Scene()
    {
        LanguageManager::instance().setLanguage(u"en"_s);
        QCoreApplication::processEvents();
    }

    void work()
    {
        use.openSample();
        use.click("firstStepsHide");
        controller.addExchange("GET", "/hello?name=Ada");
        controller.addExchange("POST", "/orders", 404);
        controller.addExchange("GET", "/broken", 500);
        TRY_COMPARE(use.rows("trafficView").size(), 3);
        use.clickRow("trafficView", u"/hello"_s);
    }
    void showTab(const char *tabs, int index)
    {
        use.part<QTabWidget>(tabs)->setCurrentIndex(index);
    }
    // Nothing on the way any more, and neither the caret nor the mouse in sight.
    void compare(const char *scene, QWidget &widget)
    {
        if (QWidget *focus = QApplication::focusWidget())
            focus->clearFocus();
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        QVERIFY(!PictureBook::isBeingWritten() || isSettled(widget));
        const QString name =
            u"%1-%2%3"_s.arg(QLatin1StringView(scene), QLatin1StringView(m_look.name),
                             isTwiceTheSize() ? u"-twice"_s : QString());
        TRY_COMPARE(PictureBook::compare(name, widget), QString());
    }
    void compare(const char *scene) { compare(scene, use.window()); }
    void compareDialog(const char *scene, const char *action, const char *page = nullptr)
    {
        bool looked = false;
        QTimer::singleShot(0, &use.window(), [&] {
            auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            if (auto *tabs = page ? dialog->findChild<QWidget *>(QLatin1StringView(page)) : nullptr)
                dialog->findChild<QTabWidget *>()->setCurrentWidget(tabs);
            compare(scene, *dialog);
            looked = true;
            dialog->reject();
        });
        use.part<QAction>(action)->trigger();
        TRY_VERIFY(looked);
    }

    FakeServerController controller;
    WindowInUse use{controller};

private:
    Look m_look;
};

} // namespace

// The window looks as it did when somebody looked at it last.
class TestScenes final : public UiTestCase
{
    Q_OBJECT

private slots:
    void initTestCase();
    void start();
    void requests();
    void inspector_data();
    void inspector();
    void editor_data();
    void editor();
    void banner();
    void contrast();
    void preferences();
    void properties();
    void compared();
};

void TestScenes::initTestCase()
{
    QApplication::setCursorFlashTime(0);
    if (PictureBook::isBeingWritten())
        PictureBook::recordEnvironment();
    else if (PictureBook::environment() != PictureBook::recordedEnvironment())
        QSKIP(qPrintable(u"The pictures are of %1here is %2"_s.arg(
            PictureBook::recordedEnvironment(), PictureBook::environment())));
}

void TestScenes::start()
{
    for (const Look &look : looks())
        Scene(look).compare("start");
}

void TestScenes::requests()
{
    for (const Look &look : looks()) {
        Scene scene(look);
        scene.work();
        scene.compare("requests");
    }
}

void TestScenes::inspector_data()
{
    QTest::addColumn<int>("tab");
    QTest::newRow("inspector-response") << 2;
    QTest::newRow("inspector-timing") << 3;
    QTest::newRow("inspector-match") << 4;
}

void TestScenes::inspector()
{
    QFETCH(int, tab);
    for (const Look &look : looks()) {
        Scene scene(look);
        scene.controller.setExplanation(explanation());
        scene.work();
        scene.showTab("inspectorTabs", tab);
        scene.compare(QTest::currentDataTag(), *scene.use.part("dockInspector"));
    }
}

void TestScenes::editor_data()
{
    QTest::addColumn<int>("tab");
    QTest::newRow("editor-headers") << 1;
    QTest::newRow("editor-rules") << 2;
}

void TestScenes::editor()
{
    QFETCH(int, tab);
    for (const Look &look : looks()) {
        Scene scene(look);
        scene.work();
        auto *responses = scene.use.part<QAbstractItemView>("responseListView");
        responses->setCurrentIndex(responses->model()->index(1, 0));
        scene.showTab("responseTabs", tab);
        scene.compare(QTest::currentDataTag(), *scene.use.part("editorPage"));
    }
}

void TestScenes::banner()
{
    StartError error;
    error.kind = StartError::Kind::AddressInUse;
    error.address = "127.0.0.1";
    error.port = 8080;
    for (const Look &look : looks()) {
        Scene scene(look);
        scene.work();
        scene.use.part<QAction>("actStartStop")->trigger();
        scene.controller.setStartError(error);
        scene.use.part<QAction>("actStartStop")->trigger();
        TRY_VERIFY(scene.use.part("infoBar")->isVisible());
        scene.compare("banner", *scene.use.part("infoBar"));
    }
}

void TestScenes::contrast()
{
    if (isTwiceTheSize())
        return;
    Scene scene(HighContrast);
    scene.work();
    scene.compare("requests");
}

void TestScenes::preferences()
{
    for (const Look &look : looks())
        Scene(look).compareDialog("preferences", "actPreferences");
}

void TestScenes::properties()
{
    for (const Look &look : looks()) {
        Scene scene(look);
        scene.work();
        scene.compareDialog("properties", "actServerProperties");
        scene.compareDialog("limits", "actServerProperties", "limitsPage");
    }
}

void TestScenes::compared()
{
    for (const Look &look : looks()) {
        Scene scene(look);
        scene.work();
        scene.use.part<QAbstractItemView>("trafficView")->selectAll();
        scene.use.press(Qt::Key_Home);
        scene.use.press(Qt::Key_Down, Qt::ShiftModifier);
        TRY_VERIFY(scene.use.part<QAction>("actCompare")->isEnabled());
        scene.use.part<QAction>("actCompare")->trigger();
        scene.compare("compare", *scene.use.part("compareDialog"));
    }
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestScenes)
#include "tst_scenes.moc"
