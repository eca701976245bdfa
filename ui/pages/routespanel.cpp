// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/routespanel.h"

#include "ui/models/routefilterproxy.h"
#include "ui/models/routetreemodel.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/emptyplaceholder.h"
#include "ui/widgets/routecolumns.h"
#include "ui/widgets/routetreeview.h"
#include "ui/workspacedocument.h"
#include "ui/workspaceeditor.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QScopedValueRollback>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

// The rows on the way down to it: in the order of the tree, whatever is expanded.
std::vector<int> placeInTree(const QModelIndex &index)
{
    std::vector<int> rows;
    for (QModelIndex up = index; up.isValid(); up = up.parent())
        rows.insert(rows.begin(), up.row());
    return rows;
}

} // namespace

RoutesPanel::RoutesPanel(WorkspaceDocument &document, WorkspaceEditor &editor, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_editor(editor)
    , m_model(new RouteTreeModel(document, editor, this))
    , m_proxy(new RouteFilterProxy(this))
    , m_filter(new QLineEdit(this))
    , m_neverCalled(makeToolButton(
          Icon::NeverCalled, [] { return tr("Only routes that were never called"); }, this))
    , m_add(makeToolButton(
          Icon::Add, [] { return tr("Add route or folder"); }, this))
    , m_view(new RouteTreeView(this))
    , m_empty(EmptyPlaceholder::over(*m_view))
    , m_followed(document.snapshot())
{
    auto *column = new QVBoxLayout(this);
    setSteps(*column, 0, 0);
    auto *top = new QWidget(this);
    setUpTop(*top);
    column->addWidget(top);
    setUpView();
    column->addWidget(m_view, 1);
    setMinimumWidth(40 * gridStep());
    updateRoot();
}

void RoutesPanel::setUpTop(QWidget &row)
{
    auto *layout = new QHBoxLayout(&row);
    setSteps(*layout, 2, 1);
    m_filter->setObjectName(u"routeFilterEdit"_s);
    keepTranslated(this, [this] {
        m_filter->setAccessibleName(tr("Filter routes"));
        m_filter->setPlaceholderText(tr("Filter routes"));
    });
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(themedIcon(Icon::Search, ColorRole::MutedText), QLineEdit::LeadingPosition);
    connect(m_filter, &QLineEdit::textChanged, this, &RoutesPanel::applyFilter);
    for (const auto key : {Qt::Key_Down, Qt::Key_Return, Qt::Key_Enter})
        new QShortcut(key, m_filter, this, &RoutesPanel::goToRows, Qt::WidgetShortcut);
    m_neverCalled->setObjectName(u"quickNeverCalled"_s);
    m_neverCalled->setCheckable(true);
    connect(m_neverCalled, &QToolButton::clicked, this, &RoutesPanel::showOnlyNeverCalled);
    m_add->setObjectName(u"btnAddRoute"_s);
    m_add->setPopupMode(QToolButton::MenuButtonPopup);
    layout->addWidget(m_filter, 1);
    layout->addWidget(m_neverCalled);
    layout->addWidget(m_add);
}

void RoutesPanel::setUpView()
{
    m_proxy->setSourceModel(m_model);
    // Before the view hears of it, and after.
    connect(m_proxy, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_rowsGo = true; });
    m_view->setModel(m_proxy);
    connect(m_proxy, &QAbstractItemModel::rowsRemoved, this, [this] { m_rowsGo = false; });
    QHeaderView *header = m_view->header();
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(4 * gridStep());
    header->setSectionResizeMode(RouteTreeModel::ProblemColumn, QHeaderView::Fixed);
    header->resizeSection(RouteTreeModel::ProblemColumn, 7 * gridStep());
    m_view->hideColumn(RouteTreeModel::ProblemColumn);
    m_columns = new RouteColumns(*m_view);
    // A filter by what was called changes by itself.
    connect(m_proxy, &QAbstractItemModel::rowsInserted, this, &RoutesPanel::updateEmptiness);
    connect(m_proxy, &QAbstractItemModel::rowsRemoved, this, &RoutesPanel::updateEmptiness);

    connect(m_view, &RouteTreeView::opened, this, [this](const QModelIndex &index) {
        emit nodeOpened(m_model->idOf(m_proxy->mapToSource(index.siblingAtColumn(0))));
    });
    followRows();
    m_empty->setMessage(
        Icon::Route, [] { return tr("No routes"); },
        [] { return tr("A route answers requests with a method and a path."); });
}

