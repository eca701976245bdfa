// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModelTester>
#include <QHash>
#include <QList>
#include <QObject>
#include <QPersistentModelIndex>

namespace mynah::test {

// Watches a model as a view would. Inconsistent signals fail the test at once; besides it knows
// what a view shows that reads cells only when it is told to.
class ModelWatch final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ModelWatch)

public:
    // The values of these roles are followed; they must be comparable.
    explicit ModelWatch(QAbstractItemModel &model, const QList<int> &roles = {Qt::DisplayRole});

    // For models that give their rows in portions: leaves it to the test to ask for them.
    void leaveFetchingToTheTest() { m_tester.setUseFetchMore(false); }

    // Which cell of a view would show something else than the model says; empty: none.
    QString staleCell() const;
    // Insertions, removals, moves, layout changes and resets since the last call.
    int takeStructuralSignals() { return std::exchange(m_structuralSignals, 0); }

private:
    QVariantList values(const QModelIndex &index) const;
    void read(const QModelIndex &parent, int first, int last);
    void readAll();
    void checkPersistentIndexes() const;
    QString staleCellUnder(const QModelIndex &parent) const;

    QAbstractItemModel &m_model;
    QList<int> m_roles;
    QAbstractItemModelTester m_tester;
    QHash<QPersistentModelIndex, QVariantList> m_seen;
    int m_structuralSignals = 0;
};

// One line per row, children indented; the columns stand apart by " | ".
QString modelText(const QAbstractItemModel &model, int columns = 1, const QModelIndex &parent = {});

} // namespace mynah::test
