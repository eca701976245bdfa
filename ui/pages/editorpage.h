// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editors/editorcontext.h"

#include <QStackedWidget>

#include <string>

class QAction;

namespace mynah {

class EmptyPlaceholder;
class RouteEditor;

// The editor of what is selected in the tree: a route, or a word about what else it is.
class EditorPage final : public QStackedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EditorPage)

public:
    EditorPage(const EditorContext &context, QWidget *parent = nullptr);

    RouteEditor &routeEditor() { return *m_route; }
    void showNode(const std::string &id);
    void setNewRouteAction(QAction *action);

private:
    void follow();

    EditorContext m_context;
    std::string m_id;
    RouteEditor *m_route;
    EmptyPlaceholder *m_other;
};

} // namespace mynah
