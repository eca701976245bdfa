// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/remarkline.h"

#include "ui/theme/metrics.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/controls.h"

#include <QStyleOptionToolButton>
#include <QStylePainter>

namespace mynah {

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
    const bool isError = kind == Kind::Error;
    const ColorRole role = isError ? ColorRole::Error : ColorRole::Warning;
    setIcon(themedIcon(isError ? Icon::Error : Icon::Warning, role));
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
    option.text = fontMetrics().elidedText(text(), Qt::ElideMiddle, room);
    painter.drawComplexControl(QStyle::CC_ToolButton, option);
}

} // namespace mynah
