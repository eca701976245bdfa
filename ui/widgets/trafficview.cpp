// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/trafficview.h"

#include "ui/theme/metrics.h"
#include "ui/viewstate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

namespace mynah {

TrafficView::TrafficView(QWidget *parent)
    : QTableView(parent)
{
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerItem);
    setHorizontalScrollMode(ScrollPerPixel);
    setTextElideMode(Qt::ElideRight);
    setFrameShape(QFrame::NoFrame);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    applyRowHeight();

    QHeaderView &header = *horizontalHeader();
    header.setSectionsMovable(true);
    header.setHighlightSections(false);
    header.setSectionResizeMode(QHeaderView::Interactive);
    header.setMinimumSectionSize(6 * gridStep());
    header.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&header, &QHeaderView::customContextMenuRequested, this, &TrafficView::showHeaderMenu);
    connect(&header, &QHeaderView::sectionMoved, this, &TrafficView::saveColumns);
    connect(&header, &QHeaderView::sectionResized, this, [this, &header] {
        // Widths that follow the window are no choice of anyone.
        if (header.underMouse()) {
            m_stretches = false;
            saveColumns();
        }
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        if (!m_scrollsItself)
            emit userScrolled(isAtEnd());
    });
}

void TrafficView::setUpColumns(const QString &settingsKey, const Columns &columns)
{
    m_settingsKey = settingsKey;
    m_columns = columns;
    resetColumns();
    const QByteArray stored = viewState(settingsKey).toByteArray();
    if (!stored.isEmpty() && horizontalHeader()->restoreState(stored))
        m_stretches = false;
}

void TrafficView::resetColumns()
{
    QHeaderView &header = *horizontalHeader();
    const int character = QFontMetrics(monospaceFont()).horizontalAdvance(QLatin1Char('0'));
    for (int column = 0; column < header.count(); ++column) {
        header.moveSection(header.visualIndex(column), column);
        setColumnHidden(column, m_columns.hidden.contains(column));
        setColumnWidth(column, m_columns.widths.value(column, 12) * character + cellPadding());
    }
    m_stretches = true;
    stretch();
}

QList<ShownColumn> TrafficView::shownColumns() const
{
    QList<ShownColumn> columns;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        columns.append({column, titleOf(column), !isColumnHidden(column)});
    }
    return columns;
}

QList<ShownColumn> TrafficView::usualColumns() const
{
    QList<ShownColumn> columns;
    for (int column = 0; column < horizontalHeader()->count(); ++column)
        columns.append({column, titleOf(column), !m_columns.hidden.contains(column)});
    return columns;
}

void TrafficView::showColumns(const QList<ShownColumn> &columns)
{
    QHeaderView &header = *horizontalHeader();
    int visual = 0;
    for (const ShownColumn &shown : columns) {
        header.moveSection(header.visualIndex(shown.column), visual++);
        setColumnHidden(shown.column, !shown.isShown);
    }
    stretch();
    saveColumns();
}

QString TrafficView::titleOf(int column) const
{
    return model()->headerData(column, Qt::Horizontal).toString();
}

void TrafficView::stretch()
{
    if (!m_stretches || !model())
        return;
    int others = 0;
    for (int column = 0; column < horizontalHeader()->count(); ++column)
        others += column == m_columns.stretched ? 0 : columnWidth(column);
    const int character = QFontMetrics(monospaceFont()).horizontalAdvance(QLatin1Char('0'));
    const int least = m_columns.widths.value(m_columns.stretched, 12) * character + cellPadding();
    setColumnWidth(m_columns.stretched, std::max(least, viewport()->width() - others));
}

// Left and right of the text.
int TrafficView::cellPadding() const
{
    return 2 * (style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, this) + 1);
}

bool TrafficView::isAtEnd() const
{
    return verticalScrollBar()->value() >= verticalScrollBar()->maximum() - 1;
}

void TrafficView::showEnd()
{
    m_scrollsItself = true;
    scrollToBottom();
    m_scrollsItself = false;
}

void TrafficView::showRow(int row)
{
    m_scrollsItself = true;
    scrollTo(model()->index(row, horizontalHeader()->logicalIndex(0)), EnsureVisible);
    m_scrollsItself = false;
}

// Keys begin at what is in sight: without a chosen row the base class begins at the first one,
// which may be far above.
QModelIndex TrafficView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (!selectionModel()->hasSelection() && model()->rowCount() > 0) {
        const int inSight = rowAt(viewport()->height() - 1);
        const int row = inSight < 0 ? model()->rowCount() - 1 : inSight;
        selectionModel()->setCurrentIndex(
            model()->index(row, horizontalHeader()->logicalIndexAt(0)),
            QItemSelectionModel::NoUpdate);
    }
    // Rows are what is moved between, as with End.
    return QTableView::moveCursor(action,
                                  action == MoveHome ? modifiers | Qt::ControlModifier : modifiers);
}

void TrafficView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_End && !(event->modifiers() & Qt::ShiftModifier)) {
        emit endRequested();
        return;
    }
    QTableView::keyPressEvent(event);
    // The focus alone makes the first row current, so keys would not move to the only one.
    const bool moves = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down
        || event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown;
    if (moves && event->modifiers() == Qt::NoModifier && currentIndex().isValid()
        && !selectionModel()->hasSelection())
        selectRow(currentIndex().row());
}

void TrafficView::resizeEvent(QResizeEvent *event)
{
    // A view that gets taller shows more of the end; nobody scrolled.
    m_scrollsItself = true;
    QTableView::resizeEvent(event);
    m_scrollsItself = false;
    stretch();
}

void TrafficView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        applyRowHeight();
}

void TrafficView::applyRowHeight()
{
    verticalHeader()->setMinimumSectionSize(0);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + gridStep() * 3 / 2);
}

void TrafficView::saveColumns() const
{
    if (!m_settingsKey.isEmpty())
        setViewState(m_settingsKey, horizontalHeader()->saveState());
}

void TrafficView::showHeaderMenu(const QPoint &position)
{
    QMenu menu(this);
    const QHeaderView &header = *horizontalHeader();
    for (int visual = 0; visual < header.count(); ++visual) {
        const int column = header.logicalIndex(visual);
        QAction *action = menu.addAction(titleOf(column));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        // The last one cannot go, or there would be no header to bring any back.
        action->setEnabled(isColumnHidden(column)
                           || header.count() - header.hiddenSectionCount() > 1);
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            setColumnHidden(column, !shown);
            stretch();
            saveColumns();
        });
    }
    menu.addSeparator();
    menu.addAction(tr("&Reset Columns"), this, [this] {
        resetColumns();
        setViewState(m_settingsKey, {});
    });
    menu.exec(header.mapToGlobal(position));
}

} // namespace mynah
