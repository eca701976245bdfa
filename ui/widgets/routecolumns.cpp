// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/routecolumns.h"

#include "ui/models/routetreemodel.h"
#include "ui/theme/metrics.h"
#include "ui/viewstate.h"
#include "ui/widgets/routeactivitydelegate.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QTreeView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

const QString WantedKey = u"routes/columns"_s;
// In grid steps: what the box, the method and a path take to be read.
constexpr int RoomForPaths = 38;

struct Figure
{
    int column;
    QLatin1StringView name;
    // In grid steps.
    int width;
};

constexpr std::array Figures{
    Figure{RouteTreeModel::HitsColumn, "hits"_L1, 11},
    Figure{RouteTreeModel::ActivityColumn, "activity"_L1, 12},
    Figure{RouteTreeModel::LastHitColumn, "lastHit"_L1, 18},
    Figure{RouteTreeModel::LatencyColumn, "latency"_L1, 18},
};

std::vector<int> rememberedColumns()
{
    const QStringList names = viewState(WantedKey, QStringList{u"hits"_s}).toStringList();
    std::vector<int> columns;
    for (const Figure &figure : Figures) {
        if (names.contains(figure.name))
            columns.push_back(figure.column);
    }
    return columns;
}

} // namespace

RouteColumns::RouteColumns(QTreeView &view)
    : QObject(&view)
    , m_view(view)
    , m_wanted(rememberedColumns())
{
    QHeaderView &header = *view.header();
    for (const Figure &figure : Figures) {
        header.setSectionResizeMode(figure.column, QHeaderView::Fixed);
        header.resizeSection(figure.column, figure.width * gridStep());
    }
    view.setItemDelegateForColumn(RouteTreeModel::ActivityColumn, new RouteActivityDelegate(&view));
    header.setSectionResizeMode(RouteTreeModel::RouteColumn, QHeaderView::Fixed);
    view.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.viewport()->installEventFilter(this);
    connect(&header, &QHeaderView::sectionResized, this, [this](int column) {
        if (column != RouteTreeModel::RouteColumn)
            fit();
    });
    showWanted();
}

bool RouteColumns::isWanted(int column) const
{
    return std::find(m_wanted.begin(), m_wanted.end(), column) != m_wanted.end();
}

void RouteColumns::setAction(int column, QAction &action)
{
    action.setChecked(isWanted(column));
    connect(&action, &QAction::toggled, this,
            [this, column](bool wanted) { want(column, wanted); });
}

void RouteColumns::want(int column, bool wanted)
{
    std::erase(m_wanted, column);
    if (wanted)
        m_wanted.push_back(column);
    QStringList names;
    for (const Figure &figure : Figures) {
        if (isWanted(figure.column))
            names += figure.name;
    }
    setViewState(WantedKey, names);
    showWanted();
}

void RouteColumns::showWanted()
{
    for (const Figure &figure : Figures)
        m_view.setColumnHidden(figure.column, !isWanted(figure.column));
    fit();
}

void RouteColumns::fit()
{
    QHeaderView &header = *m_view.header();
    const int figures = header.length() - header.sectionSize(RouteTreeModel::RouteColumn);
    header.resizeSection(RouteTreeModel::RouteColumn,
                         std::max(m_view.viewport()->width() - figures,
                                  RoomForPaths * gridStep()));
}

bool RouteColumns::eventFilter(QObject *watched, QEvent *event)
{
    // Others come while the view is being destroyed.
    if (event->type() == QEvent::Resize && watched == m_view.viewport())
        fit();
    return QObject::eventFilter(watched, event);
}

} // namespace mynah
