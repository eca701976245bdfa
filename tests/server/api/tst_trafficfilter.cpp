// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/trafficfilter.h"
#include "tests/support/fakeservercontroller.h"
#include "tests/support/testcase.h"

#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

// POST /users/7?x=1&name=Ada%20L → 404 by no route, 120 ms, 2 MB back, connection 12
Exchange subjectExchange()
{
    Exchange exchange = sampleExchange("POST", "/users/7?x=1&name=Ada%20L", 404);
    exchange.requestHead = "POST /users/7?x=1&name=Ada%20L HTTP/1.1\r\nHost: shop.test\r\n"
                           "X-Tenant: acme corp\r\n\r\n";
    exchange.requestBody = R"({"sku": "abc 7"})";
    exchange.responseBody = "nothing here";
    exchange.record.responseBodyBytes = 2'000'000;
    exchange.record.responseEnd = 120'000'000;
    exchange.record.connectionId = 12;
    return exchange;
}

class Subject final : public FilterSubject
{
public:
    Exchange whole = subjectExchange();
    std::string title;
    bool marked = false;
    bool evicted = false;

    const ExchangeRecord &record() const override { return whole.record; }
    std::string_view method() const override { return whole.method; }
    std::string_view target() const override { return whole.target; }
    std::string routeTitle() const override { return title; }
    bool isMarked() const override { return marked; }
    std::optional<ExchangeParts> details() const override
    {
        if (evicted)
            return {};
        ExchangeParts parts;
        parts.requestHead = whole.requestHead;
        parts.requestBody = whole.requestBody;
        parts.responseHead = whole.responseHead;
        parts.responseBody = whole.responseBody;
        return parts;
    }
};

TrafficFilter parsed(const QString &text)
{
    const auto result = TrafficFilter::parse(text);
    if (const auto *fault = std::get_if<TrafficFilter::Fault>(&result))
        qWarning("%s: %s", qPrintable(text), qPrintable(fault->message));
    return std::holds_alternative<TrafficFilter>(result) ? std::get<TrafficFilter>(result)
                                                         : TrafficFilter();
}

} // namespace

class TestTrafficFilter final : public TestCase
{
    Q_OBJECT

private slots:
    void everyKey_data();
    void everyKey();
    void states_data();
    void states();
    void nobodyKnowsWhetherAFileMatched();
    void faultsAreNamedInPlace_data();
    void faultsAreNamedInPlace();
    void nothingLetsEverythingThrough();
    void ownRouteTitlesAreFound();
    void goneDetailsMatchNothingButTheirOpposite();
    void whatIsSlowCanBeSet();
    void aTimeIsWhenTheFirstByteCame_data();
    void aTimeIsWhenTheFirstByteCame();
    void costsAreTheLeastThatDecide();
    void conditionsOfCellsComeBack_data();
    void conditionsOfCellsComeBack();
    void everyFieldIsOfferedAndUnderstood();
    void longTextsNeverOverflow();
};

