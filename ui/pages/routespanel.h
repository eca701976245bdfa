// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>
#include <string>
#include <vector>

class QLineEdit;
class QMenu;
class QToolButton;

namespace mynah {

class EmptyPlaceholder;
class RouteColumns;
class RouteFilterProxy;
class RouteTreeModel;
class RouteTreeView;
struct Problem;
struct Workspace;
class WorkspaceDocument;
class WorkspaceEditor;

// The tree of routes with its filter and the button that adds to it.
class RoutesPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RoutesPanel)

public:
    using Ids = std::vector<std::string>;

    RoutesPanel(WorkspaceDocument &document, WorkspaceEditor &editor, QWidget *parent = nullptr);

    RouteTreeModel &model() { return *m_model; }
    void setProblems(const std::vector<Problem> &problems);
    RouteTreeView &view() { return *m_view; }
    QLineEdit &filterEdit() { return *m_filter; }
    // What chooses the figures that are shown.
    RouteColumns &columns() { return *m_columns; }
    // What the add button does and offers.
    void setAddActions(QAction *route, QAction *folder, QAction *server);

    // Also while the filter hides it.
    std::string currentNode() const { return m_current; }
    // The one that is current itself, not only something in it; empty when there is none.
    std::string currentServer() const;
    // Folders and routes, in the order of the tree.
    Ids selectedNodes() const;
    // A folder whose nodes are shown, or that has none.
    bool isOpen(const std::string &folderId) const;
    void select(const Ids &ids);
    void rename();

signals:
    // Also when the same node has become another row.
    void currentNodeChanged(const std::string &id);
    void selectionChanged();
    // People want to edit it, not just to look.
    void nodeOpened(const std::string &id);

private:
    void setUpTop(QWidget &row);
    void setUpView();
    void updateRoot();
    void leaveRoot();
    void updateEmptiness();
    void showNothingFound();
    void showOnlyNeverCalled(bool only);
    void applyFilter(const QString &text);
    // From the filter.
    void goToRows();
    bool rowsGo() const;
    void takeCurrent();
    void takeSelection();
    void followRows();
    void keepCurrent();
    QModelIndex firstRoute() const;
    void keepSelection();
    void keepWhatIsShown();
    // By the filter.
    bool isHidden(const std::string &id) const;
    bool isShown(const std::string &id) const;
    std::string nodeAtCursor() const;
    // Of those that are shown.
    void choose(const Ids &ids, const std::string &current);

    WorkspaceDocument &m_document;
    WorkspaceEditor &m_editor;
    RouteTreeModel *m_model;
    RouteFilterProxy *m_proxy;
    QLineEdit *m_filter;
    QToolButton *m_neverCalled;
    QToolButton *m_add;
    RouteTreeView *m_view;
    RouteColumns *m_columns = nullptr;
    EmptyPlaceholder *m_empty;
    QAction *m_addRoute = nullptr;
    // What the tree shows.
    std::shared_ptr<const Workspace> m_followed;
    std::string m_current;
    // What people chose; some of it may be hidden, or gone.
    Ids m_chosen;
    // Then the view puts its cursor elsewhere, which is nobody's choice.
    bool m_rowsGo = false;
};

} // namespace mynah
