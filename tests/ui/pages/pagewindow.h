// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fakeservercontroller.h"
#include "ui/mainactions.h"
#include "ui/pages/trafficactions.h"
#include "ui/pages/trafficpage.h"

#include <QAbstractItemView>
#include <QAction>
#include <QMainWindow>
#include <QTest>
#include <QUndoStack>

namespace mynah::test {

// A window with one page in it, with the actions of the main window and a server that does what it
// is told.
class PageWindow final
{
public:
    FakeServerController controller;

    template <typename Page>
    Page &show(QSize size)
    {
        auto *page = new Page(controller, &m_window);
        page->setActions(TrafficActions::findIn(m_window));
        m_window.setCentralWidget(page);
        m_window.resize(size);
        m_window.show();
        if (!QTest::qWaitForWindowActive(&m_window))
            qFatal("the window does not become active");
        return *page;
    }
    QMainWindow &window() { return m_window; }
    QAction &action(const char *name)
    {
        return *m_window.findChild<QAction *>(QLatin1String(name));
    }
    template <typename Widget>
    Widget &find(const char *name)
    {
        auto *found = m_window.findChild<Widget *>(QLatin1String(name));
        if (!found)
            qFatal("no %s", name);
        return *found;
    }
    void click(const char *name) { QTest::mouseClick(&find<QWidget>(name), Qt::LeftButton); }

private:
    QUndoStack m_undoStack;
    QMainWindow m_window;
    MainActions m_actions{m_window, m_undoStack};
};

// Server "s1" with the route "r1" (GET /hello) and its response "a1" (200 greeting).
inline Workspace greetingWorkspace()
{
    MockResponse response;
    response.id = "a1";
    response.name = "greeting";
    MockRoute route;
    route.id = "r1";
    route.method = "GET";
    route.path = "/hello";
    route.responses.emplace_back(std::move(response));
    MockServer server;
    server.id = "s1";
    server.listeners.emplace_back();
    server.routes.emplace_back(std::move(route));
    Workspace workspace;
    workspace.servers.emplace_back(std::move(server));
    return workspace;
}

// What the route of greetingWorkspace() answered.
inline Exchange greeting(std::string_view target = "/hello")
{
    Exchange exchange = sampleExchange("GET", target);
    exchange.serverId = "s1";
    exchange.routeId = "r1";
    exchange.responseId = "a1";
    return exchange;
}

// What a row says, cell by cell.
inline QStringList rowText(const QAbstractItemView &view, int row, const QModelIndex &parent = {})
{
    QStringList cells;
    for (int column = 0; column < view.model()->columnCount(parent); ++column)
        cells += view.model()->index(row, column, parent).data().toString();
    return cells;
}

// The row whose first cell says so, anywhere in a tree.
inline QModelIndex rowOf(const QAbstractItemView &view, const QString &text)
{
    const QModelIndexList found = view.model()->match(
        view.model()->index(0, 0), Qt::DisplayRole, text, 1, Qt::MatchExactly | Qt::MatchRecursive);
    return found.value(0);
}

inline void clickRow(QAbstractItemView &view, const QModelIndex &index,
                     Qt::KeyboardModifiers modifiers = {})
{
    view.scrollTo(index);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, modifiers, view.visualRect(index).center());
}

} // namespace mynah::test
