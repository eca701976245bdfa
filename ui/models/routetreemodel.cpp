// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/routetreemodel.h"

#include "server/domain/workspacefile.h"
#include "ui/displayformat.h"
#include "ui/language.h"
#include "ui/models/routetitles.h"
#include "ui/text.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/icons.h"
#include "ui/workspacedocument.h"
#include "ui/workspaceeditor.h"

#include <QFont>
#include <QLocale>
#include <QMimeData>
#include <QSize>

#include <algorithm>
#include <iterator>
#include <limits>
#include <numeric>
#include <unordered_map>
#include <utility>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

struct ItemProblems
{
    std::vector<Message> errors;
    std::vector<Message> warnings;

    bool operator==(const ItemProblems &) const = default;
    // The errors first.
    QStringList texts() const
    {
        QStringList all;
        for (const auto *list : {&errors, &warnings}) {
            for (const Message &message : *list)
                all += translated(message);
        }
        return all;
    }
};

} // namespace

struct RouteTreeModel::Item
{
    static constexpr int Gone = std::numeric_limits<int>::max();

    Item *parent = nullptr;
    int row = 0;
    // While the tree follows the document.
    int wantedRow = 0;
    std::optional<RouteNode> node; // none: a server, or the root
    std::optional<Shared<MockServer>> server;
    std::vector<std::unique_ptr<Item>> children;
    RouteFigures figures;
    ItemProblems problems;

    bool isRoot() const { return !parent; }
    bool isNeverCalled() const { return kind() == Kind::Route && figures.hits == 0; }
    Kind kind() const
    {
        if (!node)
            return Kind::Server;
        return node->route() ? Kind::Route : Kind::Folder;
    }
    const std::string &id() const { return node ? node->id() : (*server)->id; }
    bool enabled() const { return node ? node->enabled() : (*server)->enabled; }
    bool effective() const { return isRoot() || (enabled() && parent->effective()); }
    bool is(const RouteNode &other) const
    {
        return node && node->id() == other.id() && bool(node->route()) == bool(other.route());
    }
    bool is(const Shared<MockServer> &other) const { return server && (*server)->id == other->id; }
    QString title() const { return node ? nodeTitle(*node) : toQString((*server)->name); }
    QString searched() const
    {
        return kind() == Kind::Route ? QString(title() + u'\n' + toQString(node->route()->name))
                                     : title();
    }
};

namespace {

// From the first row that changed to the last one.
struct RowRange
{
    int first = -1;
    int last = -1;

    void add(bool changed, int row)
    {
        if (!changed)
            return;
        first = first < 0 ? row : first;
        last = row;
    }
};

// Rows come and go in up to so many pieces one by one.
constexpr std::ptrdiff_t MostPieces = 8;

// How many pieces of a list are of what is looked for.
template <typename List, typename IsOfIt>
std::ptrdiff_t pieces(const List &list, const IsOfIt &isOfIt)
{
    std::ptrdiff_t count = 0;
    bool wasOfIt = false;
    for (const auto &one : list) {
        const bool is = isOfIt(one);
        count += is && !wasOfIt ? 1 : 0;
        wasOfIt = is;
    }
    return count;
}

const std::string &idOfWanted(const RouteNode &node)
{
    return node.id();
}

const std::string &idOfWanted(const Shared<MockServer> &server)
{
    return server->id;
}

QByteArray key(const std::string &id)
{
    return QByteArray::fromStdString(id);
}

std::vector<std::string> idsIn(const QMimeData &data)
{
    std::vector<std::string> ids;
    for (const QByteArray &id :
         data.data(QLatin1StringView(RouteTreeModel::IdsMimeType)).split('\n')) {
        if (!id.isEmpty())
            ids.push_back(id.toStdString());
    }
    return ids;
}

} // namespace

RouteTreeModel::RouteTreeModel(WorkspaceDocument &document, WorkspaceEditor &editor,
                               QObject *parent)
    : QAbstractItemModel(parent)
    , m_document(document)
    , m_editor(editor)
    , m_root(std::make_unique<Item>())
{
    keepTranslated(this);
    connect(&document, &WorkspaceDocument::workspaceChanged, this, &RouteTreeModel::follow);
    follow();
}

RouteTreeModel::~RouteTreeModel() = default;

void RouteTreeModel::follow()
{
    syncServers();
    if (std::exchange(m_searchedChanged, false))
        emit searchedChanged();
}

void RouteTreeModel::syncServers()
{
    syncList(*m_root, m_document.workspace().servers);
}

