// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <string>
#include <vector>

namespace mynah {

class EditorPage;
class MainActions;
class RoutesPanel;
class Toast;
class WorkspaceDocument;
class WorkspaceEditor;

// What the Route menu and the keys of the tree do.
class RouteCommands final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RouteCommands)

public:
    struct Parts
    {
        WorkspaceDocument &document;
        WorkspaceEditor &editor;
        MainActions &actions;
        RoutesPanel &routes;
        EditorPage &page;
        Toast &toast;
    };

    RouteCommands(const Parts &parts, QObject *parent);

    void copy();
    void cut();
    void paste();
    void remove();
    void updateActions();

private:
    void addRoute();
    void addFolder();
    void duplicate();
    void move(int offset);
    void toggle();
    void copyExampleUrl();

    Parts m_;
};

} // namespace mynah
