// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sampleworkspace.h"
#include "tests/support/uitestcase.h"
#include "tests/support/workbench.h"
#include "ui/routereading.h"
#include "ui/widgets/infobar.h"

#include <QPushButton>
#include <QSemaphore>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

QByteArray routes(int count)
{
    return nodesToJson(
        std::vector<RouteNode>(std::size_t(count), RouteNode(sampleRoute("any", "GET", "/any"))));
}

constexpr int Many = 2000;

// Lets nothing run on the other threads.
class Busy
{
public:
    Busy()
    {
        for (int thread = 0; thread < m_pool.maxThreadCount(); ++thread)
            m_pool.start([this] { m_mayEnd.acquire(); });
    }
    ~Busy()
    {
        end();
        m_pool.waitForDone();
    }
    Q_DISABLE_COPY_MOVE(Busy)
    void end() { m_mayEnd.release(m_pool.maxThreadCount()); }

private:
    QThreadPool &m_pool = *QThreadPool::globalInstance();
    QSemaphore m_mayEnd;
};

struct Desk
{
    InfoBar banners;
    RouteReading reading{banners, nullptr};
    // How many routes were read, one after the other; -1 for an error.
    std::vector<int> read;
    std::vector<std::string> ids;

    void begin(const QByteArray &json)
    {
        reading.read(json, [this](const RouteReading::Result &nodes) {
            read.push_back(nodes ? int(nodes->size()) : -1);
            ids.clear();
            for (const RouteNode &node : nodes ? *nodes : std::vector<RouteNode>())
                ids.push_back(node.id());
        });
    }
};

} // namespace

class TestRouteReading final : public UiTestCase
{
    Q_OBJECT

private slots:
    void aFewAreThereAtOnce();
    void manyAreReadElsewhereAndHaveNewIds();
    void whatTakesLongSaysSoAndCanBeCancelled();
    void onlyTheLastOneIsToldOf();
};

void TestRouteReading::aFewAreThereAtOnce()
{
    Desk desk;
    desk.begin(routes(3));
    desk.begin("[{");
    QCOMPARE(desk.read, (std::vector<int>{3, -1}));
}

void TestRouteReading::manyAreReadElsewhereAndHaveNewIds()
{
    Desk desk;
    desk.begin(routes(Many));
    QVERIFY(desk.read.empty());
    TRY_COMPARE(desk.read, std::vector<int>{Many});
    std::sort(desk.ids.begin(), desk.ids.end());
    QVERIFY(std::adjacent_find(desk.ids.begin(), desk.ids.end()) == desk.ids.end());
    desk.begin(routes(Many).chopped(2));
    TRY_COMPARE(desk.read, (std::vector<int>{Many, -1}));
    QVERIFY(desk.banners.isEmpty());
}

void TestRouteReading::whatTakesLongSaysSoAndCanBeCancelled()
{
    Desk desk;
    Busy busy;
    desk.begin(routes(Many));
    TRY_COMPARE(desk.banners.text(), u"Reading the routes of the clipboard…"_s);
    desk.banners.show();
    QTest::mouseClick(&child<QPushButton>(desk.banners, "infoBarPrimary"), Qt::LeftButton);
    QVERIFY(desk.banners.isEmpty());
    busy.end();
    QVERIFY(QThreadPool::globalInstance()->waitForDone(int(patience().count())));
    QCoreApplication::processEvents();
    QVERIFY(desk.read.empty());
}

void TestRouteReading::onlyTheLastOneIsToldOf()
{
    Desk desk;
    Busy busy;
    desk.begin(routes(Many));
    desk.begin(routes(Many + 1));
    busy.end();
    TRY_COMPARE(desk.read, std::vector<int>{Many + 1});
    QVERIFY(QThreadPool::globalInstance()->waitForDone(int(patience().count())));
    QCoreApplication::processEvents();
    QCOMPARE(desk.read.size(), 1U);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestRouteReading)
#include "tst_routereading.moc"
