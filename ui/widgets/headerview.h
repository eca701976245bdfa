// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace mynah {

// A table of header fields into which lines of headers can be pasted.
class HeaderView final : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HeaderView)

public:
    explicit HeaderView(QWidget *parent = nullptr);

public slots:
    // What is on the clipboard; the command of the menu calls it as well.
    void paste();

signals:
    void textPasted(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace mynah
