// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/workbench.h"
#include "ui/editors/routeeditor.h"

#include <QTest>

namespace mynah::test {

// The route editor on the screen with a route in it.
struct RouteDesk
{
    explicit RouteDesk(const char *routeId = "list")
        : editor(bench.context())
    {
        editor.resize(900, 560);
        editor.showRoute(routeId);
        editor.show();
        if (!QTest::qWaitForWindowActive(&editor))
            qFatal("the editor does not become active");
    }

    // An editor in the middle of something hands it over while the workspace is there.
    ~RouteDesk() { editor.hide(); }
    Q_DISABLE_COPY_MOVE(RouteDesk)

    template <typename Widget>
    Widget &at(const char *objectName)
    {
        return child<Widget>(editor, objectName);
    }

    const MockRoute &route() const { return bench.route(editor.routeId()); }
    const MockResponse &response() const
    {
        return bench.response(editor.routeId(), editor.responseId());
    }
    void undo() { bench.document.undoStack().undo(); }
    void redo() { bench.document.undoStack().redo(); }

    Workbench bench;
    RouteEditor editor;
};

} // namespace mynah::test
