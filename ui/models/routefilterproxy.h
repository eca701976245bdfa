// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

#include <string>

namespace mynah {

// A RouteTreeModel, only what holds every word of the filter, with the folders around it. The word
// "is:never" stands for the routes that were never called.
class RouteFilterProxy final : public QSortFilterProxyModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RouteFilterProxy)

public:
    explicit RouteFilterProxy(QObject *parent = nullptr);

    static const QString NeverCalledWord;

    void setFilterText(const QString &text);
    // A route that somebody is at does not go when it is called; empty: none.
    void keep(const std::string &id);
    bool isFiltering() const { return m_onlyNeverCalled || !m_words.isEmpty(); }
    bool onlyNeverCalled() const { return m_onlyNeverCalled; }
    // By nothing else.
    bool showsAllNeverCalled() const { return m_onlyNeverCalled && m_words.isEmpty(); }

    QModelIndex mapFromSource(const QModelIndex &index) const override;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    bool isFound(const QModelIndex &index) const;
    bool matches(const QModelIndex &index) const;
    bool isLeftByCalls(const QModelIndex &index) const;

    QStringList m_words;
    QString m_kept;
    bool m_onlyNeverCalled = false;
};

} // namespace mynah
