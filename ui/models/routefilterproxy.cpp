// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/routefilterproxy.h"

#include "ui/models/routetreemodel.h"
#include "ui/text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mynah {

const QString RouteFilterProxy::NeverCalledWord = u"is:never"_s;

RouteFilterProxy::RouteFilterProxy(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    // What the base class does of its own accord when rows change leaves indexes of mappings that
    // it has deleted.
    setDynamicSortFilter(false);
    connect(this, &QAbstractProxyModel::sourceModelChanged, this, [this] {
        const auto *tree = qobject_cast<const RouteTreeModel *>(sourceModel());
        if (!tree)
            return;
        connect(tree, &RouteTreeModel::searchedChanged, this, [this] {
            if (isFiltering())
                invalidateFilter();
        });
        connect(tree, &RouteTreeModel::neverCalledChanged, this, [this] {
            if (m_onlyNeverCalled)
                invalidateFilter();
        });
    });
}

void RouteFilterProxy::setFilterText(const QString &text)
{
    m_words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    m_onlyNeverCalled = m_words.removeAll(NeverCalledWord) > 0;
    invalidateFilter();
}

void RouteFilterProxy::keep(const std::string &id)
{
    m_kept = toQString(id);
    if (m_onlyNeverCalled)
        invalidateFilter();
}

// Asked for what lies in a hidden folder, the base class would map the folder's rows, and not
// follow what becomes of them.
QModelIndex RouteFilterProxy::mapFromSource(const QModelIndex &index) const
{
    const QModelIndex folder = index.parent();
    if (folder.isValid() && !mapFromSource(folder).isValid())
        return {};
    return QSortFilterProxyModel::mapFromSource(index);
}

bool RouteFilterProxy::isLeftByCalls(const QModelIndex &index) const
{
    return !m_onlyNeverCalled || index.data(RouteTreeModel::NeverCalledRole).toBool()
        || (!m_kept.isEmpty() && index.data(RouteTreeModel::IdRole).toString() == m_kept);
}

bool RouteFilterProxy::matches(const QModelIndex &index) const
{
    const QString text = index.data(RouteTreeModel::SearchRole).toString();
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) {
        return text.contains(word, Qt::CaseInsensitive);
    });
}

bool RouteFilterProxy::isFound(const QModelIndex &index) const
{
    if (!isLeftByCalls(index))
        return false;
    if (matches(index))
        return true;
    // All of a folder that matches is shown.
    for (QModelIndex folder = index.parent(); folder.parent().isValid(); folder = folder.parent()) {
        if (matches(folder))
            return true;
    }
    return false;
}

bool RouteFilterProxy::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    // The servers themselves always stay: the tree hangs on them.
    if (!isFiltering() || !sourceParent.isValid())
        return true;
    const QModelIndex index = sourceModel()->index(sourceRow, 0, sourceParent);
    if (isFound(index))
        return true;
    // And what is found has its folders around it.
    for (int row = 0; row < sourceModel()->rowCount(index); ++row) {
        if (filterAcceptsRow(row, index))
            return true;
    }
    return false;
}

} // namespace mynah