void RouteTreeModel::syncChildren(Item &parent, const std::vector<RouteNode> &nodes)
{
    syncList(parent, nodes);
}

// First what is gone goes, then what stays takes its order, then what is new comes. Every change of
// the rows costs as much as there are rows; many pieces are brought together before.
template <typename Wanted>
void RouteTreeModel::syncList(Item &parent, const std::vector<Wanted> &wanted)
{
    const std::vector<Item *> kept = keptOf(parent, wanted);
    removeGone(parent);
    orderKept(parent);
    insertNew(parent, wanted, kept);
    // In one go: views look for a row from the first one on.
    RowRange changed;
    for (std::size_t row = 0; row < wanted.size(); ++row) {
        if (kept[row])
            changed.add(update(*kept[row], wanted[row]), int(row));
    }
    if (changed.first >= 0)
        emit dataChanged(indexOf(*parent.children[std::size_t(changed.first)]),
                         indexOf(*parent.children[std::size_t(changed.last)], ColumnCount - 1));
}

// The children that are to be what is wanted, null for what is new; says where each is to be.
template <typename Wanted>
std::vector<RouteTreeModel::Item *> RouteTreeModel::keptOf(Item &parent,
                                                           const std::vector<Wanted> &wanted)
{
    const auto &children = parent.children;
    std::vector<Item *> kept;
    while (kept.size() < std::min(children.size(), wanted.size())
           && children[kept.size()]->is(wanted[kept.size()]))
        kept.push_back(children[kept.size()].get());
    std::unordered_map<std::string_view, Item *> others;
    for (std::size_t row = kept.size(); row < children.size(); ++row)
        others.emplace(children[row]->id(), children[row].get());
    for (std::size_t row = kept.size(); row < wanted.size(); ++row) {
        const auto found = others.find(idOfWanted(wanted[row]));
        const bool isKept = found != others.end() && found->second->is(wanted[row]);
        kept.push_back(isKept ? found->second : nullptr);
        if (isKept)
            others.erase(found);
    }
    for (const auto &child : children)
        child->wantedRow = Item::Gone;
    for (std::size_t row = 0; row < kept.size(); ++row) {
        if (kept[row])
            kept[row]->wantedRow = int(row);
    }
    return kept;
}

void RouteTreeModel::removeGone(Item &parent)
{
    auto &children = parent.children;
    const auto isGone = [](const auto &child) { return child->wantedRow == Item::Gone; };
    if (pieces(children, isGone) > MostPieces)
        arrange(parent);
    for (auto end = children.end(); end != children.begin();) {
        const auto begin = std::find_if_not(std::reverse_iterator(end), children.rend(), isGone);
        const int first = int(begin.base() - children.begin());
        const int last = int(end - children.begin()) - 1;
        if (first > last) {
            --end;
            continue;
        }
        beginRemoveRows(indexOf(parent), first, last);
        std::for_each(begin.base(), end, [this](const auto &child) { forget(*child); });
        end = children.erase(begin.base(), end);
        renumber(parent);
        m_searchedChanged = true;
        endRemoveRows();
    }
}

void RouteTreeModel::orderKept(Item &parent)
{
    const auto &children = parent.children;
    const auto isBefore = [](const auto &one, const auto &other) {
        return one->wantedRow < other->wantedRow;
    };
    const auto after = std::is_sorted_until(children.begin(), children.end(), isBefore);
    if (after == children.end())
        return;
    // One of the two that are the wrong way round may be all that moves.
    for (const auto &mover : {std::prev(after), after}) {
        std::vector<int> rest;
        for (auto child = children.begin(); child != children.end(); ++child) {
            if (child != mover)
                rest.push_back((*child)->wantedRow);
        }
        if (!std::is_sorted(rest.begin(), rest.end()))
            continue;
        const auto place = std::find_if(children.begin(), children.end(), [&](const auto &child) {
            return child->wantedRow > (*mover)->wantedRow;
        });
        return moveRow(parent, int(mover - children.begin()), int(place - children.begin()));
    }
    arrange(parent);
}

