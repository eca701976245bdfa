// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "tests/support/workbench.h"
#include "tests/ui/pages/pagewindow.h"
#include "ui/pages/inspectorpage.h"

#include <QComboBox>
#include <QDeadlineTimer>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTest>
#include <QTimer>

#include <ctime>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

std::chrono::nanoseconds threadTime()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
}

// Runs the event loop until the condition holds and returns its longest turn, in time that this
// thread worked; other programs on the machine do not count.
template <typename Condition>
double longestTurn(Condition condition)
{
    std::chrono::nanoseconds longest{0};
    const QDeadlineTimer deadline(patience(std::chrono::seconds(20)));
    QTimer heartbeat;
    heartbeat.start(std::chrono::milliseconds(5));
    bool last = false;
    while (!last && !deadline.hasExpired()) {
        last = condition();
        const std::chrono::nanoseconds begin = threadTime();
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        longest = std::max(longest, threadTime() - begin);
    }
    return std::chrono::duration<double, std::milli>(longest).count();
}

// A frame is the budget of the optimised program; without optimisation the same work takes about
// three times as long.
#ifdef NDEBUG
constexpr std::chrono::milliseconds LongestTurn{16};
#else
constexpr std::chrono::milliseconds LongestTurn{48};
#endif

} // namespace

// However large a body is, the window goes on.
class TestLargeBodies final : public UiTestCase
{
    Q_OBJECT

private slots:
    void areShownWithoutHoldingUpTheWindow_data();
    void areShownWithoutHoldingUpTheWindow();
};

void TestLargeBodies::areShownWithoutHoldingUpTheWindow_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("tab");
    const auto list = [](qsizetype size) {
        QByteArray text = "[0";
        while (text.size() < size)
            text += ",{\"id\":12345,\"name\":\"bird\"}";
        return text + "]";
    };
    const QByteArray line(5 * 1024 * 1024, 'x');
    QByteArray lines;
    for (int i = 0; i < 39'000; ++i)
        lines += "a line of text that is not long\n";
    const QByteArray text("text/plain");
    QTest::newRow("one line") << text << line << 2;
    QTest::newRow("one line below the limit") << text << line.left(4 * 1024 * 1024) << 2;
    QTest::newRow("many lines") << text << lines << 2;
    QTest::newRow("too many lines") << text << lines.repeated(3) << 2;
    QTest::newRow("many raw lines") << text << lines << 5;
    const QByteArray json("application/json");
    QTest::newRow("json") << json << list(5 * 1024 * 1024) << 2;
    QTest::newRow("json as a tree") << json << list(1'500'000) << 2;
    QTest::newRow("arranged json") << json << list(200 * 1024) << 2;
    QTest::newRow("binary") << QByteArray("application/octet-stream")
                            << QByteArray(5 * 1024 * 1024, '\0') << 2;
    QTest::newRow("raw") << text << line << 5;
}

void TestLargeBodies::areShownWithoutHoldingUpTheWindow()
{
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, body);
    QFETCH(const int, tab);
    PageWindow window;
    auto &page = window.show<InspectorPage>({600, 600});
    window.find<QTabWidget>("inspectorTabs").setCurrentIndex(tab);
    Exchange exchange = sampleExchange();
    exchange.responseHead = "HTTP/1.1 200 OK\r\nContent-Type: " + type.toStdString() + "\r\n\r\n";
    exchange.responseBody = body.toStdString();
    exchange.record.responseBodyBytes = exchange.responseBody.size();
    const auto seq = window.controller.addExchange(exchange);
    QCoreApplication::processEvents();

    QTimer::singleShot(0, &page, [&page, seq] { page.showExchange(seq); });
    const auto &modes = window.find<QComboBox>("respBodyModeCombo");
    const auto &raw = window.find<QPlainTextEdit>("rawView");
    const double limit = double(patience(LongestTurn).count());
    const double longest =
        longestTurn([&] { return modes.isEnabled() && !raw.document()->isEmpty(); });
    QVERIFY(modes.isEnabled() && !raw.document()->isEmpty());
    QVERIFY2(longest <= limit, qPrintable(QString::number(longest)));

    const auto next = window.controller.addExchange(sampleExchange("GET", "/next"));
    QTimer::singleShot(0, &page, [&page, next] { page.showExchange(next); });
    const auto &note = window.find<QLabel>("respBodyNote");
    const double after = longestTurn([&] { return note.text().contains(u"17 B"_s); });
    QVERIFY2(after <= limit, qPrintable(QString::number(after)));
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestLargeBodies)
#include "tst_largebodies.moc"
