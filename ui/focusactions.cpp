// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/focusactions.h"

#include "ui/mainactions.h"
#include "ui/pages/routespanel.h"
#include "ui/routecommands.h"
#include "ui/widgets/routetreeview.h"

#include <QAbstractSpinBox>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMetaMethod>

namespace mynah {

namespace {

// The line that gets what is typed while this has the focus; null without one.
const QLineEdit *lineOf(const QObject &focus)
{
    if (const auto *combo = qobject_cast<const QComboBox *>(&focus))
        return combo->lineEdit();
    if (const auto *spin = qobject_cast<const QAbstractSpinBox *>(&focus))
        return spin->findChild<QLineEdit *>();
    return qobject_cast<const QLineEdit *>(&focus);
}

} // namespace

FocusActions::FocusActions(MainActions &actions, RoutesPanel &routes, RouteCommands &commands,
                           QObject *parent)
    : QObject(parent)
    , m_routes(routes)
    , m_commands(commands)
{
    connect(actions.cut, &QAction::triggered, this,
            [this] { run("cut", Qt::Key_X, &RouteCommands::cut); });
    connect(actions.copy, &QAction::triggered, this,
            [this] { run("copy", Qt::Key_C, &RouteCommands::copy); });
    connect(actions.paste, &QAction::triggered, this,
            [this] { run("paste", Qt::Key_V, &RouteCommands::paste); });
    connect(actions.selectAll, &QAction::triggered, this,
            [this] { callOnFocus("selectAll", Qt::Key_A); });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *old, QWidget *now) {
        if (old && lineOf(*old))
            old->removeEventFilter(this);
        if (now && lineOf(*now))
            now->installEventFilter(this);
    });
}

// A line takes the keys of undo and redo also with nothing to undo; then they are the workspace's.
bool FocusActions::eventFilter(QObject *watched, QEvent *event)
{
    const QLineEdit *line = lineOf(*watched);
    if (!line || event->type() != QEvent::ShortcutOverride)
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool leaves = (key->matches(QKeySequence::Undo) && !line->isUndoAvailable())
        || (key->matches(QKeySequence::Redo) && !line->isRedoAvailable());
    if (leaves)
        event->ignore();
    return leaves;
}

bool FocusActions::treeHasFocus() const
{
    return m_routes.view().hasFocus();
}

void FocusActions::callOnFocus(const char *slot, Qt::Key key) const
{
    QWidget *focus = QApplication::focusWidget();
    const QByteArray signature = QByteArray(slot) + "()";
    if (!focus)
        return;
    if (focus->metaObject()->indexOfMethod(signature.constData()) >= 0) {
        QMetaObject::invokeMethod(focus, slot);
        return;
    }
    // The menu took the key from a view that knows what to do with it; sent through the
    // application, it would come to the menu again.
    QKeyEvent press(QEvent::KeyPress, key, Qt::ControlModifier);
    QObject &receiver = *focus;
    receiver.event(&press);
}

void FocusActions::run(const char *slot, Qt::Key key, void (RouteCommands::*onTree)())
{
    if (treeHasFocus())
        (m_commands.*onTree)();
    else
        callOnFocus(slot, key);
}

} // namespace mynah
