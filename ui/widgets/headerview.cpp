// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/headerview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>

namespace mynah {

HeaderView::HeaderView(QWidget *parent)
    : QTableView(parent)
{
}

void HeaderView::paste()
{
    emit textPasted(QGuiApplication::clipboard()->text());
}

void HeaderView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste))
        paste();
    else
        QTableView::keyPressEvent(event);
}

} // namespace mynah
