// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/exchangestore.h"
#include "server/net/sockets.h"
#include "tests/support/fakeservercontroller.h"
#include "tests/support/smalldisk.h"
#include "tests/support/testcase.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>

#include <atomic>
#include <future>
#include <thread>

using namespace mynah;
using namespace Qt::StringLiterals;
using test::sampleExchange;
using Access = ExchangeStore::Access;

namespace {

// The n-th exchange of a test, as large as its number says.
Exchange numbered(std::uint64_t number)
{
    Exchange exchange = sampleExchange("GET", "/" + std::to_string(number));
    exchange.requestBody = std::string(number * 37 % 400, static_cast<char>('a' + number % 26));
    exchange.serverId = "server";
    exchange.routeId = "route" + std::to_string(number % 3);
    return exchange;
}

void add(ExchangeStore &store, std::uint64_t first, std::uint64_t count)
{
    for (std::uint64_t number = first; number < first + count; ++number)
        store.append(numbered(number));
}

// Whether the row of that number in the store is the exchange of that number, as a whole.
bool isWhole(const ExchangeStore &store, std::uint64_t seq)
{
    const std::optional<Exchange> read = store.exchange(seq);
    const Exchange exchange = numbered(seq);
    return read && read->target == exchange.target && read->requestBody == exchange.requestBody
        && read->requestHead == exchange.requestHead && read->serverId == exchange.serverId
        && read->routeId == exchange.routeId && !read->record.has(ExchangeRecord::BytesEvicted);
}

bool areWhole(const ExchangeStore &store, std::uint64_t end)
{
    bool whole = store.endSeq() == end;
    for (std::uint64_t seq = store.firstSeq(); seq < end; ++seq)
        whole = whole && isWhole(store, seq);
    return whole;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void replace(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

// Stores whose log is in a folder.
class TestExchangeLog : public test::TestCase
{
    Q_OBJECT

private:
    std::unique_ptr<ExchangeStore> open(Access access = Access::Write,
                                        const ExchangeStore::Limits &limits = {})
    {
        auto store = ExchangeStore::openFolder(m_path.toStdString(), access, limits);
        m_error = store ? std::string() : store.error().text();
        return store ? std::move(*store) : nullptr;
    }
    QString path(const QString &name) const { return m_path + u'/' + name; }
    QStringList files() const { return QDir(m_path).entryList(QDir::Files, QDir::Name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::string m_error;

private slots:
    void init()
    {
        TestCase::init();
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"a/traffic"_s);
    }

    void findsAgainWhatItKept()
    {
        add(*open(), 1, 300);
        const auto store = open(Access::Read);
        QVERIFY(store);
        QVERIFY(areWhole(*store, 301));
        QCOMPARE(store->openedEnd(), 301u);
        QCOMPARE(store->counters().kept, 300u);
        QCOMPARE(store->counters().seen, 300u);
        QVERIFY(store->folder().remark.empty());
    }

    void goesOnAfterWhatIsThere()
    {
        for (std::uint64_t round = 0; round < 5; ++round) {
            const auto store = open();
            QVERIFY2(store, m_error.c_str());
            add(*store, 1 + round * 20, 20);
        }
        const auto store = open();
        QVERIFY(areWhole(*store, 101));
        QCOMPARE(store->openedEnd(), 101u);
        QVERIFY(store->folder().remark.empty());
    }

    void keepsFilesForTheUsersEyesOnly()
    {
        const mode_t old = umask(0);
        add(*open(), 1, 10);
        umask(old);
        struct stat status
        {
        };
        QCOMPARE(stat(qUtf8Printable(m_path), &status), 0);
        QCOMPARE(status.st_mode & 0777u, 0700u);
        QCOMPARE(files(),
                 (QStringList{u"details-00000001"_s, u"lock"_s, u"names-00000001"_s,
                              u"rows-00000001"_s}));
        for (const QString &file : files()) {
            QCOMPARE(stat(qUtf8Printable(path(file)), &status), 0);
            QCOMPARE(status.st_mode & 0777u, 0600u);
        }
    }

    void letsOneProgramWrite()
    {
        const auto first = open();
        add(*first, 1, 5);
        QVERIFY(!open());
        QVERIFY(m_error.find("Another program (process " + std::to_string(getpid())
                             + ") keeps its traffic in " + m_path.toStdString())
                == 0);
        const auto reader = open(Access::Read);
        QVERIFY(reader && areWhole(*reader, 6));
    }

    void readsWithoutWriting()
    {
        add(*open(), 1, 5);
        const QStringList before = files();
        const auto store = open(Access::Read);
        store->append(numbered(6));
        QCOMPARE(store->endSeq(), 6u);
        QCOMPARE(store->counters().notCaptured, 1u);
        store->setLimits({.rows = 1, .bytes = 100, .folderBytes = 100});
        QVERIFY(areWhole(*store, 6));
        store->clear();
        QCOMPARE(store->counters().kept, 0u);
        QCOMPARE(files(), before);
        QVERIFY(areWhole(*open(Access::Read), 6));
    }

    void staysWithinTheBudgetOfTheDisk()
    {
        constexpr std::size_t Budget = 512 * 1024;
        const ExchangeStore::Limits limits{
            .rows = 1'000'000, .bytes = 64 * 1024, .folderBytes = Budget};
        {
            const auto store = open(Access::Write, limits);
            for (std::uint64_t round = 0; round < 20; ++round) {
                add(*store, 1 + round * 200, 200);
                qint64 disk = 0;
                for (const QFileInfo &file : QDir(m_path).entryInfoList(QDir::Files))
                    disk += file.size();
                QVERIFY2(disk <= qint64(Budget), qPrintable(QString::number(disk)));
                QVERIFY(store->counters().bytes <= Budget);
            }
            const ExchangeStore::Counters counters = store->counters();
            QCOMPARE(counters.seen, counters.kept + counters.countedOnly());
            QVERIFY(counters.withoutDetails > 0 && counters.withoutDetails < counters.kept);
        }
        const auto store = open(Access::Write, limits);
        QVERIFY2(store, m_error.c_str());
        QCOMPARE(store->endSeq(), 4001u);
        QVERIFY(store->folder().remark.empty());
        QVERIFY(store->record(store->firstSeq())->has(ExchangeRecord::BytesEvicted));
        QVERIFY(isWhole(*store, 4000));
        const std::uint64_t first = store->firstSeq();
        QVERIFY(first > 1 && first < 3000);
        std::vector<ExchangeRecord> records(5000);
        records.resize(store->records(1, records));
        QCOMPARE(records.size(), 4001 - first);
        for (std::size_t i = 0; i < records.size(); ++i)
            QCOMPARE(records[i].seq, first + i);
    }

    void removesFilesWithWhatIsCleared()
    {
        {
            const auto store = open();
            add(*store, 1, 50);
            store->clear();
            add(*store, 51, 10);
            TRY_COMPARE(files(),
                        (QStringList{u"details-00000002"_s, u"lock"_s, u"names-00000001"_s,
                                     u"rows-00000002"_s}));
        }
        const auto store = open();
        QCOMPARE(store->firstSeq(), 51u);
        QVERIFY(areWhole(*store, 61));
    }

    void leavesOtherFoldersAlone()
    {
        QVERIFY(QDir().mkpath(m_path));
        replace(path(u"letter.txt"_s), "Dear");
        QVERIFY(!open());
        QVERIFY(m_error.find("holds something else than traffic (letter.txt)")
                != std::string::npos);
        QCOMPARE(files(), QStringList{u"letter.txt"_s});
    }

    void saysWhyAFolderCannotBeUsed()
    {
        m_path = u"/proc/nothing/traffic"_s;
        QVERIFY(!open());
        QVERIFY(m_error.starts_with("/proc/nothing/traffic cannot be made: "));
        QVERIFY(!open(Access::Read));
        QVERIFY(m_error.starts_with("/proc/nothing/traffic cannot be read: "));
    }

    void leavesAnotherVersionAlone()
    {
        add(*open(), 1, 5);
        QByteArray rows = contents(path(u"rows-00000001"_s));
        rows[8] = 1;
        replace(path(u"rows-00000001"_s), rows);
        for (const Access access : {Access::Read, Access::Write}) {
            QVERIFY(!open(access));
            QVERIFY2(m_error.find("holds traffic of another version of Mynah (1, this one knows 2)")
                         != std::string::npos,
                     m_error.c_str());
        }
        QCOMPARE(contents(path(u"rows-00000001"_s)), rows);
    }

    // Whatever is missing at the end of a file, what is before it is found, whole, and no more.
    void holdsUpToWhereAFileWasCut_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("names") << u"names-00000001"_s;
        QTest::newRow("details") << u"details-00000001"_s;
        QTest::newRow("rows") << u"rows-00000001"_s;
    }
    void holdsUpToWhereAFileWasCut()
    {
        QFETCH(QString, file);
        add(*open(), 1, 6);
        const QByteArray bytes = contents(path(file));
        const QByteArray all = contents(path(u"rows-00000001"_s));
        const QByteArray allDetails = contents(path(u"details-00000001"_s));
        const QByteArray allNames = contents(path(u"names-00000001"_s));
        std::uint64_t lastEnd = 0;
        // At every byte of the last entries, and here and there before.
        const qsizetype lastEntries = bytes.size() - 250;
        for (qsizetype size = 0; size < bytes.size(); size += size < lastEntries ? 19 : 1) {
            for (const QString &old : files())
                QVERIFY(QFile::remove(path(old)));
            replace(path(u"rows-00000001"_s), all);
            replace(path(u"details-00000001"_s), allDetails);
            replace(path(u"names-00000001"_s), allNames);
            replace(path(file), bytes.first(size));
            std::uint64_t end = 0;
            {
                const auto reader = open(Access::Read);
                QVERIFY2(reader, m_error.c_str());
                const auto store = open();
                QVERIFY2(store, m_error.c_str());
                end = store->endSeq();
                QCOMPARE(reader->endSeq(), end);
                QVERIFY(end < 7);
                QVERIFY(end >= lastEnd);
                QVERIFY(areWhole(*store, end));
                // Rows that end where an entry does look whole.
                const bool mayLookWhole = file.startsWith(u"rows"_s) && end > lastEnd;
                QVERIFY(mayLookWhole || !store->folder().remark.empty());
                // What comes then has its own number and is found behind it.
                add(*store, end, 3);
            }
            const auto again = open();
            QVERIFY2(again, m_error.c_str());
            QVERIFY(areWhole(*again, end + 3));
            QVERIFY(again->folder().remark.empty());
            lastEnd = end;
        }
        // The last name comes with the third exchange.
        QCOMPARE(lastEnd, file.startsWith(u"names"_s) ? 3u : 6u);
    }

    void noticesBytesThatDidNotReachTheDisk_data() { holdsUpToWhereAFileWasCut_data(); }
    void noticesBytesThatDidNotReachTheDisk()
    {
        QFETCH(QString, file);
        add(*open(), 1, 6);
        const QByteArray bytes = contents(path(file));
        for (qsizetype place = 32; place < bytes.size(); place += 8) {
            QByteArray torn = bytes;
            torn.replace(place, torn.size() - place, QByteArray(torn.size() - place, '\0'));
            if (torn == bytes)
                continue;
            replace(path(file), torn);
            const auto reader = open(Access::Read);
            QVERIFY2(reader, m_error.c_str());
            QVERIFY(reader->endSeq() < 7);
            QVERIFY(areWhole(*reader, reader->endSeq()));
        }
    }

    void showsNoDetailsThatAreBrokenInTheMiddle()
    {
        const ExchangeStore::Limits limits{.folderBytes = 1024 * 1024};
        add(*open(Access::Write, limits), 1, 400);
        QByteArray bytes = contents(path(u"details-00000001"_s));
        bytes[100] = static_cast<char>(bytes[100] ^ 1);
        replace(path(u"details-00000001"_s), bytes);
        const auto store = open(Access::Write, limits);
        QCOMPARE(store->endSeq(), 401u);
        QVERIFY(store->exchange(1)->record.has(ExchangeRecord::BytesEvicted));
        QVERIFY(store->exchange(1)->requestHead.empty());
        QCOMPARE(store->target(1), std::string("/1"));
        QVERIFY(isWhole(*store, 400));
    }

    void goesOnInMemoryWhenTheDiskIsFull()
    {
        {
            const auto store = open();
            add(*store, 1, 20);
            {
                const test::SmallDisk disk(20'000);
                add(*store, 21, 180);
                QVERIFY(areWhole(*store, 201));
                const std::string problem = store->folder().problem;
                QVERIFY2(problem.find(m_path.toStdString() + " cannot keep traffic: File too large")
                             == 0,
                         problem.c_str());
            }
            add(*store, 201, 20);
            QVERIFY(areWhole(*store, 221));
            QCOMPARE(store->counters().seen, 220u);
            QCOMPARE(store->counters().kept, 220u);
        }
        const auto store = open();
        QVERIFY(store->endSeq() > 20 && store->endSeq() < 201);
        QVERIFY(areWhole(*store, store->endSeq()));
    }

    void takesAlongWhatIsInMemory()
    {
        add(*open(), 1, 10);
        ExchangeStore store;
        add(store, 11, 5);
        store.setCapturing(false);
        add(store, 0, 1);
        store.setCapturing(true);
        const std::uint64_t epoch = store.epoch();
        QVERIFY(store.useFolder(m_path.toStdString()));
        QVERIFY(store.epoch() != epoch);
        QVERIFY(areWhole(store, 16));
        QCOMPARE(store.openedEnd(), 11u);
        QCOMPARE(store.folder().path, m_path.toStdString());
        QCOMPARE(store.hits("server").count, 6u);
        ExchangeStore::Counters counters = store.counters();
        QCOMPARE(counters.seen, 16u);
        QCOMPARE(counters.kept, 15u);
        QCOMPARE(counters.seen, counters.kept + counters.countedOnly());

        store.setLimits({.rows = 4});
        store.useMemory();
        QVERIFY(store.folder().path.empty());
        QCOMPARE(store.endSeq() - store.firstSeq(), 4u);
        QCOMPARE(store.target(store.endSeq() - 1), std::string("/15"));
        QCOMPARE(store.hits("server").count, 6u);
        counters = store.counters();
        QCOMPARE(counters.seen, 16u);
        QCOMPARE(counters.kept, 4u);
        QCOMPARE(counters.seen, counters.kept + counters.countedOnly());
    }

    void inventsNothingWhenFilesAreSwitchedOffAndOn()
    {
        ExchangeStore store;
        QVERIFY(store.useFolder(m_path.toStdString()));
        add(store, 1, 30);
        for (int round = 0; round < 3; ++round) {
            store.useMemory();
            QCOMPARE(store.counters().kept, 30u);
            QCOMPARE(store.target(store.firstSeq()), std::string("/1"));
            QCOMPARE(store.target(store.endSeq() - 1), std::string("/30"));
            QCOMPARE(files(), QStringList{u"lock"_s});
            QVERIFY(store.useFolder(m_path.toStdString()));
            QVERIFY(areWhole(store, 31));
            QCOMPARE(store.counters().kept, 30u);
            QCOMPARE(store.counters().seen, 30u);
        }
    }

    void writesWhatCameWhileTheDiskWasFull()
    {
        {
            ExchangeStore store;
            QVERIFY(store.useFolder(m_path.toStdString()));
            const std::uint64_t epoch = store.epoch();
            {
                const test::SmallDisk disk(20'000);
                add(store, 1, 200);
                QVERIFY(!store.folder().problem.empty());
                QVERIFY(store.useFolder(m_path.toStdString()));
                QVERIFY(!store.folder().problem.empty());
            }
            add(store, 201, 1);
            QVERIFY(store.useFolder(m_path.toStdString()));
            QVERIFY(store.folder().problem.empty());
            add(store, 202, 10);
            QVERIFY(areWhole(store, 212));
            QCOMPARE(store.counters().seen, 211u);
            QCOMPARE(store.epoch(), epoch);
        }
        const auto store = open();
        QVERIFY(areWhole(*store, 212));
        QCOMPARE(store->counters().kept, 211u);
        QVERIFY(store->folder().remark.empty());
    }

    void findsNamesAgainThatCameWhileTheDiskWasFull()
    {
        {
            ExchangeStore store;
            QVERIFY(store.useFolder(m_path.toStdString()));
            {
                const test::SmallDisk disk(300);
                add(store, 1, 6);
                QVERIFY(!store.folder().problem.empty());
            }
            QVERIFY(store.useFolder(m_path.toStdString()));
        }
        QVERIFY(areWhole(*open(), 7));
    }

    void doublesNothingWhenTheDiskIsFullWhileItIsCopiedThere()
    {
        ExchangeStore store;
        add(store, 1, 200);
        {
            const test::SmallDisk disk(20'000);
            for (int round = 0; round < 3; ++round) {
                QVERIFY(store.useFolder(m_path.toStdString()));
                QVERIFY(!store.folder().problem.empty());
                QVERIFY(areWhole(store, 201));
            }
        }
        QVERIFY(store.useFolder(m_path.toStdString()));
        QVERIFY(store.folder().problem.empty());
        QVERIFY(areWhole(store, 201));
        QCOMPARE(store.counters().seen, 200u);
        QVERIFY(areWhole(*open(Access::Read), 201));
    }

    // As somebody may do to get room.
    void writesFilesAnewThatSomebodyRemoved()
    {
        {
            ExchangeStore store;
            QVERIFY(store.useFolder(m_path.toStdString()));
            {
                const test::SmallDisk disk(20'000);
                add(store, 1, 200);
            }
            for (const QString &file : files())
                QVERIFY(file == u"lock"_s || QFile::remove(path(file)));
            QVERIFY(store.useFolder(m_path.toStdString()));
            QVERIFY(store.folder().problem.empty());
        }
        QVERIFY(areWhole(*open(), 201));
    }

    void removesFilesWithWhatIsClearedAlsoWhenTheDiskIsFull()
    {
        const auto store = open();
        const test::SmallDisk disk(20'000);
        add(*store, 1, 200);
        QVERIFY(!store->folder().problem.empty());
        store->clear();
        QCOMPARE(store->counters().kept, 0u);
        TRY_COMPARE(files(), (QStringList{u"lock"_s, u"names-00000001"_s}));
    }

    void keepsRowsWithoutDetailsAsTheyAre()
    {
        constexpr std::size_t Budget = 512 * 1024;
        const ExchangeStore::Limits limits{
            .rows = 1'000'000, .bytes = Budget, .folderBytes = 16 * Budget};
        ExchangeStore store(limits);
        for (std::uint64_t number = 1; number < 2000; ++number) {
            Exchange exchange = numbered(number);
            exchange.target += std::string(number % 100 == 0 ? 700 : 0, 'x');
            store.append(exchange);
        }
        const ExchangeStore::Counters before = store.counters();
        const std::uint64_t first = store.firstSeq();
        const Exchange old = *store.exchange((first + 99) / 100 * 100);
        QVERIFY(before.withoutDetails > 100);
        QVERIFY(old.record.requestHeadBytes > 0);
        QVERIFY(old.record.has(ExchangeRecord::BytesEvicted));
        QVERIFY(store.useFolder(m_path.toStdString()));
        QCOMPARE(store.counters().kept, before.kept);
        QCOMPARE(store.counters().withoutDetails, before.withoutDetails);
        const Exchange moved = *store.exchange(old.record.seq - first + store.firstSeq());
        QCOMPARE(moved.method, old.method);
        QCOMPARE(moved.target, old.target);
        QVERIFY(moved.record.has(ExchangeRecord::BytesEvicted));
        QCOMPARE(moved.record.requestHeadBytes, old.record.requestHeadBytes);
        QCOMPARE(moved.record.responseHeadBytes, old.record.responseHeadBytes);
        const auto again = open(Access::Read, limits);
        QCOMPARE(again->counters().withoutDetails, before.withoutDetails);
    }

    void showsARowNoDetailsOfAnother()
    {
        {
            const auto store = open();
            add(*store, 1, 10);
        }
        QVERIFY(QFile::remove(path(u"details-00000001"_s)));
        {
            const auto store = open();
            QVERIFY2(store, m_error.c_str());
            QCOMPARE(store->endSeq(), 11u);
            add(*store, 11, 10);
        }
        const auto store = open();
        QVERIFY(store->exchange(3)->record.has(ExchangeRecord::BytesEvicted));
        QVERIFY(store->exchange(3)->requestHead.empty());
        QVERIFY(isWhole(*store, 13));
    }

    void makesAFolderForTheUserAloneHoweverItIsWritten()
    {
        const mode_t old = umask(0);
        m_path += u"//"_s;
        add(*open(), 1, 1);
        umask(old);
        struct stat status
        {
        };
        QCOMPARE(stat(qUtf8Printable(m_path), &status), 0);
        QCOMPARE(status.st_mode & 0777u, 0700u);
        QCOMPARE(open(Access::Read)->folder().path,
                 m_folder->filePath(u"a/traffic"_s).toStdString());
    }

    void keepsOthersOutOfAFolderThatWasThere()
    {
        QVERIFY(QDir().mkpath(m_path));
        QCOMPARE(chmod(qUtf8Printable(m_path), 0755), 0);
        QVERIFY(open());
        struct stat status
        {
        };
        QCOMPARE(stat(qUtf8Printable(m_path), &status), 0);
        QCOMPARE(status.st_mode & 0777u, 0700u);
    }

    void leavesItsFilesAloneWhenItMakesRoomAfterTheDiskWasFull()
    {
        {
            const auto store = open(
                Access::Write, {.rows = 100'000, .bytes = 64 * 1024, .folderBytes = 512 * 1024});
            add(*store, 1, 200);
            const test::SmallDisk disk(10'000);
            add(*store, 201, 1'000);
            QVERIFY(!store->folder().problem.empty());
            QVERIFY(store->counters().evicted > 0);
        }
        const auto store = open(Access::Read);
        QVERIFY(store);
        QCOMPARE(store->firstSeq(), 1u);
        QVERIFY(store->counters().kept > 0);
        QVERIFY(isWhole(*store, 1));
    }

    void goesOnWithoutAGapWhenThereIsRoomAfterTheDiskWasFull()
    {
        {
            const auto store = open(
                Access::Write, {.rows = 100'000, .bytes = 64 * 1024, .folderBytes = 512 * 1024});
            add(*store, 1, 200);
            {
                const test::SmallDisk disk(10'000);
                add(*store, 201, 1'000);
            }
            QVERIFY(store->firstSeq() > 200);
            QVERIFY(store->useFolder(m_path.toStdString()));
            add(*store, 1'201, 50);
            QVERIFY(store->folder().problem.empty());
        }
        const auto store = open(Access::Read);
        QVERIFY(store);
        QCOMPARE(store->endSeq(), 1'251u);
        QVERIFY(store->firstSeq() > 200);
        QVERIFY(isWhole(*store, 1'250));
        QVERIFY(store->folder().remark.empty());
    }

    // What came while the folder was read comes after it, and all of it.
    void goesOnWhileAFolderIsRead()
    {
        constexpr std::uint64_t Before = 20'000;
        constexpr std::uint64_t InMemory = 5'000;
        constexpr ExchangeStore::Limits Limits{.rows = 1'000'000};
        add(*open(Access::Write, Limits), 1, Before);
        ExchangeStore store(Limits);
        add(store, Before + 1, InMemory);
        std::uint64_t next = Before + InMemory + 1;
        store.takeFolder(m_path.toStdString());
        QVERIFY(store.folder().path.empty());
        while (store.isBusy())
            add(store, next++, 1);
        QVERIFY(next > Before + InMemory + 10);
        add(store, next++, 1);
        QCOMPARE(store.folder().path, m_path.toStdString());
        QVERIFY(areWhole(store, next));
        QCOMPARE(store.firstSeq(), 1u);
        QCOMPARE(store.openedEnd(), Before + 1);
        QCOMPARE(store.counters().seen, next - 1);
        QCOMPARE(store.hits("server").count, next - 1 - Before);
        std::uint64_t more = next;
        store.leaveFolder();
        while (store.isBusy())
            add(store, more++, 1);
        QVERIFY(store.folder().path.empty());
        QCOMPARE(store.endSeq() - store.firstSeq(), more - 1);
        QCOMPARE(store.counters().seen, more - 1);
        QCOMPARE(store.target(store.endSeq() - 1), "/" + std::to_string(more - 1));
        QCOMPARE(files(), QStringList{u"lock"_s});
    }

    void clearsAFolderThatIsBeingRead()
    {
        add(*open(), 1, 5'000);
        ExchangeStore store;
        add(store, 1, 10);
        store.takeFolder(m_path.toStdString());
        store.clear();
        TRY_VERIFY(!store.isBusy());
        QCOMPARE(store.counters().kept, 0u);
        add(store, store.endSeq(), 3);
        QVERIFY(areWhole(store, store.endSeq()));
        const ExchangeStore::Counters counters = store.counters();
        QCOMPARE(counters.kept, 3u);
        QCOMPARE(counters.seen, counters.kept + counters.countedOnly());
    }

    void saysInTheEndThatAFolderCannotBeRead()
    {
        add(*open(), 1, 5);
        QByteArray rows = contents(path(u"rows-00000001"_s));
        rows[8] = 1;
        replace(path(u"rows-00000001"_s), rows);
        ExchangeStore store;
        add(store, 1, 5);
        store.takeFolder(m_path.toStdString());
        TRY_VERIFY(!store.isBusy());
        QVERIFY(store.folder().path.empty());
        QVERIFY(store.folder().problem.text().find("holds traffic of another version of Mynah")
                != std::string::npos);
        QVERIFY(areWhole(store, 6));
        QCOMPARE(contents(path(u"rows-00000001"_s)), rows);
    }

    void knowsWhoseTrafficItIs()
    {
        {
            ExchangeStore store;
            store.setOwner("/srv/shop.mynah");
            QVERIFY(store.useFolder(m_path.toStdString()));
            add(store, 1, 5);
        }
        {
            ExchangeStore store;
            QVERIFY(store.owner().empty());
            QVERIFY(store.useFolder(m_path.toStdString()));
            QCOMPARE(store.owner(), std::string("/srv/shop.mynah"));
            QVERIFY(areWhole(store, 6));
            store.setOwner("/srv/market.mynah");
        }
        {
            ExchangeStore store;
            store.setOwner("/srv/market.mynah");
            QVERIFY(store.useFolder(m_path.toStdString()));
            QVERIFY(areWhole(store, 6));
        }
        QCOMPARE(contents(path(u"owner"_s)), "/srv/market.mynah");
        QCOMPARE(QFile::permissions(path(u"owner"_s)) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }

    void beginsAWorkspaceWithoutTheTrafficOfOthers_data()
    {
        QTest::addColumn<std::string>("name");
        QTest::addColumn<bool>("isKept");
        QTest::newRow("the same") << std::string("/srv/a.mynah") << true;
        QTest::newRow("another") << std::string("/srv/b.mynah") << false;
        QTest::newRow("without a file") << std::string() << false;
    }
    // Whether the folder has been read by then or not.
    void beginsAWorkspaceWithoutTheTrafficOfOthers()
    {
        QFETCH(std::string, name);
        QFETCH(bool, isKept);
        for (const bool hasBeenRead : {true, false}) {
            {
                ExchangeStore store;
                store.setOwner("/srv/a.mynah");
                QVERIFY(store.useFolder(m_path.toStdString()));
                add(store, 1, 5);
            }
            ExchangeStore store;
            store.takeFolder(m_path.toStdString());
            TRY_VERIFY(!hasBeenRead || !store.isBusy());
            store.beginWorkspace(name);
            TRY_VERIFY(!store.isBusy());
            QCOMPARE(store.counters().kept, isKept ? 5u : 0u);
            QCOMPARE(store.owner(), name);
            QCOMPARE(contents(path(u"owner"_s)), QByteArray::fromStdString(name));
            QVERIFY(!store.beginWorkspace(name) || name.empty());
            store.clear();
        }
    }

    // Whoever opens a workspace while the folder is being read does not take it for its own.
    void givesNobodysTrafficToNobodyElse()
    {
        for (int round = 0; round < 20; ++round) {
            {
                ExchangeStore store;
                QVERIFY(store.useFolder(m_path.toStdString()));
                add(store, 1, 5);
            }
            ExchangeStore store;
            store.takeFolder(m_path.toStdString());
            // At another moment each time.
            for (int look = 0; look < 1000 * round; ++look)
                (void)store.counters();
            store.beginWorkspace("/srv/b.mynah");
            TRY_VERIFY(!store.isBusy());
            QCOMPARE(store.counters().kept, 0u);
            QCOMPARE(contents(path(u"owner"_s)), "/srv/b.mynah");
            store.beginWorkspace({});
        }
    }

    void bringsWhatIsBeingMovedToTheFolderBeforeItEnds()
    {
        {
            ExchangeStore store;
            add(store, 1, 1000);
            store.takeFolder(m_path.toStdString());
        }
        const auto store = open();
        QCOMPARE(store->counters().kept, 1000u);
        QVERIFY(areWhole(*store, 1001));
    }

    void keepsTheTrafficOfAnotherOutOfIt_data()
    {
        QTest::addColumn<std::string>("before");
        QTest::addColumn<std::string>("now");
        QTest::newRow("another") << std::string("/srv/a.mynah") << std::string("/srv/b.mynah");
        QTest::newRow("nobody's") << std::string() << std::string("/srv/b.mynah");
        QTest::newRow("without a file") << std::string() << std::string();
    }
    void keepsTheTrafficOfAnotherOutOfIt()
    {
        QFETCH(std::string, before);
        QFETCH(std::string, now);
        {
            ExchangeStore store;
            store.setOwner(before);
            QVERIFY(store.useFolder(m_path.toStdString()));
            add(store, 1, 5);
        }
        ExchangeStore store;
        store.setOwner(now);
        store.append(numbered(1));
        QVERIFY(store.useFolder(m_path.toStdString()));
        QCOMPARE(store.counters().kept, 1u);
        QVERIFY(isWhole(store, 1));
        QCOMPARE(store.counters().seen, 1u);
        QCOMPARE(contents(path(u"owner"_s)), QByteArray::fromStdString(now));
    }

    // As on a disk that hangs: a pipe takes nothing until somebody reads it.
    void keepsNobodyWaitingForTheDisk()
    {
        const auto store = open();
        const std::string pipe = path(u"rows-00000001"_s).toStdString();
        QCOMPARE(mkfifo(pipe.c_str(), 0600), 0);
        std::thread writer([&] { add(*store, 1, 1); });
        TRY_VERIFY(QFileInfo(path(u"details-00000001"_s)).size() > 100);
        auto others = std::async(std::launch::async, [&] {
            store->setCapturing(false);
            store->setCapturing(true);
            store->setLimits({.rows = 50'000});
            const bool isWholeNow = isWhole(*store, 1);
            store->clear();
            return isWholeNow && store->counters().cleared == 1;
        });
        const bool areDone = others.wait_for(test::patience()) == std::future_status::ready;
        const Descriptor end(::open(pipe.c_str(), O_RDONLY | O_NONBLOCK));
        writer.join();
        QVERIFY(areDone);
        QVERIFY(others.get());
        TRY_COMPARE(files(), (QStringList{u"lock"_s, u"names-00000001"_s}));
    }

    // Files make room between the moment when they are listed and that when they are read.
    void isReadBesideAWriterThatMakesRoom()
    {
        const ExchangeStore::Limits limits{
            .rows = 1'000'000, .bytes = 64 * 1024, .folderBytes = 256 * 1024};
        const auto writing = open(Access::Write, limits);
        std::atomic<bool> isEnough = false;
        std::thread writer([&] {
            for (std::uint64_t number = 1; !isEnough; ++number)
                writing->append(numbered(number));
        });
        std::uint64_t rows = 0;
        std::string error;
        for (int round = 0; round < 300 && error.empty(); ++round) {
            const auto reader = open(Access::Read);
            error = m_error;
            for (std::uint64_t seq = reader ? reader->firstSeq() : 0;
                 reader && seq < reader->endSeq(); ++seq) {
                const auto exchange = reader->exchange(seq);
                if (!exchange)
                    continue;
                ++rows;
                if (exchange->target != "/" + std::to_string(seq)
                    || (!exchange->requestHead.empty() && !isWhole(*reader, seq)
                        && !reader->record(seq)->has(ExchangeRecord::BytesEvicted)))
                    error = "not as it was: " + exchange->target;
            }
        }
        isEnough = true;
        writer.join();
        QCOMPARE(error, std::string());
        QVERIFY(rows > 1000);
    }

    void takesNoFileForTrafficThatIsTooLarge()
    {
        add(*open(), 1, 5);
        QVERIFY(QFile::resize(path(u"rows-00000001"_s), qint64(5) << 30));
        QVERIFY(!open());
        QVERIFY2(m_error.find("rows-00000001 is too large") != std::string::npos, m_error.c_str());
    }

    void staysWhereItIsWhenTheFolderIsTaken()
    {
        const auto other = open();
        ExchangeStore store;
        add(store, 1, 5);
        const auto used = store.useFolder(m_path.toStdString());
        QVERIFY(!used);
        QVERIFY(areWhole(store, 6));
        QVERIFY(store.folder().path.empty());
    }
};

QTEST_GUILESS_MAIN(TestExchangeLog)
#include "tst_exchangelog.moc"
