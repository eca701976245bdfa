// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/workbench.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPointer>
#include <QSpinBox>
#include <QStyle>
#include <QStyleOptionViewItem>
#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

Shared<MockResponse> makeResponse(const char *id, int status, const char *name, const char *body)
{
    MockResponse response;
    response.id = id;
    response.status = status;
    response.name = name;
    response.headers = {{"Content-Type", "application/json", {}}};
    response.body.text = body;
    return Shared<MockResponse>(response);
}

MockRoute makeRoute(const char *id, const char *method, const char *path)
{
    MockRoute route;
    route.id = id;
    route.method = method;
    route.path = path;
    return route;
}

// Begins to edit a cell and gives the widget that does it.
QWidget *editorIn(QAbstractItemView &view, const QModelIndex &index)
{
    view.setFocus();
    view.setCurrentIndex(index);
    QTest::keyClick(&view, Qt::Key_F2);
    QWidget *edit = view.indexWidget(index);
    if (!edit)
        qFatal("the cell cannot be edited");
    return edit;
}

void waitForEnd(const QPointer<QWidget> &edit)
{
    if (!QTest::qWaitFor([&] { return edit.isNull(); }))
        qFatal("the cell is still being edited");
}

} // namespace

Workbench::Workbench(Workspace workspace)
{
    document.reset(std::move(workspace), {});
}

Workspace Workbench::shopWorkspace()
{
    MockRoute list = makeRoute("list", "GET", "/users");
    list.responses = {makeResponse("all", 200, "", "{\"users\": 2}"),
                      makeResponse("none", 404, "nobody", "{}")};
    MockRoute order = makeRoute("order", "GET", "/orders/:id");
    order.responses = {makeResponse("found", 200, "", "{}")};
    MockRoute any = makeRoute("any", "ANY", "/*");
    any.responses = {makeResponse("missing", 404, "", "")};
    Folder orders;
    orders.id = "orders";
    orders.name = "orders";
    orders.children = {RouteNode(order)};
    MockServer server;
    server.id = "shop";
    server.name = "Shop";
    server.listeners = {Listener()};
    server.routes = {RouteNode(list), RouteNode(orders), RouteNode(any)};
    Workspace workspace;
    workspace.servers = {Shared<MockServer>(server)};
    return workspace;
}

const MockRoute &Workbench::route(std::string_view id) const
{
    const RouteNode *node = document.workspace().findNode(id);
    if (!node || !node->route())
        qFatal("there is no route %s", std::string(id).c_str());
    return *node->route();
}

const MockResponse &Workbench::response(std::string_view routeId, std::string_view id) const
{
    const MockResponse *found = route(routeId).findResponse(id);
    if (!found)
        qFatal("there is no response %s", std::string(id).c_str());
    return *found;
}

QString Workbench::order(std::string_view folderId) const
{
    const std::vector<RouteNode> &nodes = folderId.empty()
        ? server().routes
        : document.workspace().findNode(folderId)->folder()->children;
    QStringList ids;
    for (const RouteNode &node : nodes)
        ids += QString::fromStdString(node.id());
    return ids.join(u' ');
}

QStringList Workbench::steps()
{
    const QUndoStack &stack = document.undoStack();
    QStringList texts;
    for (int row = 0; row < stack.index(); ++row)
        texts += stack.text(row);
    return texts;
}

void retype(QLineEdit &edit, const QString &text)
{
    edit.setFocus();
    QTest::keySequence(&edit, QKeySequence::SelectAll);
    if (text.isEmpty())
        QTest::keyClick(&edit, Qt::Key_Delete);
    else
        QTest::keyClicks(&edit, text);
}

void choose(QComboBox &box, const QString &text)
{
    const int row = box.findText(text);
    if (row < 0)
        qFatal("there is no choice %s", qPrintable(text));
    box.showPopup();
    QAbstractItemView &list = *box.view();
    list.setCurrentIndex(box.model()->index(row, box.modelColumn()));
    QTest::keyClick(&list, Qt::Key_Return);
}

void clickItem(QAbstractItemView &view, const QModelIndex &index, Qt::KeyboardModifiers keys)
{
    view.scrollTo(index);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, keys, view.visualRect(index).center());
}

void clickCheckBox(QAbstractItemView &view, const QModelIndex &index)
{
    view.scrollTo(index);
    QStyleOptionViewItem option;
    option.initFrom(&view);
    option.rect = view.visualRect(index);
    option.features = QStyleOptionViewItem::HasCheckIndicator | QStyleOptionViewItem::HasDisplay;
    option.font = view.font();
    option.decorationSize = view.iconSize();
    const QRect box =
        view.style()->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &option, &view);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, box.center());
}

void editCell(QAbstractItemView &view, const QModelIndex &index, const QString &text, Qt::Key last)
{
    const QPointer<QWidget> edit = editorIn(view, index);
    if (auto *line = qobject_cast<QLineEdit *>(edit))
        retype(*line, text);
    else if (auto *spin = qobject_cast<QSpinBox *>(edit))
        retype(*spin->findChild<QLineEdit *>(), text);
    else
        qFatal("the cell takes no text");
    QTest::keyClick(edit, last);
    waitForEnd(edit);
}

void dropItems(QAbstractItemView &view, const QModelIndexList &items, const QPoint &place,
               Qt::DropAction action)
{
    const std::unique_ptr<QMimeData> data(view.model()->mimeData(items));
    QDragEnterEvent enter(place, action, data.get(), Qt::LeftButton, {});
    QApplication::sendEvent(view.viewport(), &enter);
    QDragMoveEvent move(place, action, data.get(), Qt::LeftButton, {});
    QApplication::sendEvent(view.viewport(), &move);
    if (!move.isAccepted())
        return;
    QDropEvent drop(place, action, data.get(), Qt::LeftButton, {});
    QApplication::sendEvent(view.viewport(), &drop);
}

void chooseInCell(QAbstractItemView &view, const QModelIndex &index, const QString &text)
{
    const QPointer<QWidget> edit = editorIn(view, index);
    auto *box = qobject_cast<QComboBox *>(edit);
    if (!box)
        qFatal("the cell has no choices");
    choose(*box, text);
    waitForEnd(edit);
}

} // namespace mynah::test
