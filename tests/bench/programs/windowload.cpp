// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The window at work under load, measured from inside: it serves what wrk asks for and records all
// of it. windowload WORKSPACE ROWS SCRIPT SECONDS gates|serve|minimized
//   gates: fills ROWS rows as SCRIPT asks for, then prints a line for each figure: name, value.
//   serve, minimized: serves for SECONDS and prints what the window's own thread cost.
#include "server/api/exchangestore.h"
#include "server/api/servercontroller.h"
#include "ui/mainwindow.h"
#include "ui/theme/thememanager.h"
#include "ui/userprompts.h"
#include "ui/widgets/codeedit.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QKeyEvent>
#include <QLineEdit>
#include <QProcess>
#include <QScrollBar>
#include <QTableView>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <functional>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace mynah;

// Qt wants this outside of any namespace: the resources are in a static library.
static void initResources()
{
    Q_INIT_RESOURCE(resources);
}

namespace {

using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr std::chrono::seconds LongestWait{120};

class Times
{
public:
    void add(Clock::duration time) { m_times.push_back(Milliseconds(time).count()); }
    void clear() { m_times.clear(); }
    double percentile(double part) const
    {
        if (m_times.empty())
            return 0;
        std::vector<double> sorted = m_times;
        std::sort(sorted.begin(), sorted.end());
        return sorted[std::min(sorted.size() - 1, std::size_t(double(sorted.size()) * part))];
    }

private:
    std::vector<double> m_times;
};

// Times what the timer of the request list does.
class TimedApplication final : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (event->type() != QEvent::Timer || receiver->objectName() != "requestsTimer"_L1)
            return QApplication::notify(receiver, event);
        const Clock::time_point begin = Clock::now();
        const bool result = QApplication::notify(receiver, event);
        ticks.add(Clock::now() - begin);
        return result;
    }

    Times ticks;
};

// The time between two turns of the event loop that are to be 16 ms apart.
class Heartbeat
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(16ms);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            const Clock::time_point now = Clock::now();
            gaps.add(now - std::exchange(m_last, now));
        });
    }
    void start()
    {
        m_last = Clock::now();
        m_timer.start();
    }
    void stop() { m_timer.stop(); }

    Times gaps;

private:
    QTimer m_timer;
    Clock::time_point m_last;
};

std::chrono::duration<double> threadTime()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

double residentMiB()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const double pages = file.readAll().split(' ').value(1).toDouble();
    return pages * double(::sysconf(_SC_PAGESIZE)) / (1024 * 1024);
}

void runFor(Clock::duration time)
{
    QEventLoop loop;
    QTimer::singleShot(std::chrono::duration_cast<std::chrono::milliseconds>(time), &loop,
                       &QEventLoop::quit);
    loop.exec();
}

[[noreturn]] void giveUp(const char *what)
{
    std::fprintf(stderr, "windowload: %s\n", what);
    std::_Exit(1);
}

// Turns the loop until it holds; how long that took.
Milliseconds waitUntil(const std::function<bool()> &holds, const char *what)
{
    const Clock::time_point begin = Clock::now();
    while (!holds()) {
        if (Clock::now() - begin > LongestWait)
            giveUp(what);
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
    }
    return Clock::now() - begin;
}

class Load
{
public:
    Load(const QString &url, const QString &script, int seconds)
    {
        m_wrk.start(
            u"wrk"_s,
            {u"-t1"_s, u"-c64"_s, u"-d"_s + QString::number(seconds), u"-s"_s, script, url});
    }
    bool isRunning() const { return m_wrk.state() != QProcess::NotRunning; }
    ~Load()
    {
        m_wrk.kill();
        m_wrk.waitForFinished();
    }

private:
    QProcess m_wrk;
};

void print(const char *name, double value)
{
    std::printf("%s\t%.1f\n", name, value);
    std::fflush(stdout);
}

class Bench
{
public:
    Bench(TimedApplication &application, MainWindow &window, ServerController &controller,
          QString url, QString script)
        : m_application(application)
        , m_window(window)
        , m_controller(controller)
        , m_url(std::move(url))
        , m_script(std::move(script))
        , m_view(part<QTableView>("trafficView"))
    {
    }

    void fill(int rows)
    {
        const Load load(m_url, m_script, 280);
        waitUntil([&] { return m_view.model()->rowCount() >= rows - 2; }, "the rows do not come");
    }

    void measureTicks(std::chrono::seconds time)
    {
        const Load load(m_url, m_script, int(time.count()) + 60);
        runFor(2s);
        m_application.ticks.clear();
        Heartbeat heartbeat;
        heartbeat.start();
        const double memory = residentMiB();
        const std::uint64_t before = m_controller.store().endSeq();
        const auto busy = threadTime();
        runFor(time);
        const double seconds = double(time.count());
        heartbeat.stop();
        print("rows", m_view.model()->rowCount());
        print("rate", double(m_controller.store().endSeq() - before) / seconds);
        print("tick", m_application.ticks.percentile(0.99));
        print("gap", heartbeat.gaps.percentile(0.99));
        print("thread", (threadTime() - busy).count() * 100 / seconds);
        print("growth", (residentMiB() - memory) * 100 / memory);
        measureScrolling();
    }

