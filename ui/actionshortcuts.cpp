// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actionshortcuts.h"

#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

// Without mnemonic and ellipsis.
QString plainText(QString text)
{
    text.remove(u'…');
    text.replace(u"&&"_s, u"\x1"_s);
    text.remove(u'&');
    return text.replace(u'\x1', u'&');
}

} // namespace

ActionShortcuts::ActionShortcuts(const QMenuBar &bar)
{
    collect(bar, {});
}

void ActionShortcuts::collect(const QWidget &menu, const QString &title)
{
    for (QAction *action : menu.actions()) {
        const QString text = plainText(action->text());
        if (const QMenu *inner = action->menu()) {
            collect(*inner, title.isEmpty() ? text : u"%1 › %2"_s.arg(title, text));
        } else if (!action->objectName().isEmpty()) {
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
