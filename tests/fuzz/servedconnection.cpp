// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/servedconnection.h"

#include "server/core/clock.h"
#include "server/core/ioloop.h"
#include "server/core/spawn.h"
#include "server/http/exchangememory.h"
#include "server/http/http1serverconnection.h"
#include "server/net/iostream.h"
#include "tests/fuzz/fuzztarget.h"
#include "tests/support/recordingdelegate.h"
#include "tests/support/recordingobserver.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>

#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <optional>

namespace mynah::fuzz {

namespace {

using namespace std::chrono_literals;

// Moved by hand; every Date is the same.
class SteppedClock final : public Clock
{
public:
    Time now() const override { return m_now; }
    WallTime wallNow() const override { return WallTime(24h * 365 * 50); }
    void advance(std::chrono::seconds by) { m_now += by; }

private:
    Time m_now{1h};
};

// One loop for all inputs; the clock goes on from one to the next.
struct Bench
{
    int argc = 1;
    std::array<char, 5> name{"fuzz"};
    std::array<char *, 2> argv{name.data(), nullptr};
    QCoreApplication application{argc, argv.data()};
    SteppedClock clock;
    IOLoop loop{IOLoopOptions{Poller::Kind::Epoll, &clock, 100ms}};

    static Bench &instance()
    {
        static Bench bench;
        return bench;
    }
};

class Conversation
{
public:
    Conversation(Bench &bench, const HTTP1Parameters &parameters)
        : m_bench(bench)
        , m_parameters(parameters)
    {
        std::array<int, 2> ends{};
        require(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, ends.data())
                    == 0,
                "there are sockets");
        m_client = ends[0];
        m_connection.emplace(
            std::make_unique<IOStream>(m_bench.loop, ends[1]), HTTPRequestContext(),
            HTTP1ServerConnection::Services{m_parameters, m_memories, &m_observer});
        spawn(serve(), "fuzz");
    }
    ~Conversation() { ::close(m_client); }
    Q_DISABLE_COPY_MOVE(Conversation)

    void send(std::string_view bytes)
    {
        while (!bytes.empty() && !m_done) {
            const ssize_t sent = ::send(m_client, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            bytes.remove_prefix(sent < 0 ? 0 : static_cast<std::size_t>(sent));
            settle();
            if (sent < 0 && errno != EAGAIN)
                return;
        }
    }

    void runToTheEnd()
    {
        ::shutdown(m_client, SHUT_WR);
        settle();
        for (int seconds = 0; seconds < 1000 && !m_done; ++seconds) {
            m_bench.clock.advance(1s);
            m_bench.loop.runTimers();
            settle();
        }
        require(m_done, "the connection ends");
        receive();
    }

    ServedConnection result()
    {
        require(m_observer.opened == 1 && m_observer.closed.size() == 1, "it is recorded once");
        require(m_observer.closed.front().exchanges == m_observer.exchanges.size(),
                "each exchange is recorded once");
        ServedConnection served{m_server.log.text(), m_answers, {}};
        for (const auto &exchange : m_observer.exchanges)
            served.exchanges.push_back({static_cast<int>(exchange.trace.outcome),
                                        exchange.trace.status, exchange.trace.errorReason});
        return served;
    }

private:
    Task<> serve()
    {
        Task<> serving = m_connection->serve(m_server);
        co_await std::move(serving);
        m_done = true;
    }

    // Turns the loop until nothing happens any more.
    void settle()
    {
        QAbstractEventDispatcher *dispatcher = QAbstractEventDispatcher::instance();
        for (int quiet = 0; quiet < 3; ++quiet) {
            if (dispatcher->processEvents(QEventLoop::AllEvents) || receive())
                quiet = 0;
        }
    }

    bool receive()
    {
        std::array<char, 4096> buffer;
        const ssize_t count = ::recv(m_client, buffer.data(), buffer.size(), 0);
        if (count > 0)
            m_answers.append(buffer.data(), static_cast<std::size_t>(count));
        return count > 0;
    }

    Bench &m_bench;
    HTTP1Parameters m_parameters;
    ExchangeMemoryPool m_memories;
    test::RecordingObserver m_observer;
    test::RecordingServer m_server;
    std::optional<HTTP1ServerConnection> m_connection;
    int m_client = -1;
    std::string m_answers;
    bool m_done = false;
};

} // namespace

ServedConnection serveConnection(const std::vector<std::string_view> &pieces,
                                 const HTTP1Parameters &parameters)
{
    ServedConnection served;
    {
        Conversation conversation(Bench::instance(), parameters);
        for (const std::string_view piece : pieces)
            conversation.send(piece);
        conversation.runToTheEnd();
        served = conversation.result();
    }
    require(IOStream::alive() == 0 && HTTP1Connection::alive() == 0
                && HTTP1ServerConnection::alive() == 0,
            "nothing is left behind");
    return served;
}

} // namespace mynah::fuzz
