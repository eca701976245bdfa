// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeservercontroller.h"
#include "tests/support/uitestcase.h"
#include "tests/support/windowinuse.h"
#include "ui/workspacedocument.h"

#include <QTableView>
#include <QTabWidget>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestMainWindowEnd final : public UiTestCase
{
    Q_OBJECT

private slots:
    void aCellThatIsBeingEditedIsTakenOver();
};

// A window that goes while it is shown takes the focus from the cell, which then hands over what
// was typed to a workspace that has to be there still.
void TestMainWindowEnd::aCellThatIsBeingEditedIsTakenOver()
{
    FakeServerController controller;
    auto use = std::make_unique<WindowInUse>(controller);
    use->click("btnNewWorkspace");
    WorkspaceDocument &document = use->window().document();
    use->part<QTabWidget>("responseTabs")->setCurrentIndex(1);
    auto *headers = use->part<QTableView>("responseHeadersView");
    headers->setFocus();
    headers->setCurrentIndex(headers->model()->index(0, 1));
    use->press(Qt::Key_F2);
    use->type(u"text/plain"_s);

    std::string type;
    connect(&document, &WorkspaceDocument::workspaceChanged, this, [&] {
        const MockRoute &route = *document.workspace().servers.front()->routes.front().route();
        type = route.responses.front()->headers.front().value;
    });
    use.reset();
    QCOMPARE(QString::fromStdString(type), u"text/plain"_s);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestMainWindowEnd)
#include "tst_mainwindowend.moc"
