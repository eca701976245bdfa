// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/jsontreemodel.h"

#include "ui/language.h"
#include "ui/text.h"
#include "ui/theme/thememanager.h"

#include <QRegularExpression>

#include <algorithm>

namespace mynah {

namespace {

using Kind = JsonOutline::Kind;

// A cell shows one line; what is longer is read in the other modes.
constexpr std::size_t LongestCell = 1000;

ColorRole valueRole(Kind kind)
{
    switch (kind) {
    case Kind::String:
        return ColorRole::SyntaxString;
    case Kind::Number:
        return ColorRole::SyntaxNumber;
    case Kind::True:
    case Kind::False:
    case Kind::Null:
        return ColorRole::SyntaxKeyword;
    case Kind::Object:
    case Kind::Array:
        break;
    }
    return ColorRole::MutedText;
}

QString pathStep(const QString &name)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z_][A-Za-z0-9_]*$"));
    if (plain.match(name).hasMatch())
        return QLatin1Char('.') + name;
    QString quoted = name;
    quoted.replace(QLatin1Char('\\'), QLatin1String("\\\\"));
    quoted.replace(QLatin1Char('\''), QLatin1String("\\'"));
    return QStringLiteral("['%1']").arg(quoted);
}

} // namespace

JsonTreeModel::JsonTreeModel(QObject *parent)
    : QAbstractItemModel(parent)
{
    keepTranslated(this);
}

void JsonTreeModel::setOutline(std::shared_ptr<const JsonOutline> outline)
{
    beginResetModel();
    m_outline = std::move(outline);
    m_fetched.clear();
    endResetModel();
}

std::uint32_t JsonTreeModel::nodeOf(const QModelIndex &index)
{
    return static_cast<std::uint32_t>(index.internalId());
}

int JsonTreeModel::fetched(std::uint32_t node) const
{
    const auto found = m_fetched.find(node);
    return found == m_fetched.end() ? 0 : found->second;
}

QString JsonTreeModel::jsonPath(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    QString path;
    for (std::uint32_t id = nodeOf(index); id != JsonOutline::Root;
         id = m_outline->node(id).parent) {
        const JsonOutline::Node &node = m_outline->node(id);
        const bool inArray = m_outline->node(node.parent).kind == Kind::Array;
        path.prepend(inArray ? QStringLiteral("[%1]").arg(node.row)
                             : pathStep(toQString(m_outline->name(id))));
    }
    return path.prepend(QLatin1Char('$'));
}

QString JsonTreeModel::source(const QModelIndex &index) const
{
    return index.isValid() ? toQString(m_outline->source(nodeOf(index))) : QString();
}

QModelIndex JsonTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const std::uint32_t node = parent.isValid()
        ? m_outline->child(nodeOf(parent), static_cast<std::uint32_t>(row))
        : JsonOutline::Root;
    return createIndex(row, column, static_cast<quintptr>(node));
}

QModelIndex JsonTreeModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || nodeOf(index) == JsonOutline::Root)
        return {};
    const std::uint32_t parent = m_outline->node(nodeOf(index)).parent;
    return createIndex(static_cast<int>(m_outline->node(parent).row), 0,
                       static_cast<quintptr>(parent));
}

int JsonTreeModel::rowCount(const QModelIndex &parent) const
{
    if (!m_outline || parent.column() > 0)
        return 0;
    return parent.isValid() ? fetched(nodeOf(parent)) : 1;
}

int JsonTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

bool JsonTreeModel::hasChildren(const QModelIndex &parent) const
{
    if (!m_outline || parent.column() > 0)
        return false;
    return !parent.isValid() || m_outline->node(nodeOf(parent)).childCount > 0;
}

bool JsonTreeModel::canFetchMore(const QModelIndex &parent) const
{
    if (!m_outline || !parent.isValid() || parent.column() > 0)
        return false;
    const std::uint32_t node = nodeOf(parent);
    return static_cast<std::uint32_t>(fetched(node)) < m_outline->node(node).childCount;
}

void JsonTreeModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    const std::uint32_t node = nodeOf(parent);
    const int first = fetched(node);
    const int count = std::min(Portion, static_cast<int>(m_outline->node(node).childCount) - first);
    beginInsertRows(parent, first, first + count - 1);
    m_fetched[node] = first + count;
    endInsertRows();
}

QString JsonTreeModel::nameText(std::uint32_t id) const
{
    if (id == JsonOutline::Root)
        return QStringLiteral("$");
    const JsonOutline::Node &node = m_outline->node(id);
    if (m_outline->node(node.parent).kind == Kind::Array)
        return QString::number(node.row);
    return toQString(m_outline->name(id));
}

QString JsonTreeModel::valueText(std::uint32_t id) const
{
    const JsonOutline::Node &node = m_outline->node(id);
    if (node.kind == Kind::Object)
        return QStringLiteral("{ %1 }").arg(node.childCount);
    if (node.kind == Kind::Array)
        return QStringLiteral("[ %1 ]").arg(node.childCount);
    const std::string_view written = m_outline->source(id);
    if (written.size() <= LongestCell)
        return toQString(written);
    return toQString(written.substr(0, LongestCell)) + QChar(0x2026);
}

QVariant JsonTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const std::uint32_t id = nodeOf(index);
    const bool isName = index.column() == NameColumn;
    switch (role) {
    case Qt::DisplayRole:
        return isName ? nameText(id) : valueText(id);
    case Qt::ToolTipRole:
        return jsonPath(index);
    case Qt::ForegroundRole:
        return themeColor(isName ? ColorRole::SyntaxKey : valueRole(m_outline->node(id).kind));
    case Qt::AccessibleTextRole:
        return isName ? nameText(id) : tr("%1: %2").arg(nameText(id), valueText(id));
    default:
        return {};
    }
}

QVariant JsonTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Name") : tr("Value");
}

} // namespace mynah
