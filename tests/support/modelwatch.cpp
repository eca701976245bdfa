// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/modelwatch.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

ModelWatch::ModelWatch(QAbstractItemModel &model, const QList<int> &roles)
    : m_model(model)
    , m_roles(roles)
    , m_tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest)
{
    const auto count = [this] { ++m_structuralSignals; };
    connect(&model, &QAbstractItemModel::rowsInserted, this, count);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, count);
    connect(&model, &QAbstractItemModel::rowsMoved, this, count);
    connect(&model, &QAbstractItemModel::layoutChanged, this, count);
    connect(&model, &QAbstractItemModel::modelReset, this, count);

    connect(&model, &QAbstractItemModel::rowsInserted, this, &ModelWatch::read);
    connect(&model, &QAbstractItemModel::layoutChanged, this, &ModelWatch::checkPersistentIndexes);
    connect(&model, &QAbstractItemModel::layoutChanged, this, &ModelWatch::readAll);
    connect(&model, &QAbstractItemModel::modelReset, this, &ModelWatch::readAll);
    connect(&model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &topLeft, const QModelIndex &bottomRight) {
                for (int row = topLeft.row(); row <= bottomRight.row(); ++row) {
                    for (int column = topLeft.column(); column <= bottomRight.column(); ++column) {
                        const QModelIndex cell = topLeft.sibling(row, column);
                        m_seen.insert(cell, values(cell));
                    }
                }
            });
    readAll();
}

QVariantList ModelWatch::values(const QModelIndex &index) const
{
    QVariantList list;
    for (const int role : m_roles)
        list += index.data(role);
    return list;
}

void ModelWatch::read(const QModelIndex &parent, int first, int last)
{
    for (int row = first; row <= last; ++row) {
        for (int column = 0; column < m_model.columnCount(parent); ++column) {
            const QModelIndex cell = m_model.index(row, column, parent);
            m_seen.insert(cell, values(cell));
        }
        const QModelIndex child = m_model.index(row, 0, parent);
        read(child, 0, m_model.rowCount(child) - 1);
    }
}

void ModelWatch::readAll()
{
    m_seen.clear();
    read({}, 0, m_model.rowCount() - 1);
}

// Of two that lead to one cell the model forgets one, which then outlives the model.
void ModelWatch::checkPersistentIndexes() const
{
    for (auto held = m_seen.keyBegin(); held != m_seen.keyEnd(); ++held) {
        const QModelIndex cell = *held;
        QVERIFY2(!cell.isValid() || qHash(*held) == qHash(QPersistentModelIndex(cell)),
                 "a layout change led two persistent indexes to one cell");
    }
}

QString ModelWatch::staleCell() const
{
    return staleCellUnder({});
}

QString ModelWatch::staleCellUnder(const QModelIndex &parent) const
{
    for (int row = 0; row < m_model.rowCount(parent); ++row) {
        for (int column = 0; column < m_model.columnCount(parent); ++column) {
            const QModelIndex cell = m_model.index(row, column, parent);
            const QVariantList now = values(cell);
            const QVariantList seen = m_seen.value(cell);
            for (qsizetype i = 0; i < now.size(); ++i) {
                if (now.at(i) != seen.value(i))
                    return u"row %1, column %2, role %3 of “%4”: “%5” is now “%6”"_s.arg(row)
                        .arg(column)
                        .arg(m_roles.at(i))
                        .arg(parent.data().toString(), seen.value(i).toString(),
                             now.at(i).toString());
            }
        }
        const QString below = staleCellUnder(m_model.index(row, 0, parent));
        if (!below.isEmpty())
            return below;
    }
    return {};
}

QString modelText(const QAbstractItemModel &model, int columns, const QModelIndex &parent)
{
    QString text;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        QStringList cells;
        for (int column = 0; column < columns; ++column)
            cells += model.index(row, column, parent).data().toString();
        text += cells.join(u" | "_s) + u'\n';
        const QString below = modelText(model, columns, model.index(row, 0, parent));
        for (const QString &line : below.split(u'\n', Qt::SkipEmptyParts))
            text += u"  "_s + line + u'\n';
    }
    return text;
}

} // namespace mynah::test