template <typename Wanted>
void RouteTreeModel::insertNew(Item &parent, const std::vector<Wanted> &wanted,
                               const std::vector<Item *> &kept)
{
    const auto isNew = [](const Item *item) { return !item; };
    const bool apart = pieces(kept, isNew) > MostPieces;
    for (auto begin = std::find_if(kept.begin(), kept.end(), isNew); begin != kept.end();) {
        const auto end = apart ? kept.end() : std::find_if_not(begin, kept.end(), isNew);
        std::vector<std::unique_ptr<Item>> made;
        const std::size_t row = apart ? parent.children.size() : std::size_t(begin - kept.begin());
        const auto count = std::count_if(begin, end, isNew);
        beginInsertRows(indexOf(parent), int(row), int(row) + int(count) - 1);
        for (; begin != end; ++begin) {
            const auto place = std::size_t(begin - kept.begin());
            if (!*begin) {
                made.push_back(makeItem(parent, wanted[place]));
                made.back()->wantedRow = int(place);
            }
        }
        parent.children.insert(parent.children.begin() + std::ptrdiff_t(row),
                               std::move_iterator(made.begin()), std::move_iterator(made.end()));
        renumber(parent);
        m_searchedChanged = true;
        endInsertRows();
        begin = std::find_if(end, kept.end(), isNew);
    }
    if (apart)
        arrange(parent);
}

// All rows at once, by where they are to be.
void RouteTreeModel::arrange(Item &parent)
{
    emit layoutAboutToBeChanged();
    std::stable_sort(
        parent.children.begin(), parent.children.end(),
        [](const auto &one, const auto &other) { return one->wantedRow < other->wantedRow; });
    renumber(parent);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex &index : before)
        after += indexOf(itemOf(index), index.column());
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

// before: where it goes, counted with itself in its old place.
void RouteTreeModel::moveRow(Item &parent, int from, int before)
{
    const QModelIndex parentIndex = indexOf(parent);
    beginMoveRows(parentIndex, from, from, parentIndex, before);
    const auto begin = parent.children.begin();
    if (before < from)
        std::rotate(begin + before, begin + from, begin + from + 1);
    else
        std::rotate(begin + from, begin + from + 1, begin + before);
    renumber(parent);
    endMoveRows();
}

bool RouteTreeModel::update(Item &item, const RouteNode &node)
{
    if (item.node->isSame(node))
        return false;
    const bool enabledChanged = item.node->enabled() != node.enabled();
    const QString searched = item.searched();
    item.node = node;
    m_searchedChanged = m_searchedChanged || item.searched() != searched;
    if (enabledChanged)
        tellAllBelow(item);
    if (node.folder())
        syncChildren(item, node.folder()->children);
    return true;
}

bool RouteTreeModel::update(Item &item, const Shared<MockServer> &server)
{
    if (item.server->isSame(server))
        return false;
    const bool enabledChanged = (*item.server)->enabled != server->enabled;
    item.server = server;
    if (enabledChanged)
        tellAllBelow(item);
    syncChildren(item, server->routes);
    return true;
}

std::unique_ptr<RouteTreeModel::Item> RouteTreeModel::makeItem(Item &parent, const RouteNode &node)
{
    auto item = std::make_unique<Item>();
    item->parent = &parent;
    item->node = node;
    m_byId.insert(key(node.id()), item.get());
    if (node.folder()) {
        for (const RouteNode &child : node.folder()->children)
            item->children.push_back(makeItem(*item, child));
    }
    renumber(*item);
    return item;
}

std::unique_ptr<RouteTreeModel::Item> RouteTreeModel::makeItem(Item &parent,
                                                               const Shared<MockServer> &server)
{
    auto item = std::make_unique<Item>();
    item->parent = &parent;
    item->server = server;
    m_byId.insert(key(server->id), item.get());
    for (const RouteNode &child : server->routes)
        item->children.push_back(makeItem(*item, child));
    renumber(*item);
    return item;
}

// A node that moved to another parent may be there already under the same id.
void RouteTreeModel::forget(const Item &item)
{
    const auto found = m_byId.constFind(key(item.id()));
    if (found != m_byId.constEnd() && *found == &item)
        m_byId.erase(found);
    for (const auto &child : item.children)
        forget(*child);
}

void RouteTreeModel::renumber(Item &parent)
{
    int row = 0;
    for (const auto &child : parent.children)
        child->row = row++;
}

RouteTreeModel::Item &RouteTreeModel::itemOf(const QModelIndex &index) const
{
    return index.isValid() ? *static_cast<Item *>(index.internalPointer()) : *m_root;
}

QModelIndex RouteTreeModel::indexOf(const Item &item, int column) const
{
    return item.isRoot() ? QModelIndex() : createIndex(item.row, column, &item);
}

QModelIndex RouteTreeModel::indexOf(const std::string &id) const
{
    const Item *item = m_byId.value(key(id));
    return item ? indexOf(*item) : QModelIndex();
}

