// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timingview.h"

#include "ui/models/timingmodel.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/timingheader.h"
#include "ui/widgets/timingitemdelegate.h"

namespace mynah {

namespace {

// In grid steps.
constexpr int RoomForBars = 32;

} // namespace

TimingView::TimingView(QWidget *parent)
    : QTreeView(parent)
{
    setHeader(new TimingHeader(this));
    setItemDelegate(new TimingItemDelegate(this));
    setRootIsDecorated(false);
}

void TimingView::setModel(QAbstractItemModel *model)
{
    QTreeView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &TimingView::fit);
    fit();
}

void TimingView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    fit();
}

// The last column takes what is left.
void TimingView::fit()
{
    if (!model())
        return;
    setColumnHidden(TimingModel::TookColumn, false);
    int room = viewport()->width();
    for (const int column :
         {TimingModel::StepColumn, TimingModel::AtColumn, TimingModel::TookColumn}) {
        resizeColumnToContents(column);
        room -= columnWidth(column);
    }
    setColumnHidden(TimingModel::TookColumn, room < RoomForBars * gridStep());
    setColumnWidth(TimingModel::BarColumn, 10 * gridStep());
}

} // namespace mynah
