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
    setRecursiveFilteringEnabled(true);
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

bool RouteFilterProxy::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    // The servers themselves always stay: the tree hangs on them.
    if (!isFiltering() || !sourceParent.isValid())
        return true;
    const QModelIndex index = sourceModel()->index(sourceRow, 0, sourceParent);
    if (!isLeftByCalls(index))
        return false;
    if (matches(index))
        return true;
    // All of a folder that matches is shown.
    for (QModelIndex folder = sourceParent; folder.parent().isValid(); folder = folder.parent()) {
        if (matches(folder))
            return true;
    }
    return false;
}

} // namespace mynah
