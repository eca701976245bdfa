// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QString>

namespace mynah {

// A command of the menus that can have keys.
struct Shortcut
{
    QString id; // the object name of its action
    QString command; // "Save As"
    QString menu; // "File"
    QList<QKeySequence> usual; // what Mynah comes with
};

// By id; an empty sequence: no key at all.
using ChosenKeys = QHash<QString, QKeySequence>;

// The keys of each of the shortcuts. What was chosen takes a key away from those whose usual one it
// is, and the first of two that were given the same has it, so that no chosen key means two things.
QList<QList<QKeySequence>> keysInForce(const QList<Shortcut> &shortcuts, const ChosenKeys &chosen);

// What is wrong with it as the key of a command, as a sentence; empty: nothing.
QString keysProblem(const QKeySequence &keys);

// The commands and their keys, for a person to choose others.
class ShortcutModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShortcutModel)

public:
    enum Column { CommandColumn, MenuColumn, KeysColumn, ColumnCount };

    explicit ShortcutModel(QList<Shortcut> shortcuts, QObject *parent = nullptr);

    const ChosenKeys &chosen() const { return m_chosen; }
    void setChosen(const ChosenKeys &chosen);

    const Shortcut &shortcut(int row) const { return m_shortcuts.at(row); }
    QList<QKeySequence> keys(int row) const { return m_keys.at(row); }
    bool isChosen(int row) const { return m_chosen.contains(shortcut(row).id); }
    // Another one that has these keys; -1: there is none.
    int otherOwner(const QKeySequence &keys, int row) const;
    // Takes them from whoever has them.
    void choose(int row, const QKeySequence &keys);
    void reset(int row);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    void showKeys();

    QList<Shortcut> m_shortcuts;
    ChosenKeys m_chosen;
    QList<QList<QKeySequence>> m_keys;
};

} // namespace mynah
