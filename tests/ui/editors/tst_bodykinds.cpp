// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "tests/support/workbench.h"
#include "ui/editors/bodykindeditor.h"
#include "ui/editors/bodykinds.h"
#include "ui/editors/delayeditor.h"
#include "ui/editors/delaykinds.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include <memory>

namespace mynah::test {

class TestBodyKinds final : public UiTestCase
{
    Q_OBJECT

private slots:
    void everyKindOfBodyHasAnEditorThatShowsAResponse();
    void everyDelayFitsAKind();
    void theKindOfADelayIsThatOfItsOwner();
};

void TestBodyKinds::everyKindOfBodyHasAnEditorThatShowsAResponse()
{
    Workbench bench;
    for (const ResponseBody::Kind kind : {ResponseBody::Kind::Inline, ResponseBody::Kind::File,
                                          ResponseBody::Kind::Empty, ResponseBody::Kind::Echo}) {
        const BodyKind &entry = bodyKind(kind);
        QCOMPARE(entry.kind, kind);
        QVERIFY(!entry.translatedTitle().isEmpty());
        const std::unique_ptr<BodyKindEditor> editor(entry.makeEditor(bench.context(), nullptr));
        editor->showResponse(bench.route("list"), bench.response("list", "all"));
        editor->showProblems({});
        editor->commit();
        QVERIFY(bench.steps().isEmpty());
    }
    QCOMPARE(bodyKinds().size(), std::size_t(4));
}

void TestBodyKinds::everyDelayFitsAKind()
{
    for (const int milliseconds : {0, 1, 86'400'000}) {
        Delay delay;
        delay.fixed = std::chrono::milliseconds(milliseconds);
        bool fits = false;
        for (const DelayKind &kind : delayKinds()) {
            fits = fits || kind.fits(delay);
            QVERIFY(kind.fits(kind.chosen(delay)));
        }
        QVERIFY(fits);
    }
}

void TestBodyKinds::theKindOfADelayIsThatOfItsOwner()
{
    DelayEditor editor;
    editor.show();
    QSignalSpy edited(&editor, &DelayEditor::delayEdited);
    auto &kind = child<QComboBox>(editor, "delayKindCombo");
    auto &milliseconds = child<QSpinBox>(editor, "delaySpin");
    Delay delay;
    delay.fixed = std::chrono::milliseconds(20);
    editor.showDelay("a", delay);
    QCOMPARE(kind.currentText(), QStringLiteral("Fixed"));
    QCOMPARE(milliseconds.value(), 20);
    // Somebody types 0 on the way to another number.
    editor.showDelay("a", {});
    QCOMPARE(kind.currentText(), QStringLiteral("Fixed"));
    editor.showDelay("b", {});
    QCOMPARE(kind.currentText(), QStringLiteral("None"));
    QVERIFY(edited.isEmpty());
    milliseconds.setValue(5);
    QCOMPARE(edited.size(), 1);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestBodyKinds)
#include "tst_bodykinds.moc"
