// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/shortcutmodel.h"

#include "ui/theme/metrics.h"

#include <QFont>
#include <QSet>

namespace mynah {

namespace {

bool typesSomething(QKeyCombination keys)
{
    constexpr Qt::KeyboardModifiers Commanding =
        Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    if (keys.keyboardModifiers() & Commanding)
        return false;
    const bool isFunctionKey = keys.key() >= Qt::Key_F1 && keys.key() <= Qt::Key_F35;
    return !isFunctionKey && keys.key() != Qt::Key_Delete && keys.key() != Qt::Key_Insert;
}

} // namespace

QList<QList<QKeySequence>> keysInForce(const QList<Shortcut> &shortcuts, const ChosenKeys &chosen)
{
    QList<QList<QKeySequence>> keys(shortcuts.size());
    QSet<QKeySequence> taken;
    for (qsizetype row = 0; row < shortcuts.size(); ++row) {
        const QKeySequence own = chosen.value(shortcuts[row].id);
        if (own.isEmpty() || taken.contains(own))
            continue;
        taken.insert(own);
        keys[row].append(own);
    }
    for (qsizetype row = 0; row < shortcuts.size(); ++row) {
        if (chosen.contains(shortcuts[row].id))
            continue;
        for (const QKeySequence &usual : shortcuts[row].usual) {
            if (!taken.contains(usual))
                keys[row].append(usual);
        }
    }
    return keys;
}

QString keysProblem(const QKeySequence &keys)
{
    if (keys.isEmpty() || !typesSomething(keys[0]))
        return {};
    return ShortcutModel::tr("%1 alone is for typing and moving about. Hold Ctrl or Alt with it.")
        .arg(keys.toString(QKeySequence::NativeText));
}

ShortcutModel::ShortcutModel(QList<Shortcut> shortcuts, QObject *parent)
    : QAbstractTableModel(parent)
    , m_shortcuts(std::move(shortcuts))
    , m_keys(keysInForce(m_shortcuts, {}))
{
}

void ShortcutModel::setChosen(const ChosenKeys &chosen)
{
    m_chosen = chosen;
    showKeys();
}

int ShortcutModel::otherOwner(const QKeySequence &keys, int row) const
{
    for (int other = 0; other < m_keys.size(); ++other) {
        if (other != row && m_keys[other].contains(keys))
            return other;
    }
    return -1;
}

void ShortcutModel::choose(int row, const QKeySequence &keys)
{
    const int other = keys.isEmpty() ? -1 : otherOwner(keys, row);
    // Usual ones step back by themselves, and return when this one is reset.
    if (other >= 0 && isChosen(other))
        m_chosen.insert(shortcut(other).id, {});
    if (shortcut(row).usual == QList{keys})
        m_chosen.remove(shortcut(row).id);
    else
        m_chosen.insert(shortcut(row).id, keys);
    showKeys();
}

void ShortcutModel::reset(int row)
{
    m_chosen.remove(shortcut(row).id);
    showKeys();
}

void ShortcutModel::showKeys()
{
    m_keys = keysInForce(m_shortcuts, m_chosen);
    if (!m_shortcuts.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int ShortcutModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shortcuts.size());
}

int ShortcutModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ShortcutModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Shortcut &shortcut = m_shortcuts.at(index.row());
    if (role == Qt::FontRole && isChosen(index.row())) {
        QFont font;
        font.setWeight(EmphasisWeight);
        return font;
    }
    if (role == Qt::AccessibleDescriptionRole && isChosen(index.row()))
        return tr("Chosen by you");
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case CommandColumn:
        return shortcut.command;
    case MenuColumn:
        return shortcut.menu;
    default:
        return QKeySequence::listToString(keys(index.row()), QKeySequence::NativeText);
    }
}

QVariant ShortcutModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case CommandColumn:
        return tr("Command");
    case MenuColumn:
        return tr("Menu");
    case KeysColumn:
        return tr("Keys");
    default:
        return {};
    }
}

} // namespace mynah
