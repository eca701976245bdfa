// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/modelwatch.h"
#include "tests/support/uitestcase.h"
#include "ui/models/searchmodel.h"

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestSearchModel final : public UiTestCase
{
    Q_OBJECT

private slots:
    void aRowSaysWhereAndShowsTheLine();
    void otherHitsTakeThePlaceOfTheOnesBefore();
};

namespace {

SearchHit hit(const QString &where, const QString &line)
{
    SearchHit hit;
    hit.where = where;
    hit.line = line;
    hit.start = 1;
    hit.length = 2;
    return hit;
}

} // namespace

void TestSearchModel::aRowSaysWhereAndShowsTheLine()
{
    SearchModel model;
    const ModelWatch watch(model);
    model.setHits({hit(u"GET /a › path"_s, u"GET /a"_s)});
    QCOMPARE(modelText(model, 2), u"GET /a › path | GET /a\n"_s);
    QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(), u"GET /a › path: GET /a"_s);
    QCOMPARE(model.index(0, 1).data(SearchModel::StartRole).toInt(), 1);
    QCOMPARE(model.index(0, 1).data(SearchModel::LengthRole).toInt(), 2);
    QVERIFY(!model.index(0, 0).data(Qt::DecorationRole).isNull());
}

void TestSearchModel::otherHitsTakeThePlaceOfTheOnesBefore()
{
    SearchModel model;
    const ModelWatch watch(model);
    model.setHits({hit(u"a"_s, u"b"_s), hit(u"c"_s, u"d"_s)});
    model.setHits({hit(u"e"_s, u"f"_s)});
    QCOMPARE(modelText(model, 2), u"e | f\n"_s);
    QCOMPARE(watch.staleCell(), QString());
    model.setHits({});
    QCOMPARE(model.rowCount(), 0);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestSearchModel)
#include "tst_searchmodel.moc"
