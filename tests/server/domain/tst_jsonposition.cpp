// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/jsonposition.h"
#include "tests/support/testcase.h"

#include <QTest>

using namespace mynah;

class TestJsonPosition : public test::TestCase
{
    Q_OBJECT

private slots:
    void findsValues_data()
    {
        QTest::addColumn<QByteArray>("pointer");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        const auto row = [](const char *pointer, int line, int column) {
            QTest::newRow(pointer) << QByteArray(pointer) << line << column;
        };
        row("", 1, 2);
        row("/a", 2, 8);
        row("/a/0", 2, 9);
        row("/a/1", 2, 12);
        row("/a/1/b", 2, 18);
        row("/a/2", 2, 27);
        row("/x~1y~0z", 3, 13);
        row("/\xc3\xa9", 4, 14);
        row("/e/f", 5, 13);
        // Of twins the last counts.
        row("/t", 6, 16);
        // What is not there ends at the last value on the way.
        row("/a/7", 2, 8);
        row("/a/1/none", 2, 12);
        row("/a/x", 2, 8);
        row("/none", 1, 2);
        row("/t/deeper", 6, 16);
    }
    void findsValues()
    {
        QFETCH(QByteArray, pointer);
        QFETCH(int, line);
        QFETCH(int, column);
        const auto position = positionInJson(Text, pointer.toStdString());
        QCOMPARE(position.line, line);
        QCOMPARE(position.column, column);
    }

    void skipsAByteOrderMark()
    {
        QCOMPARE(positionInJson("\xef\xbb\xbf{\"a\":1}", "/a").column, 9);
    }

private:
    static constexpr std::string_view Text = " {\n"
                                             "  \"a\": [1, {\"b\": \"}]\\\"\"}, -1.5e3 ],\n"
                                             "  \"x/y~z\" : null,\n"
                                             "  \"\\u00e9\" : { },\n"
                                             "  \"e\": {\"f\":[[]]},\n"
                                             "  \"t\": 1, \"t\": 2 }\n";
};

QTEST_GUILESS_MAIN(TestJsonPosition)
#include "tst_jsonposition.moc"
