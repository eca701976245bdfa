// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/roomyitemdelegate.h"

class QTreeView;

namespace mynah {

// Wraps what is longer than its column, and leaves a row to the widget that stands in it. The view
// wraps words and its rows differ in height.
class WrappingItemDelegate final : public RoomyItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WrappingItemDelegate)

public:
    explicit WrappingItemDelegate(QTreeView &view);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    // Long words, such as addresses, may be broken anywhere.
    QString displayText(const QVariant &value, const QLocale &locale) const override;

    // Heights depend on widths.
    void fit() { emit sizeHintChanged({}); }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    int roomFor(const QModelIndex &index) const;

    QTreeView &m_view;
};

} // namespace mynah
