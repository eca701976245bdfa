// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/shortcutmodel.h"

#include <QList>
#include <QObject>
#include <QPointer>

class QAction;
class QMenuBar;

namespace mynah {

// The keys of every named action in the menus.
class ActionShortcuts final
{
public:
    // The keys that the actions have now are the usual ones. The bar outlives it.
    explicit ActionShortcuts(const QMenuBar &bar);

    // In the order of the menus.
    const QList<Shortcut> &list() const { return m_list; }
    void apply(const ChosenKeys &chosen);

private:
    void collect(const QWidget &menu, const QString &title);
    void nameAnew(const QMenuBar &bar);

    QList<Shortcut> m_list;
    QList<QPointer<QAction>> m_actions;
    // Ends what listens for another language.
    QObject m_owner;
};

} // namespace mynah