void RoutesPanel::followRows()
{
    const QItemSelectionModel *selection = m_view->selectionModel();
    connect(selection, &QItemSelectionModel::currentRowChanged, this, &RoutesPanel::takeCurrent);
    connect(selection, &QItemSelectionModel::selectionChanged, this, &RoutesPanel::takeSelection);
    // Later: the rows are not to change while one becomes current.
    connect(this, &RoutesPanel::currentNodeChanged, this, &RoutesPanel::keepWhatIsShown,
            Qt::QueuedConnection);
    connect(m_model, &RouteTreeModel::nodesPlaced, this, &RoutesPanel::select,
            Qt::QueuedConnection);
    connect(&m_document, &WorkspaceDocument::workspaceChanged, this, [this] {
        m_followed = m_document.snapshot();
        keepCurrent();
    });
    connect(&m_document, &WorkspaceDocument::documentReset, this, [this] {
        m_filter->clear();
        m_current.clear();
        m_chosen.clear();
    });
}

// By the filter, or while the tree follows a change of the document; keepCurrent() tells the end.
bool RoutesPanel::rowsGo() const
{
    return m_rowsGo || m_followed != m_document.snapshot();
}

void RoutesPanel::takeCurrent()
{
    if (rowsGo() || !m_view->currentIndex().isValid())
        return;
    m_current = nodeAtCursor();
    emit currentNodeChanged(m_current);
}

void RoutesPanel::takeSelection()
{
    if (!rowsGo())
        m_chosen = selectedNodes();
    emit selectionChanged();
}

void RoutesPanel::setAddActions(QAction *route, QAction *folder, QAction *server)
{
    m_addRoute = route;
    auto *menu = new QMenu(m_add);
    menu->addAction(route);
    menu->addAction(folder);
    menu->addSeparator();
    menu->addAction(server);
    m_add->setMenu(menu);
    connect(m_add, &QToolButton::clicked, route, &QAction::trigger);
    updateEmptiness();
}

// Without a mark in it the column would only take room from the paths.
void RoutesPanel::setProblems(const std::vector<Problem> &problems)
{
    m_model->setProblems(problems);
    const bool marksRows =
        std::any_of(problems.begin(), problems.end(), [this](const Problem &one) {
            const Place &place = one.place;
            const QModelIndex row =
                m_model->indexOf(place.nodeId.empty() ? place.serverId : place.nodeId);
            return row.isValid() && row != m_proxy->mapToSource(m_view->rootIndex());
        });
    m_view->setColumnHidden(RouteTreeModel::ProblemColumn, !marksRows);
}

// A single server is not worth a level of its own.
void RoutesPanel::updateRoot()
{
    const bool single = m_proxy->rowCount() == 1;
    const QModelIndex root = single ? m_proxy->index(0, 0) : QModelIndex();
    if (m_view->rootIndex() != root) {
        m_view->setRootIndex(root);
        leaveRoot();
        // What was seen without its server is to stay in sight.
        for (int row = 0; !single && row < m_proxy->rowCount(); ++row)
            m_view->expand(m_proxy->index(row, 0));
    }
    updateEmptiness();
}

