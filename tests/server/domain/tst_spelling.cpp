// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/spelling.h"
#include "tests/support/testcase.h"

#include <QTest>

namespace mynah::test {

class TestSpelling final : public TestCase
{
    Q_OBJECT

private slots:
    void findsWhatWasMeant_data();
    void findsWhatWasMeant();
};

void TestSpelling::findsWhatWasMeant_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("meant");
    const auto row = [](const char *name, const char *meant) {
        QTest::newRow(name) << QByteArray(name) << QByteArray(meant);
    };
    row("param", "params");
    row("paramm", "params");
    row("pramas", "params");
    row("QUERY", "query");
    row("qeury", "query");
    row("bodi", "body");
    row("x", "");
    row("", "");
    row("something", "");
    QTest::newRow("long") << QByteArray(100, 'q') << QByteArray();
}

void TestSpelling::findsWhatWasMeant()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, meant);
    const std::vector<std::string_view> known{"query", "params", "body", "id"};
    const std::string_view found = likestName(name.toStdString(), known);
    QCOMPARE(QByteArray(found.data(), qsizetype(found.size())), meant);
}

} // namespace mynah::test

QTEST_GUILESS_MAIN(mynah::test::TestSpelling)
#include "tst_spelling.moc"
