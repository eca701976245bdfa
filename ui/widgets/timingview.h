// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace mynah {

// A TimingModel with its bars, which keep their room: where it is narrow they alone say how long
// things took.
class TimingView final : public QTreeView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TimingView)

public:
    explicit TimingView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
};

} // namespace mynah