std::string RouteTreeModel::idOf(const QModelIndex &index) const
{
    return index.isValid() ? itemOf(index).id() : std::string();
}

RouteTreeModel::Kind RouteTreeModel::kindOf(const QModelIndex &index) const
{
    return itemOf(index).kind();
}

void RouteTreeModel::updateFigures(const FiguresOf &figuresOf, int most)
{
    const int begin = std::exchange(m_nextFigures, m_nextFigures + most);
    int count = 0;
    bool isOtherwise = false;
    const auto isOld = [&](const Item &item) {
        const int place = count++;
        return item.kind() == Kind::Route && place >= begin && place < m_nextFigures;
    };
    const auto apply = [&](auto &&self, Item &parent) -> void {
        RowRange changed;
        for (const auto &child : parent.children) {
            if (isOld(*child)) {
                RouteFigures figures = figuresOf(child->id());
                if (child->figures != figures) {
                    const bool wasNeverCalled = child->isNeverCalled();
                    child->figures = std::move(figures);
                    isOtherwise = isOtherwise || child->isNeverCalled() != wasNeverCalled;
                    changed.add(true, child->row);
                }
            }
            self(self, *child);
        }
        if (changed.first >= 0)
            tellFigures(parent, changed.first, changed.last);
    };
    apply(apply, *m_root);
    if (m_nextFigures >= count)
        m_nextFigures = 0;
    if (isOtherwise)
        emit neverCalledChanged();
}

// All of a row: a filter may ask for the figures, and looks at the first column.
void RouteTreeModel::tellFigures(const Item &parent, int first, int last)
{
    emit dataChanged(indexOf(*parent.children[std::size_t(first)]),
                     indexOf(*parent.children[std::size_t(last)], ColumnCount - 1),
                     {Qt::DisplayRole, Qt::AccessibleTextRole, Qt::ToolTipRole, Qt::ForegroundRole,
                      NeverCalledRole, ActivityRole});
}

void RouteTreeModel::setProblems(const std::vector<Problem> &problems)
{
    std::unordered_map<const Item *, ItemProblems> found;
    for (const Problem &problem : problems) {
        const std::string &id =
            problem.place.nodeId.empty() ? problem.place.serverId : problem.place.nodeId;
        if (const Item *item = m_byId.value(key(id))) {
            ItemProblems &all = found[item];
            const bool isError = problem.severity == Problem::Severity::Error;
            (isError ? all.errors : all.warnings).push_back(problem.message);
        }
    }
    const auto apply = [&](auto &&self, Item &parent) -> void {
        RowRange changed;
        for (const auto &child : parent.children) {
            const auto own = found.find(child.get());
            ItemProblems now = own == found.end() ? ItemProblems() : std::move(own->second);
            changed.add(now != child->problems, child->row);
            child->problems = std::move(now);
            self(self, *child);
        }
        if (changed.first >= 0)
            emit dataChanged(indexOf(*parent.children[std::size_t(changed.first)]),
                             indexOf(*parent.children[std::size_t(changed.last)], ColumnCount - 1));
    };
    apply(apply, *m_root);
}

void RouteTreeModel::tellAllBelow(const Item &parent)
{
    if (parent.children.empty())
        return;
    emit dataChanged(indexOf(*parent.children.front()),
                     indexOf(*parent.children.back(), ColumnCount - 1));
    for (const auto &child : parent.children)
        tellAllBelow(*child);
}

QModelIndex RouteTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, itemOf(parent).children[std::size_t(row)].get());
}

QModelIndex RouteTreeModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOf(*itemOf(child).parent) : QModelIndex();
}

int RouteTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(itemOf(parent).children.size());
}

int RouteTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QString RouteTreeModel::text(const Item &item, int column) const
{
    if (column == RouteColumn)
        return item.title();
    if (column == ProblemColumn || item.kind() != Kind::Route)
        return {};
    const RouteFigures &figures = item.figures;
    switch (column) {
    case HitsColumn:
        return formatShortCount(figures.hits);
    case LastHitColumn:
        return item.isNeverCalled() ? tr("never") : formatLastTime(figures.lastHit);
    case LatencyColumn:
        return formatDuration(figures.medianTook);
    default:
        return item.isNeverCalled() ? tr("never") : QString();
    }
}

