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