// What is no row any more is not to be what keys are for.
void RoutesPanel::leaveRoot()
{
    const QModelIndex current = m_view->currentIndex().siblingAtColumn(0);
    if (!current.isValid() || current != m_view->rootIndex())
        return;
    {
        const QScopedValueRollback nobodysChoice(m_rowsGo, true);
        m_view->selectionModel()->clear();
    }
    m_current.clear();
}

void RoutesPanel::updateEmptiness()
{
    const bool empty = m_proxy->rowCount(m_view->rootIndex()) == 0;
    m_empty->setVisible(empty);
    if (!empty)
        return;
    if (m_proxy->isFiltering())
        return showNothingFound();
    m_empty->setMessage(
        Icon::Route, [] { return tr("No routes"); },
        [] { return tr("A route answers requests with a method and a path."); });
    m_empty->setAction([] { return tr("New Route"); },
                       [this] {
                           if (m_addRoute)
                               m_addRoute->trigger();
                       });
}

void RoutesPanel::showNothingFound()
{
    if (m_proxy->showsAllNeverCalled())
        m_empty->setMessage(
            Icon::Success, [] { return tr("Every route was called"); },
            [] { return tr("Every route has been called since the hit counters were reset."); });
    else
        m_empty->setMessage(Icon::Search, [] { return tr("No route matches"); }, {});
    m_empty->setAction([] { return tr("Clear Filter"); }, [this] { m_filter->clear(); });
}

// The word in the filter is what counts; the button puts it there and takes it away.
void RoutesPanel::showOnlyNeverCalled(bool only)
{
    QStringList words = m_filter->text().simplified().split(u' ', Qt::SkipEmptyParts);
    words.removeAll(RouteFilterProxy::NeverCalledWord);
    if (only)
        words.prepend(RouteFilterProxy::NeverCalledWord);
    m_filter->setText(words.join(u' '));
}

void RoutesPanel::applyFilter(const QString &text)
{
    m_proxy->keep({});
    m_proxy->setFilterText(text);
    m_neverCalled->setChecked(m_proxy->onlyNeverCalled());
    updateRoot();
    if (m_proxy->isFiltering())
        m_view->expandAll();
    keepCurrent();
    keepSelection();
    keepWhatIsShown();
}

void RoutesPanel::goToRows()
{
    // Before the view makes one current for its focus alone.
    if (!m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_proxy->index(0, 0, m_view->rootIndex()));
    m_view->setFocus();
}

// What somebody is at does not vanish because a client calls it.
void RoutesPanel::keepWhatIsShown()
{
    m_proxy->keep(isHidden(m_current) ? std::string() : m_current);
}

bool RoutesPanel::isHidden(const std::string &id) const
{
    const QModelIndex index = m_model->indexOf(id);
    return index.isValid() && !m_proxy->mapFromSource(index).isValid();
}

bool RoutesPanel::isShown(const std::string &id) const
{
    return m_proxy->mapFromSource(m_model->indexOf(id)).isValid();
}

// What was current stays current: while the filter hides it, and when it comes anew in another
// folder.
void RoutesPanel::keepCurrent()
{
    updateRoot();
    if (isHidden(m_current)) {
        // None of the others is meant instead.
        const QScopedValueRollback nobodysChoice(m_rowsGo, true);
        m_view->selectionModel()->clear();
        return;
    }
    if (m_current != nodeAtCursor() && isShown(m_current))
        choose(m_chosen, m_current);
    if (!m_view->currentIndex().isValid() && m_proxy->rowCount(m_view->rootIndex()) > 0
        && m_current.empty()) {
        m_view->expandAll();
        m_view->setCurrentIndex(firstRoute());
    }
    const std::string current = nodeAtCursor();
    if (current != m_current) {
        m_current = current;
        m_chosen = selectedNodes();
        emit currentNodeChanged(m_current);
    }
}

