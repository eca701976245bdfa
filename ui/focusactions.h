// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

namespace mynah {

class MainActions;
class RouteCommands;
class RoutesPanel;

// Cut, copy, paste and select all for whatever has the focus: a text, a table, the tree of routes.
// Undo and redo for a line of text as long as it has something of its own to undo.
class FocusActions final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FocusActions)

public:
    FocusActions(MainActions &actions, RoutesPanel &routes, RouteCommands &commands,
                 QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool treeHasFocus() const;
    // Calls the slot of that name when the focused widget has one; else it gets the key with Ctrl.
    void callOnFocus(const char *slot, Qt::Key key) const;
    void run(const char *slot, Qt::Key key, void (RouteCommands::*onTree)());

    RoutesPanel &m_routes;
    RouteCommands &m_commands;
};

} // namespace mynah
