// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/routetreeview.h"

#include "ui/language.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/routeitemdelegate.h"

#include <QHeaderView>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

constexpr int MostRowsFound = 100;

}

RouteTreeView::RouteTreeView(QWidget *parent)
    : QTreeView(parent)
{
    setObjectName(u"routeTreeView"_s);
    keepTranslated(this, [this] { setAccessibleName(tr("Routes")); });
    setItemDelegateForColumn(0, new RouteItemDelegate(this));
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setEditTriggers(EditKeyPressed);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setExpandsOnDoubleClick(true);
    setHeaderHidden(true);
    setFrameShape(NoFrame);
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setDropIndicatorShown(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setTextElideMode(Qt::ElideMiddle);
    setIndentation(4 * gridStep());
}

// Which of thousands of rows are in sight takes longer to find out than to paint what is.
void RouteTreeView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                                const QList<int> &roles)
{
    if (bottomRight.row() - topLeft.row() < MostRowsFound)
        QTreeView::dataChanged(topLeft, bottomRight, roles);
    else
        viewport()->update();
}

void RouteTreeView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && state() != EditingState) {
        emit toggleWanted();
        return;
    }
    // With nothing to move, these would move the selection.
    if (event->modifiers().testFlag(Qt::AltModifier)) {
        event->ignore();
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && state() != EditingState && currentIndex().isValid()) {
        emit opened(currentIndex());
        return;
    }
    QTreeView::keyPressEvent(event);
}

} // namespace mynah