// The first row when there is none. What is expanded is looked through.
QModelIndex RoutesPanel::firstRoute() const
{
    const QModelIndex first = m_proxy->index(0, 0, m_view->rootIndex());
    for (QModelIndex row = first; row.isValid(); row = m_view->indexBelow(row)) {
        if (m_model->kindOf(m_proxy->mapToSource(row)) == RouteTreeModel::Kind::Route)
            return row;
    }
    return first;
}

// What the filter hid of it is back.
void RoutesPanel::keepSelection()
{
    Ids shown;
    std::copy_if(m_chosen.begin(), m_chosen.end(), std::back_inserter(shown),
                 [this](const std::string &id) { return isShown(id); });
    if (isShown(m_current) && shown.size() > selectedNodes().size())
        choose(shown, m_current);
}

std::string RoutesPanel::nodeAtCursor() const
{
    return m_model->idOf(m_proxy->mapToSource(m_view->currentIndex().siblingAtColumn(0)));
}

std::string RoutesPanel::currentServer() const
{
    const std::string current = currentNode();
    return m_document.workspace().findServer(current) ? current : std::string();
}

RoutesPanel::Ids RoutesPanel::selectedNodes() const
{
    // selectedRows() looks through all ranges for every row.
    std::vector<std::pair<std::vector<int>, QModelIndex>> placed;
    for (const QItemSelectionRange &range : m_view->selectionModel()->selection()) {
        if (range.left() > 0)
            continue;
        std::vector<int> place = placeInTree(range.parent());
        place.push_back(0);
        for (int row = range.top(); row <= range.bottom(); ++row) {
            place.back() = row;
            placed.emplace_back(place, m_proxy->index(row, 0, range.parent()));
        }
    }
    std::sort(placed.begin(), placed.end(),
              [](const auto &one, const auto &other) { return one.first < other.first; });
    Ids ids;
    for (const auto &[place, row] : placed) {
        const QModelIndex source = m_proxy->mapToSource(row);
        if (m_model->kindOf(source) != RouteTreeModel::Kind::Server)
            ids.push_back(m_model->idOf(source));
    }
    return ids;
}

bool RoutesPanel::isOpen(const std::string &folderId) const
{
    const QModelIndex folder = m_proxy->mapFromSource(m_model->indexOf(folderId));
    return m_view->isExpanded(folder) || m_proxy->rowCount(folder) == 0;
}

void RoutesPanel::select(const Ids &ids)
{
    // What is chosen is to be seen.
    if (std::any_of(ids.begin(), ids.end(), [this](const std::string &id) { return isHidden(id); }))
        m_filter->clear();
    const auto last = std::find_if(ids.rbegin(), ids.rend(),
                                   [this](const std::string &id) { return isShown(id); });
    if (last != ids.rend())
        choose(ids, *last);
}

void RoutesPanel::choose(const Ids &ids, const std::string &current)
{
    QItemSelection selection;
    QModelIndex last;
    const auto add = [&](const std::string &id) {
        const QModelIndex index = m_proxy->mapFromSource(m_model->indexOf(id));
        if (!index.isValid())
            return;
        for (QModelIndex folder = index.parent(); folder.isValid(); folder = folder.parent())
            m_view->expand(folder);
        // One range for rows beside each other: thousands of ranges are slow to work with.
        if (!selection.isEmpty() && last.parent() == index.parent()
            && last.row() + 1 == index.row())
            selection.back() = QItemSelectionRange(selection.back().topLeft(), index);
        else
            selection.select(index, index);
        last = index;
    };
    std::for_each(ids.begin(), ids.end(), add);
    const QModelIndex cursor = m_proxy->mapFromSource(m_model->indexOf(current));
    if (!selection.contains(cursor))
        add(current);
    m_view->setCurrentIndex(cursor);
    m_view->selectionModel()->select(
        selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_view->scrollTo(cursor);
}

void RoutesPanel::rename()
{
    if (m_view->currentIndex().isValid())
        m_view->edit(m_view->currentIndex().siblingAtColumn(RouteTreeModel::RouteColumn));
}

} // namespace mynah
