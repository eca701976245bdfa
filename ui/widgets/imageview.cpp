// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/imageview.h"

#include "ui/theme/metrics.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/accessiblerole.h"

#include <QPainter>

namespace mynah {

ImageView::ImageView(QWidget *parent)
    : QWidget(parent)
{
    giveAccessibleRole(*this, QAccessible::Graphic);
    setFocusPolicy(Qt::TabFocus);
}

void ImageView::setImage(const QImage &image)
{
    m_image = image;
    //: The size of a picture in pixels
    setAccessibleDescription(tr("%1 by %2 pixels").arg(image.width()).arg(image.height()));
    update();
}

QSize ImageView::sizeHint() const
{
    return {40 * gridStep(), 40 * gridStep()};
}

void ImageView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(ColorRole::Base));
    if (m_image.isNull())
        return;
    const int caption = fontMetrics().height() + 2 * gridStep();
    const QRect room = rect().adjusted(gridStep(), gridStep(), -gridStep(), -caption);
    QSize size = m_image.size();
    if (size.width() > room.width() || size.height() > room.height())
        size.scale(room.size(), Qt::KeepAspectRatio);
    QRect place(QPoint(), size);
    place.moveCenter(room.center());

    painter.fillRect(place, Qt::white);
    painter.fillRect(place, QBrush(QColor(0, 0, 0, 40), Qt::Dense4Pattern));
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(place, m_image);
    painter.setPen(themeColor(ColorRole::MutedText));
    painter.drawText(QRect(0, height() - caption, width(), caption), Qt::AlignCenter,
                     QStringLiteral("%1 \u00d7 %2").arg(m_image.width()).arg(m_image.height()));
}

} // namespace mynah
