// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace mynah {

// A line to look for text with; Enter and Shift+Enter go on, Esc closes. Who owns it does the
// looking. Inside: findBarEdit, findBarNext, findBarPrevious, findBarClose, findBarStatus.
class FindBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FindBar)

public:
    explicit FindBar(QWidget *parent = nullptr);

    void open();
    // The outcome of the last request.
    void setFound(bool found);

signals:
    void findRequested(const QString &text, bool forward);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void request(bool forward);
    void retranslate();

    QLineEdit *m_edit;
    QLabel *m_status;
    bool m_isFound = true;
};

} // namespace mynah
