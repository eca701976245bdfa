// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/web/staticroot.h"
#include "tests/support/testcase.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace std::string_literals;

namespace mynah::test {

class TestStaticRoot final : public TestCase
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_dir.isValid());
        const QDir dir(m_dir.path());
        QVERIFY(dir.mkpath(QStringLiteral("root/sub")));
        QVERIFY(dir.mkpath(QStringLiteral("rootother")));
        for (const char *name :
             {"secret", "rootother/secret", "root/a.txt", "root/sub/b.txt", "root/..c"}) {
            QFile file(path(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        QVERIFY(QFile::link(path("secret"), path("root/out")));
        QVERIFY(QFile::link(path("rootother"), path("root/outdir")));
        QVERIFY(QFile::link(path("root/sub"), path("root/in")));
        QVERIFY(QFile::link(QStringLiteral("loop"), path("root/loop")));
    }

    void staysInside_data()
    {
        QTest::addColumn<QByteArray>("relative");
        QTest::addColumn<QByteArray>("found");
        const auto row = [](const char *name, const QByteArray &relative, const char *found) {
            QTest::newRow(name) << relative << QByteArray(found);
        };
        row("file", "a.txt", "root/a.txt");
        row("file below", "sub/b.txt", "root/sub/b.txt");
        row("the root itself", "", "root");
        row("folder", "sub/", "root/sub");
        row("empty segment", "sub//b.txt", "root/sub/b.txt");
        row("link that stays", "in/b.txt", "root/sub/b.txt");
        row("dots in a name", "..c", "root/..c");
        row("missing", "none", "");
        row("parent", "../secret", "");
        row("parent that comes back", "sub/../a.txt", "");
        row("parent alone", "..", "");
        row("parent at the end", "sub/..", "");
        row("sibling with the root's name", "../rootother/secret", "");
        row("absolute", path("root/a.txt").toUtf8(), "");
        row("absolute outside", "/etc/passwd", "");
        row("link out", "out", "");
        row("linked folder out", "outdir/secret", "");
        row("link to itself", "loop", "");
        row("NUL", QByteArray("a.txt\0.png", 10), "");
        row("NUL before a parent", QByteArray("\0/../../secret", 14), "");
        row("overlong UTF-8 dots", "\xc0\xae\xc0\xae/secret", "");
        row("encoded twice", "%2e%2e/secret", "");
    }

    void staysInside()
    {
        QFETCH(const QByteArray, relative);
        QFETCH(const QByteArray, found);
        const StaticRoot root(path("root").toStdString());
        const auto resolved = root.resolve(relative.toStdString());
        QCOMPARE(resolved.value_or(QString()), found.isEmpty() ? QString() : path(found));
    }

    void theRootMayBeALinkItself()
    {
        QVERIFY(QFile::link(path("root"), path("link")));
        const StaticRoot root(path("link").toStdString());
        QCOMPARE(root.resolve("a.txt").value_or(QString()), path("root/a.txt"));
        QVERIFY(!root.resolve("out"));
    }

    void aMissingRootHasNothing()
    {
        const StaticRoot root(path("nowhere").toStdString());
        QVERIFY(!root.resolve(""));
        QVERIFY(!root.resolve("a.txt"));
    }

private:
    QString path(const QByteArray &name) const
    {
        return QDir(m_dir.path()).canonicalPath() + QLatin1Char('/') + QString::fromUtf8(name);
    }

    QTemporaryDir m_dir;
};

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestStaticRoot)
#include "tst_staticroot.moc"
