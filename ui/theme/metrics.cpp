// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/metrics.h"

#include <QFontDatabase>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QLayout>
#include <QWidget>

#include <algorithm>

namespace mynah {

int gridStep()
{
    return std::max(4, qRound(QFontMetrics(QGuiApplication::font()).height() / 4.0));
}

int comfortableRowHeight(const QWidget &view)
{
    return view.fontMetrics().height() + 2 * gridStep();
}

void setSteps(QLayout &layout, int margin, int spacing)
{
    setSteps(layout, margin, margin, spacing);
}

void setSteps(QLayout &layout, int horizontal, int vertical, int spacing)
{
    const int step = gridStep();
    layout.setContentsMargins(horizontal * step, vertical * step, horizontal * step,
                              vertical * step);
    layout.setSpacing(spacing * step);
}

QFont monospaceFont()
{
    return QFontDatabase::systemFont(QFontDatabase::FixedFont);
}

QFont scaledFont(const QFont &font, double factor, QFont::Weight weight)
{
    QFont scaled = font;
    if (font.pointSizeF() > 0)
        scaled.setPointSizeF(font.pointSizeF() * factor);
    else
        scaled.setPixelSize(qRound(font.pixelSize() * factor));
    scaled.setWeight(weight);
    return scaled;
}

} // namespace mynah
