// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/pathpattern.h"
#include "tests/support/saidinpatterns.h"
#include "tests/support/testcase.h"

#include <QTest>

using namespace mynah;

class TestPathPattern : public test::TestCase
{
    Q_OBJECT

private slots:
    void cutsAPathIntoSegments()
    {
        const auto pattern = PathPattern::parse("/users/:id/caf%C3%A9/*rest");
        QVERIFY(pattern);
        const std::vector<PathSegment> expected{{PathSegment::Kind::Literal, "users"},
                                                {PathSegment::Kind::Parameter, "id"},
                                                {PathSegment::Kind::Literal, "café"},
                                                {PathSegment::Kind::Rest, "rest"}};
        QVERIFY(pattern->segments() == expected);
        QVERIFY((pattern->parameterNames() == std::vector<std::string>{"id", "rest"}));
    }

    void aSlashAtTheEndIsASegment()
    {
        QCOMPARE(PathPattern::parse("/")->segments().size(), std::size_t(1));
        QCOMPARE(PathPattern::parse("/a")->segments().size(), std::size_t(1));
        QCOMPARE(PathPattern::parse("/a/")->segments().size(), std::size_t(2));
    }

    void exactPathsHaveNoParameters()
    {
        QVERIFY(!PathPattern::exact("/a/:b/*")->hasParameters());
        QVERIFY(PathPattern::exact("*")->isAsterisk());
        QVERIFY(!PathPattern::exact("/*")->isAsterisk());
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("part");
        QTest::newRow("empty") << QByteArray("") << QByteArray("begins with /");
        QTest::newRow("no slash") << QByteArray("users") << QByteArray("begins with /");
        QTest::newRow("query") << QByteArray("/a?b=c") << QByteArray("no query");
        QTest::newRow("nameless parameter") << QByteArray("/:") << QByteArray("is no parameter");
        QTest::newRow("part of a segment") << QByteArray("/:a.json") << QByteArray("whole segment");
        QTest::newRow("star inside") << QByteArray("/*/a") << QByteArray("at the end");
        QTest::newRow("same name twice") << QByteArray("/:a/:a") << QByteArray("two parameters");
        QTest::newRow("too long") << QByteArray("/a").repeated(257) << QByteArray("at most 256");
    }
    void refuses()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, part);
        const auto pattern = PathPattern::parse(path.toStdString());
        QVERIFY(!pattern);
        QVERIFY(test::isSaidInPatterns(pattern.error()));
        QVERIFY2(pattern.error().text().find(part.toStdString()) != std::string::npos,
                 pattern.error().text().c_str());
    }

    void covers_data()
    {
        QTest::addColumn<QByteArray>("wider");
        QTest::addColumn<QByteArray>("narrower");
        QTest::addColumn<bool>("expected");
        const auto row = [](const char *wider, const char *narrower, bool expected) {
            QTest::addRow("%s over %s", wider, narrower)
                << QByteArray(wider) << QByteArray(narrower) << expected;
        };
        row("/a", "/a", true);
        row("/a", "/b", false);
        row("/:x", "/a", true);
        row("/:x", "/:y", true);
        row("/a", "/:y", false);
        row("/:x", "/", false);
        row("/*", "/", true);
        row("/*", "/a/b/*", true);
        row("/a/*", "/a", false);
        row("/a/*", "/a/", true);
        row("/:x/b", "/a/:y", false);
        row("/a/b", "/a/*", false);
    }
    void covers()
    {
        QFETCH(QByteArray, wider);
        QFETCH(QByteArray, narrower);
        QFETCH(bool, expected);
        QCOMPARE(PathPattern::parse(wider.toStdString())
                     ->covers(*PathPattern::parse(narrower.toStdString())),
                 expected);
    }
};

QTEST_GUILESS_MAIN(TestPathPattern)
#include "tst_pathpattern.moc"
