// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/language.h"
#include "ui/theme/colorrole.h"
#include "ui/widgets/icons.h"

#include <QHeaderView>
#include <QList>

#include <functional>
#include <optional>

class QAbstractSpinBox;
class QCheckBox;
class QComboBox;
class QLabel;
class QLayout;
class QLineEdit;
class QStyleOptionViewItem;
class QTableView;
class QToolButton;

namespace mynah {

// Small controls that look and behave alike everywhere.

// A widget under the name by which tests and people who automate it find it.
template <typename Widget>
Widget *named(const QString &name, QWidget *parent)
{
    auto *widget = new Widget(parent);
    widget->setObjectName(name);
    return widget;
}

// Flat, with a tool tip that is also its accessible name, reachable by Tab.
QToolButton *makeToolButton(Icon icon, const Text &name, QWidget *parent);

// Tab goes through them in this order. A whole that hands the focus to a part of it must not have a
// focus proxy for that unless the part is its first: Tab would skip what is before the part.
void chainTabs(const QWidgetList &widgets);
QWidgetList widgetsIn(const QLayout &layout);
// With its line right behind it in the order of Tab, as it has to be for the way back.
QComboBox *makeEditableBox(QWidget *parent);

// No grid, no row numbers, rows to select, the last column takes the rest.
void setUpTable(QTableView &view);
QList<int> selectedRows(const QTableView &view);
// Delete works while the view has the focus and no cell is being edited.
void addDeleteKey(QWidget &view, std::function<void()> run);

QLabel *makeMutedLabel(const Text &text, QWidget *parent);
// What ticking the box means, to stand under its text; its accessible description as well.
QLabel *makeCheckMeaning(QCheckBox &check, const Text &meaning);
// The label of a form's field: text with a mnemonic that goes to the field.
// Unless the field has a name for assistive programs already, it takes the label's.
QLabel *makeFieldLabel(const Text &text, QWidget &field);

// Gives its text the colour of the role, in every theme; without one, the usual colour.
void setTextRole(QWidget &widget, std::optional<ColorRole> role);

// Changes what is shown only when it differs, so that the cursor stays where someone types.
void showText(QLineEdit &edit, const QString &text);
void showText(QComboBox &edit, const QString &text);

// The first click into the field of an editable combo box selects what is there, so that typing
// replaces it.
void selectAllOnFirstClick(QComboBox &combo);
// For what has been handed over: to take it back is the workspace's from then on, not the field's.
void forgetTyping(QLineEdit &edit);
void forgetTyping(QAbstractSpinBox &spin);

// Where the style puts the text of an item, for delegates that draw it themselves.
QRect itemTextRect(const QStyleOptionViewItem &item);

// A red mark inside the field with the reason, none when the reason is empty.
void showFault(QLineEdit &edit, const QString &reason);
// A line that says what is wrong with the fields above it; hidden while it has no text.
QLabel *makeFaultLabel(const QString &objectName, QWidget *parent);
void showFault(QLabel &label, const QString &reason);

} // namespace mynah
