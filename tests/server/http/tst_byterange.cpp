// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/byterange.h"
#include "tests/support/testcase.h"

#include <QTest>

using namespace std::string_literals;

namespace mynah::test {

class TestByteRange final : public TestCase
{
    Q_OBJECT

private slots:
    // httputil_test.py: ParseRequestRangeTest
    void parses_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<int>("size");
        QTest::addColumn<QByteArray>("answer");
        const auto row = [](const char *field, int size, const char *answer) {
            QTest::addRow("%s of %d", field, size)
                << QByteArray(field) << size << QByteArray(answer);
        };
        row("bytes=0-0", 10, "bytes 0-0/10");
        row("bytes=2-5", 10, "bytes 2-5/10");
        row("bytes=2-", 10, "bytes 2-9/10");
        row("bytes=2-99", 10, "bytes 2-9/10");
        row("bytes=-3", 10, "bytes 7-9/10");
        row("bytes=-99", 10, "bytes 0-9/10");
        row("BYTES=9-9", 10, "bytes 9-9/10");
        row("bytes=10-", 10, "bytes */10");
        row("bytes=10-12", 10, "bytes */10");
        row("bytes=-0", 10, "bytes */10");
        row("bytes=0-", 0, "bytes */0");
        row("bytes=-1", 0, "bytes */0");
        row("bytes=99999999999999999999-", 10, "bytes */10");
        row("bytes=5-2", 10, "whole");
        row("bytes=1-2,4-5", 10, "whole");
        row("bytes=-", 10, "whole");
        row("bytes=a-b", 10, "whole");
        row("bytes=1", 10, "whole");
        row("bytes=1--2", 10, "whole");
        row("bytes", 10, "whole");
        row("lines=1-2", 10, "whole");
        row("", 10, "whole");
    }

    void parses()
    {
        QFETCH(const QByteArray, field);
        QFETCH(const int, size);
        QFETCH(const QByteArray, answer);
        const auto bytes = static_cast<std::uint64_t>(size);
        const ByteRange range = ByteRange::parse(field.constData(), bytes);
        const std::string text =
            range.answer == ByteRange::Answer::Whole ? "whole" : range.contentRange(bytes);
        QCOMPARE(text, answer.toStdString());
    }

    void noFieldMeansEverything()
    {
        QCOMPARE(ByteRange::parse({}, 10).answer, ByteRange::Answer::Whole);
    }

    void tellsItsLength() { QCOMPARE(ByteRange::parse("bytes=2-5", 10).length(), 4u); }
};

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestByteRange)
#include "tst_byterange.moc"
