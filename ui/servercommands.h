// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <string>

class QMenu;

namespace mynah {

class MainActions;
class RoutesPanel;
class Toast;
class WorkspaceDocument;
class WorkspaceEditor;

// What people do to the servers of a workspace in the tree of routes, which shows them as rows once
// there are several.
class ServerCommands final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ServerCommands)

public:
    struct Parts
    {
        WorkspaceDocument &document;
        WorkspaceEditor &editor;
        MainActions &actions;
        RoutesPanel &routes;
        Toast &toast;
    };

    ServerCommands(const Parts &parts, QObject *parent);

    // Whether the actions for what is selected in the tree are for a server.
    bool isCurrent() const;
    void add();
    void duplicate();
    void move(int offset);
    void remove();
    void toggle();
    // Of the actions that are for whatever is selected, while a server is.
    void updateActions();
    void fillMenu(QMenu &menu) const;

private:
    std::string current() const;

    Parts m_;
};

} // namespace mynah