QString RouteTreeModel::sentence(const Item &item) const
{
    QStringList parts{item.title()};
    if (item.kind() == Kind::Server)
        parts += toQString(serverAddresses(**item.server));
    parts += item.enabled() ? tr("enabled") : tr("disabled");
    if (item.kind() == Kind::Route) {
        const int responses = int(item.node->route()->responses.size());
        parts += responses == 1 ? tr("1 response") : tr("%n responses", nullptr, responses);
    }
    if (const int problems = int(item.problems.errors.size() + item.problems.warnings.size()))
        parts += problems == 1 ? tr("1 problem") : tr("%n problems", nullptr, problems);
    return parts.join(u", "_s);
}

// What the small drawings and numbers of a column say.
QString RouteTreeModel::accessibleText(const Item &item, int column) const
{
    if (column == RouteColumn)
        return sentence(item);
    if (column == ProblemColumn)
        return item.problems.texts().join(u'\n');
    if (item.kind() != Kind::Route)
        return {};
    if (item.isNeverCalled())
        return tr("Never called");
    const RouteFigures &figures = item.figures;
    const auto &seconds = figures.perSecond;
    switch (column) {
    case HitsColumn:
        return figures.hits == 1 ? tr("Answered 1 request")
                                 : tr("Answered %n requests", nullptr, int(figures.hits));
    case LastHitColumn:
        return tr("Last called at %1").arg(formatLastTime(figures.lastHit));
    case LatencyColumn:
        if (figures.medianTook < 0)
            return tr("Not called in the last minute");
        return (seconds.empty()
                    ? tr("When it was last called, half of the requests took no longer than %1")
                    : tr("Half of the last minute's requests took no longer than %1"))
            .arg(formatDuration(figures.medianTook));
    default:
        return seconds.empty()
            ? tr("Not called in the last minute")
            : tr("%1 requests in the last minute, at most %2 in a second")
                  .arg(formatCount(std::accumulate(seconds.begin(), seconds.end(), quint64(0))),
                       formatCount(*std::max_element(seconds.begin(), seconds.end())));
    }
}

QString RouteTreeModel::toolTip(const Item &item, int column) const
{
    const bool isFigure = column != RouteColumn && column != ProblemColumn;
    if (isFigure && item.kind() == Kind::Route)
        return accessibleText(item, column);
    if (const QStringList problems = item.problems.texts(); !problems.isEmpty())
        return problems.join(u'\n');
    if (item.kind() != Kind::Route)
        return {};
    // There may be no room for all of the path.
    QStringList lines{item.title(), toQString(item.node->route()->name),
                      tr("The first route that matches answers.")};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QVariant RouteTreeModel::decoration(const Item &item, int column) const
{
    if (column == ProblemColumn && !item.problems.errors.empty())
        return themedIcon(Icon::Error, ColorRole::Error);
    if (column == ProblemColumn && !item.problems.warnings.empty())
        return themedIcon(Icon::Warning, ColorRole::Warning);
    if (column == RouteColumn && item.kind() != Kind::Route)
        return themedIcon(item.kind() == Kind::Server ? Icon::Server : Icon::Folder,
                          ColorRole::MutedText);
    return {};
}

QVariant RouteTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Item &item = itemOf(index);
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(item, column);
    case Qt::EditRole:
        return item.kind() == Kind::Route ? toQString(item.node->route()->path) : item.title();
    case Qt::CheckStateRole:
        if (column == RouteColumn)
            return item.enabled() ? Qt::Checked : Qt::Unchecked;
        return {};
    case Qt::DecorationRole:
        return decoration(item, column);
    case Qt::TextAlignmentRole:
        return column == RouteColumn || column == ProblemColumn
            ? QVariant()
            : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        return column != RouteColumn && (item.isNeverCalled() || column != HitsColumn)
            ? QVariant(themeColor(ColorRole::MutedText))
            : QVariant();
    case Qt::ToolTipRole:
        return toolTip(item, column);
    case Qt::AccessibleTextRole:
        return accessibleText(item, column);
    case KindRole:
        return int(item.kind());
    case IdRole:
        return toQString(item.id());
    case MethodRole:
        return item.kind() == Kind::Route ? toQString(item.node->route()->method) : QString();
    case PathRole:
        return item.kind() == Kind::Route ? toQString(item.node->route()->path) : item.title();
    case DetailRole:
        return item.kind() == Kind::Server ? toQString(serverPorts(**item.server)) : QString();
    case EffectiveRole:
        return item.effective();
    case SearchRole:
        return item.searched();
    case NeverCalledRole:
        return item.isNeverCalled();
    case ActivityRole:
        return QVariant::fromValue(item.figures.perSecond);
    default:
        return {};
    }
}

