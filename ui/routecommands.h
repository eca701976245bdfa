// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <string>
#include <vector>

class QAction;
class QMenu;
class QPoint;

namespace mynah {

class EditorPage;
class InfoBar;
class MainActions;
class RouteReading;
class RoutesPanel;
class ServerCommands;
struct NodePosition;
class RouteNode;
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
        // Does what is for a server.
        ServerCommands &servers;
        EditorPage &page;
        Toast &toast;
        InfoBar &banners;
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
    void moveTo();
    void toggle();
    void copyExampleUrl();
    // Beside what was current, or in it.
    void insert(const std::vector<RouteNode> &nodes, const std::string &beside, bool inside);
    // Says it with the title of the nodes as %1, and offers to take it back, if the change changes
    // anything.
    void change(const QString &message, const std::vector<RouteNode> &nodes,
                const std::function<void()> &change);

    struct Entry
    {
        QAction *action;
        // For one node and, with %1, for several.
        QString one;
        QString several;
    };
    // Of the tree, at a place of its viewport.
    void showMenu(const QPoint &place);
    void addEntries(QMenu &menu, const std::vector<Entry> &entries,
                    const std::vector<RouteNode> &nodes) const;
    std::vector<Entry> changes() const;
    Entry toggling() const;

    Parts m_;
    RouteReading *m_reading;
};

} // namespace mynah
