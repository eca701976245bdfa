// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/modelwatch.h"
#include "tests/support/uitestcase.h"
#include "ui/models/formmodel.h"

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestFormModel final : public UiTestCase
{
    Q_OBJECT

private slots:
    void showsFieldsAndFiles();
    void longValuesAreCutForTheEye();
    void formsFollowEachOther();
};

void TestFormModel::showsFieldsAndFiles()
{
    FormModel model;
    model.setFields({{"title", "two words", {}, {}}, {"f", "12345", "a.png", "image/png"}});
    QCOMPARE(modelText(model, 2), u"title | two words\nf | file a.png, image/png, 5 B\n"_s);
    QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(), u"title: two words"_s);
}

void TestFormModel::longValuesAreCutForTheEye()
{
    FormModel model;
    model.setFields({{"a", std::string(5000, 'x'), {}, {}}});
    QCOMPARE(model.index(0, 1).data().toString().size(), 2001);
}

void TestFormModel::formsFollowEachOther()
{
    FormModel model;
    const ModelWatch watch(model);
    for (std::size_t size = 0; size < 5; ++size) {
        model.setFields(std::vector<FormField>(size, {"a", "b", {}, {}}));
        QCOMPARE(model.rowCount(), int(size));
        QCOMPARE(watch.staleCell(), QString());
    }
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestFormModel)
#include "tst_formmodel.moc"