void TestTrafficFilter::everyKey_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("matches");
    const auto yes = [](const char *text) {
        QTest::newRow(text) << QString::fromUtf8(text) << true;
    };
    const auto no = [](const char *text) {
        QTest::newRow(text) << QString::fromUtf8(text) << false;
    };
    yes("method:POST");
    yes("method:post");
    yes("method:P*");
    no("method:GET");
    yes("status:4xx");
    yes("status:404");
    yes("status:>=400");
    yes("status:400..499");
    yes("status:<500");
    no("status:5xx");
    no("status:>404");
    no("status:none");
    yes("route:none");
    no("route:users");
    yes("path:/users*");
    yes("path:/users/7");
    yes("path:*/7");
    no("path:/users");
    no("path:/USERS/7");
    yes("query:x");
    yes("query:x=1");
    no("query:x=2");
    yes("query:\"name=Ada L\"");
    yes("query:name=Ada*");
    no("query:y");
    yes("header:x-tenant");
    yes("header:x-tenant=\"acme corp\"");
    yes("header:\"X-Tenant=ACME*\"");
    yes("header:content-type=application/json");
    no("header:x-other");
    yes("body:sku");
    yes("body:\"abc 7\"");
    yes("body:\"\\\"sku\\\"\"");
    yes("body:here");
    no("body:SKU");
    yes("took:>100ms");
    yes("took:120ms");
    yes("took:<1s");
    yes("took:100..200");
    yes("took:>=120000us");
    no("took:>120ms");
    no("took:>0.2s");
    yes("size:>1MB");
    yes("size:=2MB");
    yes("size:<2MiB");
    no("size:>2MB");
    no("size:<1KiB");
    yes("host:shop.test");
    yes("host:SHOP*");
    no("host:shop");
    yes("client:127.0.0.1");
    yes("client:127.*");
    yes("client:127.0.0.1:53312");
    no("client:127.0.0.2");
    yes("conn:12");
    yes("conn:>3");
    no("conn:13");
    yes("users/7");
    yes("USERS");
    yes("\"x=1\"");
    no("orders");
    yes("method:POST status:4xx");
    no("method:POST status:2xx");
    yes("method:GET or status:4xx");
    yes("method:GET OR status:4xx");
    no("method:GET or status:2xx");
    yes("-method:GET");
    no("-method:POST");
    yes("--method:POST");
    no("users -7");
    yes("- or users");
    yes("(method:GET or method:POST) status:4xx");
    no("(method:GET or method:POST) status:2xx");
    yes("-(method:GET or status:2xx)");
    yes("METHOD:post");
    no("order");
    no("\"or\"");
    yes("method:GET status:2xx or users");
}

void TestTrafficFilter::everyKey()
{
    QFETCH(QString, text);
    QFETCH(bool, matches);
    QCOMPARE(parsed(text).matches(Subject()), matches);
}

void TestTrafficFilter::states_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<std::function<void(Subject &)>>("make");
    const auto row = [](const char *state, const std::function<void(Subject &)> &make) {
        QTest::newRow(state) << QString::fromLatin1(state) << make;
    };
    row("unmatched", [](Subject &s) { s.whole.record.route = ExchangeRecord::NoRoute; });
    row("error", [](Subject &s) { s.whole.record.status = 500; });
    row("slow", [](Subject &s) { s.whole.record.responseEnd = 500'000'000; });
    row("marked", [](Subject &s) { s.marked = true; });
    row("replayed", [](Subject &s) { s.whole.record.flags |= ExchangeRecord::SentByMynah; });
    row("preflight", [](Subject &s) { s.whole.record.flags |= ExchangeRecord::CorsPreflight; });
    row("malformed", [](Subject &s) { s.whole.record.outcome = ExchangeOutcome::Malformed; });
    row("truncated", [](Subject &s) { s.whole.record.flags |= ExchangeRecord::BytesEvicted; });
    row("tls", [](Subject &s) { s.whole.record.flags |= ExchangeRecord::Tls; });
}

void TestTrafficFilter::nobodyKnowsWhetherAFileMatched()
{
    Subject subject;
    subject.whole.record.route = ExchangeRecord::NoRoute;
    subject.whole.record.flags = ExchangeRecord::Imported;
    QVERIFY(!parsed(u"is:unmatched"_s).matches(subject));
}

void TestTrafficFilter::states()
{
    QFETCH(QString, state);
    QFETCH(std::function<void(Subject &)>, make);
    Subject subject;
    subject.whole.record.route = 3;
    subject.whole.record.status = 200;
    const TrafficFilter filter = parsed(u"is:"_s + state);
    QVERIFY(!filter.matches(subject));
    make(subject);
    QVERIFY(filter.matches(subject));
    QCOMPARE(filter.asksForMarks(), state == u"marked"_s);
    QVERIFY(TrafficFilter::proposedValues(u"is"_s).contains(state));
}

