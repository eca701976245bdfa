// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/focusactions.h"

#include "ui/mainactions.h"
#include "ui/pages/routespanel.h"
#include "ui/routecommands.h"
#include "ui/widgets/routetreeview.h"

#include <QAction>
#include <QApplication>
#include <QMetaMethod>

namespace mynah {

FocusActions::FocusActions(MainActions &actions, RoutesPanel &routes, RouteCommands &commands,
                           QObject *parent)
    : QObject(parent)
    , m_routes(routes)
    , m_commands(commands)
{
    connect(actions.cut, &QAction::triggered, this, [this] { run("cut", &RouteCommands::cut); });
    connect(actions.copy, &QAction::triggered, this, [this] { run("copy", &RouteCommands::copy); });
    connect(actions.paste, &QAction::triggered, this,
            [this] { run("paste", &RouteCommands::paste); });
    connect(actions.selectAll, &QAction::triggered, this, [this] { callOnFocus("selectAll"); });
}

bool FocusActions::treeHasFocus() const
{
    return m_routes.view().hasFocus();
}

void FocusActions::callOnFocus(const char *slot) const
{
    QWidget *focus = QApplication::focusWidget();
    const QByteArray signature = QByteArray(slot) + "()";
    if (focus && focus->metaObject()->indexOfMethod(signature.constData()) >= 0)
        QMetaObject::invokeMethod(focus, slot);
}

void FocusActions::run(const char *slot, void (RouteCommands::*onTree)())
{
    if (treeHasFocus())
        (m_commands.*onTree)();
    else
        callOnFocus(slot);
}

} // namespace mynah