bool RouteTreeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || index.column() != RouteColumn)
        return false;
    const Item &item = itemOf(index);
    const std::string id = item.id();
    if (role == Qt::CheckStateRole) {
        const bool enabled = value.toInt() == Qt::Checked;
        if (item.kind() == Kind::Server)
            m_editor.setServerEnabled(id, enabled);
        else
            m_editor.setNodesEnabled({id}, enabled);
        return true;
    }
    const QString text = value.toString().trimmed();
    if (role != Qt::EditRole || text.isEmpty())
        return false;
    m_document.endMerging();
    if (item.kind() == Kind::Folder)
        m_editor.renameFolder(id, text);
    else if (item.kind() == Kind::Route)
        m_editor.changeRoute(id, Field::Path, [&](MockRoute &route) { route.path = toUtf8(text); });
    else
        m_editor.changeServer(id, tr("Rename server"),
                              [&](MockServer &server) { server.name = toUtf8(text); });
    return true;
}

QVariant RouteTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    // The titles are not shown, and are not to make columns of small numbers wide.
    if (orientation == Qt::Horizontal && role == Qt::SizeHintRole && section != RouteColumn)
        return QSize(0, 0);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case RouteColumn:
        return tr("Route");
    case HitsColumn:
        return tr("Hits");
    case LastHitColumn:
        return tr("Last hit");
    case LatencyColumn:
        return tr("Took");
    case ActivityColumn:
        return tr("Last minute");
    default:
        return tr("Problems");
    }
}

Qt::ItemFlags RouteTreeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    const Kind kind = kindOf(index);
    if (kind != Kind::Server)
        flags |= Qt::ItemIsDragEnabled;
    if (kind != Kind::Route)
        flags |= Qt::ItemIsDropEnabled;
    else
        flags |= Qt::ItemNeverHasChildren;
    if (index.column() == RouteColumn)
        flags |= Qt::ItemIsEditable | Qt::ItemIsUserCheckable;
    return flags;
}

Qt::DropActions RouteTreeModel::supportedDropActions() const
{
    return Qt::MoveAction | Qt::CopyAction;
}

QStringList RouteTreeModel::mimeTypes() const
{
    return {QLatin1StringView(NodesMimeType), QLatin1StringView(IdsMimeType)};
}

QMimeData *RouteTreeModel::mimeData(const QModelIndexList &indexes) const
{
    WorkspaceEditor::NodeIds ids;
    QByteArray list;
    for (const QModelIndex &index : indexes) {
        if (index.column() != RouteColumn || kindOf(index) == Kind::Server)
            continue;
        ids.push_back(idOf(index));
        list += key(ids.back()) + '\n';
    }
    auto data = std::make_unique<QMimeData>();
    data->setData(QLatin1StringView(NodesMimeType), nodesToJson(m_editor.nodes(ids)));
    data->setData(QLatin1StringView(IdsMimeType), list);
    return data.release();
}

std::optional<NodePosition> RouteTreeModel::dropPosition(int row, const QModelIndex &parent) const
{
    if (!parent.isValid())
        return std::nullopt;
    const Item *item = &itemOf(parent);
    if (item->kind() == Kind::Route)
        return std::nullopt;
    const std::size_t index = row < 0 ? item->children.size() : std::size_t(row);
    const std::string folder = item->kind() == Kind::Folder ? item->id() : std::string();
    while (item->kind() != Kind::Server)
        item = item->parent;
    return NodePosition{item->id(), folder, index};
}

bool RouteTreeModel::canDropMimeData(const QMimeData *data, Qt::DropAction, int row, int,
                                     const QModelIndex &parent) const
{
    return data && data->hasFormat(QLatin1StringView(NodesMimeType)) && dropPosition(row, parent);
}

bool RouteTreeModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                  const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const NodePosition position = *dropPosition(row, parent);
    const auto ids = idsIn(*data);
    const bool ours = !ids.empty() && std::all_of(ids.begin(), ids.end(), [this](const auto &id) {
        return m_byId.contains(key(id));
    });
    if (action == Qt::MoveAction && ours) {
        m_editor.moveNodes(ids, position);
        emit nodesPlaced(ids);
        return true;
    }
    const QByteArray json = data->data(QLatin1StringView(NodesMimeType));
    const auto nodes = nodesFromJson({json.constData(), std::size_t(json.size())});
    if (!nodes)
        return false;
    emit nodesPlaced(m_editor.insertNodes(position, *nodes));
    return true;
}

} // namespace mynah
