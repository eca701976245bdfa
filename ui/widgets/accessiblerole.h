// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>

class QWidget;

namespace mynah {

// What assistive programs take the widget for. For widgets that paint themselves, which are a plain
// area otherwise; their words are accessible name and description.
void giveAccessibleRole(QWidget &widget, QAccessible::Role role);

} // namespace mynah
