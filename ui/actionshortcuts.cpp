// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actionshortcuts.h"

#include "ui/language.h"
#include "ui/text.h"

#include <QMenu>
#include <QMenuBar>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

QString plainText(const QString &text)
{
    return withoutMnemonic(text).remove(u'…');
}

} // namespace

ActionShortcuts::ActionShortcuts(const QMenuBar &bar)
{
    keepTranslated(&m_owner, [this, &bar] { nameAnew(bar); });
}

// By the language of the menus.
void ActionShortcuts::nameAnew(const QMenuBar &bar)
{
    const QList<Shortcut> before = std::exchange(m_list, {});
    m_actions.clear();
    collect(bar, {});
    for (const Shortcut &old : before) {
        const auto same = std::find_if(m_list.begin(), m_list.end(),
                                       [&old](const Shortcut &each) { return each.id == old.id; });
        if (same != m_list.end())
            same->usual = old.usual;
    }
}

void ActionShortcuts::collect(const QWidget &menu, const QString &title)
{
    for (QAction *action : menu.actions()) {
        const QString text = plainText(action->text());
        if (const QMenu *inner = action->menu()) {
            collect(*inner, title.isEmpty() ? text : u"%1 › %2"_s.arg(title, text));
        } else if (!action->objectName().isEmpty() && !m_actions.contains(action)) {
            m_list.append({action->objectName(), text, title, action->shortcuts()});
            m_actions.append(action);
        }
    }
}

void ActionShortcuts::apply(const ChosenKeys &chosen)
{
    const QList<QList<QKeySequence>> keys = keysInForce(m_list, chosen);
    for (qsizetype i = 0; i < keys.size(); ++i) {
        if (m_actions[i] && m_actions[i]->shortcuts() != keys[i])
            m_actions[i]->setShortcuts(keys[i]);
    }
}

} // namespace mynah
