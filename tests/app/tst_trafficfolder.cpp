// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/exchangestore.h"
#include "tests/app/program.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <sys/resource.h>

using namespace mynah;
using namespace mynah::test;
using namespace Qt::StringLiterals;

// mynah-cli serve --traffic.
class TestTrafficFolder final : public ProgramTest
{
    Q_OBJECT

private:
    QString folder() const { return path(u"traffic"_s); }
    QStringList arguments() const
    {
        return {u"serve"_s, m_file, u"--traffic"_s, folder(), u"--log-format=none"_s};
    }
    std::unique_ptr<ExchangeStore> read() const
    {
        auto store = ExchangeStore::openFolder(folder().toStdString(), ExchangeStore::Access::Read);
        return store ? std::move(*store) : nullptr;
    }
    // Every exchange is a POST of its number, answered with the same.
    static bool areWhole(const ExchangeStore &store)
    {
        for (std::uint64_t seq = store.firstSeq(); seq < store.endSeq(); ++seq) {
            const auto exchange = store.exchange(seq);
            if (!exchange || exchange->record.seq != seq || exchange->record.status != 200
                || exchange->target != "/echo" || exchange->requestBody.empty()
                || exchange->responseBody != exchange->requestBody || exchange->routeId.empty())
                return false;
        }
        return true;
    }
    static std::string request(int number)
    {
        const std::string body(static_cast<std::size_t>(1 + number % 3000), 'x');
        return "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: " + std::to_string(body.size())
            + "\r\n\r\n" + body;
    }

private slots:
    void init()
    {
        ProgramTest::init();
        QDir(folder()).removeRecursively();
    }

    void isFoundAgainByTheNextOne()
    {
        for (std::uint64_t round = 1; round <= 3; ++round) {
            Program program(arguments());
            RawClient client(loopback(program.port()));
            for (int number = 0; number < 10; ++number) {
                client.send(request(number));
                QVERIFY(client.readResponse().starts_with("HTTP/1.1 200 "));
            }
            QCOMPARE(program.stop(), 0);
            QCOMPARE(program.err(), QByteArray());
            const auto store = read();
            QVERIFY(store);
            QCOMPARE(store->endSeq() - store->firstSeq(), round * 10);
            QVERIFY(areWhole(*store));
        }
    }

    void isWholeAfterASuddenEnd()
    {
        std::uint64_t before = 0;
        for (int round = 1; round <= 8; ++round) {
            Program program(arguments());
            RawClient client(loopback(program.port()));
            std::string many;
            for (int number = 0; number < 20; ++number) {
                client.send(request(number));
                QVERIFY(client.readResponse().starts_with("HTTP/1.1 200 "));
            }
            // Seen by another program, so kept.
            TRY_VERIFY(read() && read()->counters().kept == before + 20);
            for (int number = 0; number < 200 * round; ++number)
                many += request(number);
            client.send(many);
            for (int number = 0; number < 50 * round; ++number)
                client.readResponse();
            QCOMPARE(program.stop(SIGKILL), -1);

            const auto store = read();
            QVERIFY(store);
            QVERIFY(store->counters().kept >= before + 20);
            QVERIFY(areWhole(*store));
            before = store->counters().kept;
        }
    }

    void isWrittenByOneProgramAtATime()
    {
        Program first(arguments());
        QVERIFY(first.port() > 0);
        Program second(arguments());
        QCOMPARE(second.exitCode(), 1);
        QVERIFY(second.err().contains("Another program (process "));
        QVERIFY(second.err().contains("choose another folder"));
        QCOMPARE(first.stop(), 0);
    }

    void answersWhenTheDiskIsFull()
    {
        ProgramCommand command;
        command.prepare = [] {
            const rlimit little{20'000, 20'000};
            setrlimit(RLIMIT_FSIZE, &little);
        };
        Program program(arguments(), command);
        RawClient client(loopback(program.port()));
        for (int number = 0; number < 50; ++number) {
            client.send(request(number * 100));
            QVERIFY(client.readResponse().starts_with("HTTP/1.1 200 "));
            // So that one is kept before a batch does not fit.
            TRY_VERIFY(number > 0 || (read() && read()->counters().kept == 1));
        }
        QVERIFY(program.complains("cannot keep traffic: File too large"));
        QVERIFY(program.complains("what comes now is kept in memory"));
        QCOMPARE(program.stop(), 0);
        QCOMPARE(program.err().count("File too large"), 1);
        const auto store = read();
        QVERIFY(store && store->counters().kept > 0 && areWhole(*store));
    }

    void saysWhenTheEndWasNotWhole()
    {
        {
            Program program(arguments());
            RawClient client(loopback(program.port()));
            client.send(request(1));
            QVERIFY(client.readResponse().starts_with("HTTP/1.1 200 "));
            QCOMPARE(program.stop(), 0);
        }
        QFile rows(folder() + u"/rows-00000001"_s);
        QVERIFY(rows.resize(rows.size() - 1));
        Program program(arguments());
        QVERIFY(
            program.complains("was not whole: what was recorded last had not reached the disk"));
        QVERIFY(program.port() > 0);
        QCOMPARE(program.stop(), 0);
    }
};

QTEST_GUILESS_MAIN(TestTrafficFolder)
#include "tst_trafficfolder.moc"
