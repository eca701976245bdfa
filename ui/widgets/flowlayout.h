// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QList>

#include <memory>
#include <vector>

namespace mynah {

// A row that goes on in another one where it has no room, as in languages with long words. What is
// left of a row goes to those in it that expand; all stand in the middle of its height.
class FlowLayout final : public QLayout
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FlowLayout)

public:
    explicit FlowLayout(QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override; // takes it
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;

    QSize sizeHint() const override;
    QSize minimumSize() const override;
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    void setGeometry(const QRect &rect) override;

private:
    struct Line
    {
        QList<QLayoutItem *> items;
        int width = 0;
        int height = 0;
    };

    QList<Line> linesFor(int width) const;
    static QList<int> widthsIn(const Line &line, int room);
    void place(const Line &line, const QRect &rect) const;
    QSize withMargins(const QSize &size) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace mynah
