// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/exchangeobserver.h"
#include "server/http/httpconnection.h"
#include "server/http/httpheaders.h"
#include "server/http/preparedresponse.h"
#include "server/mock/mockhandler.h"
#include "server/net/iostream.h"
#include "tests/server/mock/mocksamples.h"
#include "tests/support/rawclient.h"
#include "tests/support/testcase.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cstdlib>
#include <new>

namespace {

// Calls of operator new on this thread, and what they asked for.
thread_local std::size_t allocations = 0;
thread_local std::size_t allocatedBytes = 0;

} // namespace

void *operator new(std::size_t bytes)
{
    ++allocations;
    allocatedBytes += bytes;
    if (void *memory = std::malloc(bytes))
        return memory;
    throw std::bad_alloc();
}

// std::stable_sort asks for memory this way and gives it back to the operator delete below.
void *operator new(std::size_t bytes, const std::nothrow_t &) noexcept
{
    ++allocations;
    allocatedBytes += bytes;
    return std::malloc(bytes);
}

void operator delete(void *memory) noexcept
{
    std::free(memory);
}

void operator delete(void *memory, std::size_t) noexcept
{
    std::free(memory);
}

namespace mynah::test {

namespace {

// Takes note of what it is asked to send.
class NotingConnection final : public HTTPConnection
{
public:
    const PreparedResponse *prepared = nullptr;
    int status = 0;
    std::size_t written = 0;
    bool isFinished = false;

    void writeHeaders(const StartLine &line, const HTTPHeaders &, std::string_view chunk) override
    {
        status = responseLine(line).code;
        written += chunk.size();
    }
    void write(std::string_view chunk) override { written += chunk.size(); }
    void writeFile(const FileRange &range) override { written += range.length; }
    void finish() override { isFinished = true; }
    void respond(const PreparedResponse &response) override { prepared = &response; }
    Task<> flushed() override { return {}; }
    void setCloseCallback(std::function<void()>) override { }
    std::unique_ptr<IOStream> detach() override { return nullptr; }
    void abort(Abort) override { }
    HTTPRequestContext &context() override { return m_context; }
    ExchangeTrace &trace() override { return m_trace; }

private:
    HTTPRequestContext m_context;
    ExchangeTrace m_trace;
};

} // namespace

class TestMockHandler : public TestCase
{
    Q_OBJECT

private slots:
    void aStaticAnswerAllocatesNothing_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::newRow("literal") << QByteArray("/hello");
        QTest::newRow("parameter") << QByteArray("/users/7?q=1");
        QTest::newRow("decoded") << QByteArray("/users/a%20b");
        QTest::newRow("regex") << QByteArray("/r/123");
    }
    void aStaticAnswerAllocatesNothing()
    {
        QFETCH(QByteArray, target);
        LiveTable live;
        MockApplication application(live.compile(
            {route("GET", "/hello"), route("GET", "/users/:id"), regexRoute("GET", "/r/[0-9]+")}));
        MockHandler handler(application);
        NotingConnection connection;
        HTTPHeaders headers;
        headers.add("Host", "h");
        const std::string text = target.toStdString();
        const StartLine line = RequestStartLine{"GET", text, HTTP11};
        for (int round = 0; round < 3; ++round) {
            connection.prepared = nullptr;
            const std::size_t before = allocations;
            handler.begin(connection);
            const Task<> received = handler.headersReceived(line, headers);
            handler.finish();
            const std::size_t spent = allocations - before;
            QVERIFY(!received);
            QVERIFY(connection.prepared);
            // The first request makes the memory that the others use again.
            if (round > 0)
                QCOMPARE(spent, std::size_t(0));
        }
    }

    void keepsNoBodyThatNobodyReads()
    {
        LiveTable live;
        MockApplication application(live.compile({route("POST", "/a")}));
        MockHandler handler(application);
        NotingConnection connection;
        const HTTPHeaders headers;
        handler.begin(connection);
        QVERIFY(!handler.headersReceived(RequestStartLine{"POST", "/a", HTTP11}, headers));
        const std::string part(100'000, 'x');
        const std::size_t before = allocations;
        QVERIFY(!handler.dataReceived(part));
        QCOMPARE(allocations, before);
        handler.finish();
        QVERIFY(connection.prepared);
    }

    void aLargeFileIsNotReadIntoMemory()
    {
        constexpr std::size_t Bytes = 10'000'000;
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("large.bin")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(Bytes));
        MockResponse response = textResponse("r", "");
        response.body.kind = ResponseBody::Kind::File;
        response.body.file = "large.bin";
        MockRoute made = route("GET", "/f");
        made.responses = {response};

        LiveTable live(folder.path().toStdString());
        MockApplication application(live.compile({made}));
        auto handler = std::make_unique<MockHandler>(application);
        NotingConnection connection;
        const HTTPHeaders headers;
        handler->begin(connection);
        QVERIFY(!handler->headersReceived(RequestStartLine{"GET", "/f", HTTP11}, headers));
        const std::size_t before = allocatedBytes;
        handler->finish();
        QVERIFY(allocatedBytes - before < 64 * 1024);
        QVERIFY(connection.isFinished);
        QCOMPARE(connection.written, Bytes);
        handler.release()->release();
    }
};

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestMockHandler)
#include "tst_mockhandler.moc"
