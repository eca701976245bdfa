// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/keyedit.h"

#include "ui/widgets/accessiblerole.h"

#include <QKeyEvent>
#include <QSignalBlocker>

#include <utility>

namespace mynah {

KeyEdit::KeyEdit(QWidget *parent)
    : QKeySequenceEdit(parent)
{
    giveAccessibleRole(*this, QAccessible::HotkeyField);
    setClearButtonEnabled(true);
    // The base class also tells of what is no change, such as the loss of the focus.
    connect(this, &QKeySequenceEdit::keySequenceChanged, this, [this](const QKeySequence &keys) {
        if (keys.isEmpty() && !std::exchange(m_shown, keys).isEmpty())
            emit keysChosen(keys);
    });
}

void KeyEdit::showKeys(const QKeySequence &keys)
{
    const QSignalBlocker silent(this);
    m_shown = keys;
    setKeySequence(keys);
}

void KeyEdit::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Control:
    case Qt::Key_Shift:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_Meta:
    case Qt::Key_unknown:
        return;
    default:
        break;
    }
    showKeys({});
    {
        const QSignalBlocker silent(this);
        QKeySequenceEdit::keyPressEvent(event);
    }
    // Ends the base class's wait for more of them.
    showKeys(keySequence());
    emit keysChosen(keySequence());
}

} // namespace mynah
