// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/remarkline.h"

#include "ui/theme/metrics.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/controls.h"

#include <QStyleOptionToolButton>
#include <QStylePainter>

namespace mynah {

namespace {

struct Looks
{
    Icon icon;
    ColorRole role;
};

Looks looksOf(RemarkLine::Kind kind)
{
    switch (kind) {
    case RemarkLine::Kind::Error:
        return {Icon::Error, ColorRole::Error};
    case RemarkLine::Kind::Warning:
        return {Icon::Warning, ColorRole::Warning};
    case RemarkLine::Kind::Hint:
        break;
    }
    return {Icon::Info, ColorRole::Info};
}

} // namespace

RemarkLine::RemarkLine(QWidget *parent)
    : QToolButton(parent)
{
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    hide();
}

void RemarkLine::showRemark(Kind kind, const QString &text)
{
    setText(text);
    setAccessibleName(text);
    setToolTip(text.toHtmlEscaped());
    const auto [icon, role] = looksOf(kind);
    setIcon(themedIcon(icon, role));
    setTextRole(*this, role);
    setVisible(!text.isEmpty());
}

QSize RemarkLine::minimumSizeHint() const
{
    return {20 * gridStep(), QToolButton::minimumSizeHint().height()};
}

void RemarkLine::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    const int room = width() - iconSize().width() - 4 * gridStep();
    option.text = fontMetrics().elidedText(text(), Qt::ElideRight, room);
    painter.drawComplexControl(QStyle::CC_ToolButton, option);
}

} // namespace mynah
