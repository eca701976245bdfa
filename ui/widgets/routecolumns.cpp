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
// In grid steps: what a path takes to be read, and what takes no room from it however narrow.
constexpr int RoomForPaths = 38;

struct Figure
{
    int column;
    QLatin1StringView name;
    // In grid steps.
    int width;
};

// The most telling ones first.
constexpr std::array Figures{
    Figure{RouteTreeModel::HitsColumn, "hits"_L1, 11},
    Figure{RouteTreeModel::ActivityColumn, "activity"_L1, 12},
    Figure{RouteTreeModel::LastHitColumn, "lastHit"_L1, 18},
    Figure{RouteTreeModel::LatencyColumn, "latency"_L1, 18},
};

std::vector<int> rememberedColumns()
{
    const QStringList names =
        viewState(WantedKey, QStringList{u"hits"_s, u"activity"_s}).toStringList();
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
    view.installEventFilter(this);
    fit();
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
    fit();
}

// The first one always fits: hits are short.
void RouteColumns::fit()
{
    int room = m_view.width() - RoomForPaths * gridStep();
    for (const Figure &figure : Figures) {
        const int width = figure.width * gridStep();
        const bool fits = room >= width || figure.column == RouteTreeModel::HitsColumn;
        const bool shown = isWanted(figure.column) && fits;
        m_view.setColumnHidden(figure.column, !shown);
        room -= shown ? width : 0;
    }
}

bool RouteColumns::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_view && event->type() == QEvent::Resize)
        fit();
    return QObject::eventFilter(watched, event);
}

} // namespace mynah