void TestTrafficFilter::faultsAreNamedInPlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *text, const char *place, const char *message) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(place)
                            << QString::fromUtf8(message);
    };
    row("users colour:red", "colour:", "There is no field “colour”");
    row("status:abc", "abc", "“abc” is no value for status; try 2xx");
    row("users status:9 status:4yx", "4yx", "no value for status");
    row("took:>fast", ">fast", "no value for took");
    row("took:nan", "nan", "no value for took");
    row("at:noon", "noon", "no value for at");
    row("at:12:04..", "12:04..", "no value for at");
    row("at:1..2..3", "1..2..3", "no value for at");
    row("took:inf", "inf", "no value for took");
    row("size:>1XB", ">1XB", "no value for size");
    row("size:-1", "-1", "no value for size");
    row("conn:abc", "abc", "no value for conn");
    row("is:odd", "odd", "no value for is");
    row("method:", "method:", "A value is missing after “method:”");
    row("method: POST", "method:", "A value is missing");
    row("body:\"abc", "\"abc", "The closing quote is missing");
    row("(users", "(", "The ')' is missing");
    row("users )", ")", "This ')' has no '('");
    row("users or", "", "A condition is missing here");
    row("or users", "o", "A condition is missing here");
    row("()", ")", "A condition is missing here");
}

void TestTrafficFilter::faultsAreNamedInPlace()
{
    QFETCH(QString, text);
    QFETCH(QString, place);
    QFETCH(QString, message);
    const auto result = TrafficFilter::parse(text);
    const auto *fault = std::get_if<TrafficFilter::Fault>(&result);
    QVERIFY(fault);
    QVERIFY2(fault->message.contains(message), qPrintable(fault->message));
    QCOMPARE(text.mid(fault->position, fault->length), place);
    QVERIFY(fault->length > 0);
}

void TestTrafficFilter::nothingLetsEverythingThrough()
{
    QVERIFY(parsed({}).isEmpty());
    QVERIFY(parsed(u"  "_s).isEmpty());
    QVERIFY(parsed({}).matches(Subject()));
    QVERIFY(!parsed(u"users"_s).isEmpty());
}

void TestTrafficFilter::ownRouteTitlesAreFound()
{
    Subject subject;
    subject.whole.record.route = 3;
    subject.title = "POST /users/:id";
    QVERIFY(parsed(u"route:users"_s).matches(subject));
    QVERIFY(parsed(u"route:\"POST /users/:id\""_s).matches(subject));
    QVERIFY(parsed(u"route:post*"_s).matches(subject));
    QVERIFY(!parsed(u"route:none"_s).matches(subject));
    QVERIFY(!parsed(u"route:orders"_s).matches(subject));
}

void TestTrafficFilter::goneDetailsMatchNothingButTheirOpposite()
{
    Subject subject;
    subject.evicted = true;
    for (const QString &text : {u"body:sku"_s, u"header:x-tenant"_s, u"host:shop.test"_s})
        QVERIFY(!parsed(text).matches(subject));
    QVERIFY(parsed(u"-body:sku"_s).matches(subject));
    QVERIFY(parsed(u"path:/users/7"_s).matches(subject));
}

void TestTrafficFilter::whatIsSlowCanBeSet()
{
    TrafficFilter::Options options;
    options.slow = std::chrono::milliseconds(100);
    QVERIFY(
        std::get<TrafficFilter>(TrafficFilter::parse(u"is:slow"_s, options)).matches(Subject()));
    QVERIFY(!parsed(u"is:slow"_s).matches(Subject()));
}

void TestTrafficFilter::aTimeIsWhenTheFirstByteCame_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDateTime>("at");
    QTest::addColumn<bool>("matches");
    const auto row = [](const char *text, const char *at, bool matches) {
        QTest::addRow("%s %s", text, at)
            << QString::fromLatin1(text)
            << QDateTime::fromString(QString::fromLatin1(at), Qt::ISODateWithMs) << matches;
    };
    row("at:12:04:07", "2026-11-27T12:04:07.000", true);
    row("at:12:04:07", "2026-11-27T12:04:07.999", true);
    row("at:12:04:07", "2026-11-27T12:04:08.000", false);
    row("at:12:04:07", "2026-11-27T12:04:06.999", false);
    row("at:12:04:07", "2026-11-26T12:04:07.000", false);
    row("at:12:04", "2026-11-27T12:04:59.999", true);
    row("at:12:04", "2026-11-27T12:05:00.000", false);
    row("at:12:04:07..12:04:09", "2026-11-27T12:04:09.500", true);
    row("at:12:04:07..12:04:09", "2026-11-27T12:04:10.000", false);
    // It is 15:00 now: what is still to come was yesterday.
    row("at:18:00", "2026-11-26T18:00:30.000", true);
    row("at:18:00", "2026-11-27T18:00:30.000", false);
    row("at:2026-11-20T12:04:07", "2026-11-20T12:04:07.100", true);
    row("at:2026-11-20T12:04", "2026-11-20T12:04:59.100", true);
    row("at:2026-11-20", "2026-11-20T23:59:59.000", true);
    row("at:2026-11-20", "2026-11-21T00:00:00.000", false);
}

