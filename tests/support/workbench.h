// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fakeprompts.h"
#include "tests/support/fakeservercontroller.h"
#include "ui/editors/editorcontext.h"
#include "ui/workspacedocument.h"
#include "ui/workspaceeditor.h"

#include <QModelIndex>
#include <QObject>

#include <string_view>

class QAbstractItemView;
class QComboBox;
class QLineEdit;

namespace mynah::test {

// An open workspace with all that editors need, and no window around it.
class Workbench
{
public:
    explicit Workbench(Workspace workspace = shopWorkspace());

    // Server "shop" on 127.0.0.1:8080 with the routes "list" (GET /users, responses "all" and
    // "none"), the folder "orders" with "order" (GET /orders/:id), and "any" (ANY /*).
    static Workspace shopWorkspace();

    EditorContext context() { return {document, editor, controller, prompts}; }
    // Of a node or response that is there.
    const MockRoute &route(std::string_view id) const;
    const MockResponse &response(std::string_view routeId, std::string_view id) const;
    const MockServer &server() const { return *document.workspace().servers.front(); }
    // The ids of the nodes in a folder, or at the top for an empty id, separated by blanks.
    QString order(std::string_view folderId = {}) const;
    // Texts of the steps that can be undone, the oldest first.
    QStringList steps();

    WorkspaceDocument document;
    WorkspaceEditor editor{document};
    FakeServerController controller;
    FakePrompts prompts;
};

// The child of that name, which has to be there.
template <typename Widget>
Widget &child(const QObject &parent, const char *objectName)
{
    auto *found = parent.findChild<Widget *>(QLatin1String(objectName));
    if (!found)
        qFatal("there is no %s", objectName);
    return *found;
}

// The one of several children of that name that can be seen.
template <typename Widget>
Widget &visibleChild(const QObject &parent, const char *objectName)
{
    for (auto *found : parent.findChildren<Widget *>(QLatin1String(objectName))) {
        if (found->isVisible())
            return *found;
    }
    qFatal("no %s can be seen", objectName);
}

// As people do: select all, type over it.
void retype(QLineEdit &edit, const QString &text);
// Chooses an entry of a combo box from its list with the keys.
void choose(QComboBox &box, const QString &text);
// Presses and lets go of the left button on an item; by default on its middle.
void clickItem(QAbstractItemView &view, const QModelIndex &index, Qt::KeyboardModifiers keys = {});
// On the check box of an item.
void clickCheckBox(QAbstractItemView &view, const QModelIndex &index);
// Opens the editor of a cell and types into it; the last key takes it over.
void editCell(QAbstractItemView &view, const QModelIndex &index, const QString &text,
              Qt::Key last = Qt::Key_Return);
// What a drag of items of the same view does that ends at a place of its viewport. The platform of
// the tests has no drags, so the events are sent.
void dropItems(QAbstractItemView &view, const QModelIndexList &items, const QPoint &place,
               Qt::DropAction action = Qt::MoveAction);
// Opens the combo box of a cell and takes a text from it.
void chooseInCell(QAbstractItemView &view, const QModelIndex &index, const QString &text);

} // namespace mynah::test
