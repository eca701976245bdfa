// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

class QLayout;
class QWidget;

namespace mynah {

// One step of the spacing grid: 4 px at the usual font size, more with a larger font. Gaps inside
// a group are 1 or 2 steps, margins of a pane 3 or 4.
int gridStep();

// A row of a list or table with room above and below its text.
int comfortableRowHeight(const QWidget &view);

// Margins and spacing in grid steps.
void setSteps(QLayout &layout, int margin, int spacing);
void setSteps(QLayout &layout, int horizontal, int vertical, int spacing);

// What stands out in bold does so at this weight: most Chinese fonts have one face only, which is
// emboldened from here on and not at a lighter weight.
constexpr QFont::Weight EmphasisWeight = QFont::Bold;

QFont monospaceFont();
QFont scaledFont(const QFont &font, double factor, QFont::Weight weight = QFont::Normal);

} // namespace mynah
