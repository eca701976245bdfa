// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/routesdesk.h"

#include "ui/pages/editorpage.h"
#include "ui/pages/routespanel.h"
#include "ui/routecommands.h"
#include "ui/servercommands.h"
#include "ui/widgets/infobar.h"
#include "ui/widgets/routetreeview.h"
#include "ui/widgets/toast.h"

#include <QHBoxLayout>
#include <QTest>

namespace mynah::test {

RoutesDesk::RoutesDesk()
    : routes(new RoutesPanel(bench.document, bench.editor, &window))
    , page(new EditorPage(bench.context(), &window))
    , actions(window, bench.document.undoStack())
    , toast(new Toast(&window))
    , banners(new InfoBar(&window))
    , servers(new ServerCommands({bench.document, bench.editor, actions, *routes, *toast}, &window))
    , commands(new RouteCommands(
          {bench.document, bench.editor, actions, *routes, *servers, *page, *toast, *banners},
          &window))
{
    auto *row = new QHBoxLayout(&window);
    row->addWidget(routes);
    row->addWidget(page, 1);
    row->addWidget(banners);
    window.resize(1100, 600);
    window.show();
    if (!QTest::qWaitForWindowActive(&window))
        qFatal("the window does not become active");
}

RoutesDesk::~RoutesDesk()
{
    window.hide();
}

void RoutesDesk::select(const std::vector<std::string> &ids)
{
    routes->view().setFocus();
    routes->select(ids);
}

} // namespace mynah::test
