// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/openbeneath.h"
#include "tests/support/testcase.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <thread>

using namespace std::string_view_literals;

namespace mynah::test {

class TestOpenBeneath final : public TestCase
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(QDir(m_dir.path()).mkpath(QStringLiteral("root/sub/deep")));
        QVERIFY(QDir(m_dir.path()).mkpath(QStringLiteral("outside/deep")));
        write("root/a", "inside");
        write("root/sub/deep/a", "inside");
        write("outside/a", "secret");
        write("outside/deep/a", "secret");
        QVERIFY(QFile::link(path("outside/a"), path("root/link")));
        QVERIFY(QFile::link(path("outside"), path("root/folder")));
        QVERIFY(QFile::link(QStringLiteral("a"), path("root/harmless")));
        QCOMPARE(::mkfifo(path("root/pipe").toLocal8Bit().constData(), 0600), 0);
    }

    void opensWhatLiesBelow()
    {
        QCOMPARE(contents("a"), QByteArray("inside"));
        QCOMPARE(contents("sub/deep/a"), QByteArray("inside"));
    }

    void opensNothingElse_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<int>("error");
        const auto row = [](const QByteArray &file, int error) {
            QTest::newRow(file.constData()) << file << error;
        };
        row("missing", ENOENT);
        row("missing/a", ENOENT);
        row("a/below", ENOTDIR);
        row("link", ELOOP);
        row("harmless", ELOOP);
        row("folder/a", ENOTDIR);
        row("sub", EINVAL);
        row("pipe", EINVAL);
        row("../outside/a", EINVAL);
        row("sub/../a", EINVAL);
        row("sub//deep/a", EINVAL);
        row("./a", EINVAL);
        row("/etc/hostname", EINVAL);
        row("a/", EINVAL);
        QTest::newRow("empty") << QByteArray("") << EINVAL;
        QTest::newRow("NUL") << QByteArray("a\0b", 3) << EINVAL;
        QTest::newRow("too long") << QByteArray(300, 'a') << ENAMETOOLONG;
    }
    void opensNothingElse()
    {
        QFETCH(QByteArray, file);
        QFETCH(int, error);
        const auto opened = openBeneath(path("root").toStdString(), file.toStdString());
        QVERIFY(!opened);
        QCOMPARE(opened.error(), error);
    }

    // A folder that becomes a link between the look-up and the opening, again and again.
    void aFolderThatBecomesALinkLeadsNowhere()
    {
        const std::string sub = path("root/sub").toStdString();
        const std::string aside = path("root/aside").toStdString();
        const std::string trap = path("root/trap").toStdString();
        QVERIFY(QFile::link(path("outside"), QString::fromStdString(trap)));
        std::atomic<bool> ends = false;
        std::thread swapping([&] {
            while (!ends) {
                ::rename(sub.c_str(), aside.c_str());
                ::rename(trap.c_str(), sub.c_str());
                ::rename(sub.c_str(), trap.c_str());
                ::rename(aside.c_str(), sub.c_str());
            }
        });
        int opened = 0;
        bool escaped = false;
        for (int i = 0; i < 20'000; ++i) {
            const QByteArray found = contents("sub/deep/a");
            opened += found.isEmpty() ? 0 : 1;
            escaped = escaped || found == "secret";
        }
        ends = true;
        swapping.join();
        QVERIFY(!escaped);
        QVERIFY(opened > 0);
    }

private:
    QString path(const char *relative) const { return m_dir.filePath(QLatin1String(relative)); }

    void write(const char *relative, const char *text)
    {
        QFile file(path(relative));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    // Empty when it is not opened.
    QByteArray contents(const char *file) const
    {
        const auto fd = openBeneath(path("root").toStdString(), file);
        if (!fd)
            return {};
        std::array<char, 16> bytes{};
        const ssize_t size = ::read(*fd, bytes.data(), bytes.size());
        ::close(*fd);
        return QByteArray(bytes.data(), size);
    }

    QTemporaryDir m_dir;
};

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestOpenBeneath)
#include "tst_openbeneath.moc"
