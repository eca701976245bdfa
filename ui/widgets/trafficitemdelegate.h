// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace mynah {

// A row of the request list: the method in its colour, the query dimmed, the status with a shape
// that says its class without the colour, digits that align; a band for what was not kept.
class TrafficItemDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrafficItemDelegate)

public:
    explicit TrafficItemDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    void paintGap(QPainter &painter, const QStyleOptionViewItem &option, const QString &text) const;
    void paintMethod(QPainter &painter, const QStyleOptionViewItem &option,
                     const QRect &room) const;
    void paintTarget(QPainter &painter, const QStyleOptionViewItem &option,
                     const QRect &room) const;
    void paintStatus(QPainter &painter, const QStyleOptionViewItem &option, const QRect &room,
                     int status) const;
};

// A shape of its own for every class of status: ring, disc, diamond, triangle, square, cross.
void paintStatusShape(QPainter &painter, const QRectF &room, int status);

} // namespace mynah