void TestTrafficFilter::aTimeIsWhenTheFirstByteCame()
{
    QFETCH(const QString, text);
    QFETCH(const QDateTime, at);
    QFETCH(const bool, matches);
    TrafficFilter::Options options;
    options.now = std::chrono::system_clock::time_point(std::chrono::milliseconds(
        QDateTime(QDate(2026, 11, 27), QTime(15, 0)).toMSecsSinceEpoch()));
    Subject subject;
    subject.whole.record.wallTime = at.toMSecsSinceEpoch() * 1'000'000;
    const auto result = TrafficFilter::parse(text, options);
    QVERIFY(std::holds_alternative<TrafficFilter>(result));
    QCOMPARE(std::get<TrafficFilter>(result).matches(subject), matches);
}

void TestTrafficFilter::costsAreTheLeastThatDecide()
{
    using Cost = TrafficFilter::Cost;
    QCOMPARE(parsed(u"status:4xx took:>1s is:error"_s).cost(), Cost::Record);
    QCOMPARE(parsed(u"status:4xx users"_s).cost(), Cost::Target);
    QCOMPARE(parsed(u"body:x or status:4xx"_s).cost(), Cost::Details);
    QVERIFY(parsed(u"-(users is:marked)"_s).asksForMarks());
    QVERIFY(!parsed(u"users"_s).asksForMarks());
}

void TestTrafficFilter::conditionsOfCellsComeBack_data()
{
    QTest::addColumn<QString>("value");
    for (const char *value : {"/plain", "/with space", "/quo\"te", "/back\\slash", "/(brackets)",
                              "/both \"\\ ", "/or", "/-minus"})
        QTest::newRow(value) << QString::fromLatin1(value);
}

void TestTrafficFilter::conditionsOfCellsComeBack()
{
    QFETCH(QString, value);
    Subject subject;
    subject.whole.target = value.toStdString();
    QVERIFY(parsed(TrafficFilter::condition(u"path"_s, value)).matches(subject));
    QVERIFY(!parsed(u"-"_s + TrafficFilter::condition(u"path"_s, value)).matches(subject));
    // Also beside another one, in brackets.
    QVERIFY(parsed(u"(method:POST %1)"_s.arg(TrafficFilter::condition(u"path"_s, value)))
                .matches(subject));
}

void TestTrafficFilter::everyFieldIsOfferedAndUnderstood()
{
    for (const QString &field : TrafficFilter::fields()) {
        for (const QString &value : TrafficFilter::proposedValues(field)) {
            const auto result = TrafficFilter::parse(TrafficFilter::condition(field, value));
            QVERIFY2(std::holds_alternative<TrafficFilter>(result), qPrintable(field + value));
        }
        QVERIFY2(field == u"host"_s || TrafficFilter::help().contains(field + u':'),
                 qPrintable(field));
    }
}

void TestTrafficFilter::longTextsNeverOverflow()
{
    // As much as fits into a line edit.
    constexpr int Longest = 32'767;
    for (const QString &text :
         {QString(Longest - 1, u'-') + u'x', QString(Longest, u'('), QString(Longest, u'"'),
          QString(Longest, u'x'), u"-("_s.repeated(Longest / 2)}) {
        const auto result = TrafficFilter::parse(text);
        if (const auto *filter = std::get_if<TrafficFilter>(&result))
            filter->matches(Subject());
    }
    QVERIFY(parsed(u"--"_s.repeated(Longest / 2) + u"users"_s).matches(Subject()));
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestTrafficFilter)
#include "tst_trafficfilter.moc"
