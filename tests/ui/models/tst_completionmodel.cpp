// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/modelwatch.h"
#include "tests/support/uitestcase.h"
#include "ui/models/completionmodel.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestCompletionModel final : public UiTestCase
{
    Q_OBJECT

private slots:
    void showsNameSignatureAndHelp();
};

void TestCompletionModel::showsNameSignatureAndHelp()
{
    CompletionModel model;
    const ModelWatch watch(model);
    model.setChoices({{u"path"_s, u"{{path}}"_s, u"The path"_s, {}, {}},
                      {u"url"_s, u"{{url}}"_s, u"All of it"_s, {}, {}}});
    QCOMPARE(modelText(model, 3), u"path | {{path}} | The path\nurl | {{url}} | All of it\n"_s);
    QCOMPARE(model.index(1, 0).data(Qt::AccessibleTextRole).toString(), u"url, All of it"_s);
    model.setChoices({});
    QCOMPARE(model.rowCount(), 0);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestCompletionModel)
#include "tst_completionmodel.moc"