    void measureFilter()
    {
        const auto filter = [this](const char *text) {
            auto &edit = part<QLineEdit>("trafficFilterEdit");
            edit.setText(QLatin1StringView(text));
            edit.setFocus();
            press(edit, Qt::Key_Return);
        };
        const std::uint64_t wanted = m_controller.store().counters().kept / 100;
        const Clock::time_point begin = Clock::now();
        filter("status:5xx");
        waitUntil([&] { return m_view.model()->rowCount() > 0; }, "the filter finds nothing");
        print("filter-first", Milliseconds(Clock::now() - begin).count());
        waitUntil([&] { return std::uint64_t(m_view.model()->rowCount()) + 64 >= wanted; },
                  "the filter does not find all");
        print("filter-all", Milliseconds(Clock::now() - begin).count());
        filter("");
        waitUntil([&] { return std::uint64_t(m_view.model()->rowCount()) > wanted; },
                  "the rows do not come back");
    }

    // From the click until the body is painted, over all that is shown before it.
    void measureSelection()
    {
        QProcess curl;
        curl.start(u"curl"_s,
                   {u"-s"_s, u"-o"_s, u"/dev/null"_s, m_url + u"large?a"_s, u"-o"_s, u"/dev/null"_s,
                    m_url + u"large?b"_s});
        waitUntil([&] { return curl.state() == QProcess::NotRunning; }, "curl does not end");
        runFor(500ms);
        auto &tabs = part<QTabWidget>("inspectorTabs");
        for (int tab = 0; tab < tabs.count(); ++tab) {
            if (tabs.widget(tab)->findChild<QWidget *>(u"respBodyPretty"_s))
                tabs.setCurrentIndex(tab);
        }
        const int rows = m_view.model()->rowCount();
        select(rows - 1);
        auto &body = part<CodeEdit>("respBodyPretty");
        const auto shows = [&body] { return body.isVisible() && body.text().size() > 60'000; };
        waitUntil(shows, "the body does not show");
        Times times;
        for (int turn = 0; turn < 20; ++turn) {
            // In between one without this body.
            select(rows - 3);
            waitUntil([&] { return !shows(); }, "the small body does not show");
            const Clock::time_point begin = Clock::now();
            select(rows - 1 - turn % 2);
            waitUntil(shows, "the body does not show");
            body.window()->repaint();
            times.add(Clock::now() - begin);
        }
        print("select", times.percentile(0.99));
    }

private:
    void press(QWidget &widget, int key)
    {
        QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier);
        QCoreApplication::sendEvent(&widget, &down);
        QKeyEvent up(QEvent::KeyRelease, key, Qt::NoModifier);
        QCoreApplication::sendEvent(&widget, &up);
    }

    void select(int row) { m_view.setCurrentIndex(m_view.model()->index(row, 0)); }

    void measureScrolling()
    {
        Times frames;
        select(m_view.model()->rowCount() / 2);
        for (int page = 0; page < 200; ++page) {
            const Clock::time_point begin = Clock::now();
            press(m_view, page % 50 < 25 ? Qt::Key_PageDown : Qt::Key_PageUp);
            m_view.viewport()->repaint();
            frames.add(Clock::now() - begin);
            runFor(16ms);
        }
        print("scroll", frames.percentile(0.99));
    }

    template <typename Part>
    Part &part(const char *name)
    {
        auto *found = m_window.findChild<Part *>(QLatin1StringView(name));
        if (!found)
            giveUp(name);
        return *found;
    }

    TimedApplication &m_application;
    MainWindow &m_window;
    ServerController &m_controller;
    QString m_url;
    QString m_script;
    QTableView &m_view;
};

void rememberRows(int rows)
{
    Settings settings;
    CaptureSettings capture;
    capture.rows = rows;
    capture.memory = 512;
    settings.setCapture(capture);
}

void serveFor(MainWindow &window, bool minimized, std::chrono::seconds time)
{
    if (minimized)
        window.showMinimized();
    const auto busy = threadTime();
    runFor(time);
    print("thread", (threadTime() - busy).count() * 100 / double(time.count()));
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 6)
        giveUp("windowload WORKSPACE ROWS SCRIPT SECONDS gates|serve|minimized");
    const QTemporaryDir folder;
    qputenv("HOME", folder.path().toUtf8());
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        qunsetenv(name);
    initResources();
    TimedApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"mynah"_s);
    const QStringList arguments = QCoreApplication::arguments();
    const int rows = arguments[2].toInt();
    const std::chrono::seconds time(arguments[4].toInt());
    const QString what = arguments[5];
    rememberRows(rows);
    ThemeManager::instance().install();
    DialogPrompts prompts;
    ServerController controller;
    MainWindow window(controller, prompts, RecoveryStore(folder.filePath(u"recovery"_s)));
    window.resize(1440, 900);
    window.show();
    window.openAndStart(arguments[1]);
    waitUntil([&] { return controller.status().state == ServerState::Running; },
              "the server does not start");
    std::printf("ready\n");
    std::fflush(stdout);
    if (what != "gates"_L1) {
        serveFor(window, what == "minimized"_L1, time);
        std::_Exit(0);
    }
    const QString url = QString::fromStdString(controller.status().url()) + u'/';
    Bench bench(application, window, controller, url, arguments[3]);
    bench.fill(rows);
    bench.measureTicks(time);
    bench.measureFilter();
    bench.measureSelection();
    std::_Exit(0);
}
