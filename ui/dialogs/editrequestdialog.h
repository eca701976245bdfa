// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/sendrequest.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace mynah {

// Changes a request before it is sent: the head as lines, the body as text. A body that is no text
// is sent as it is.
class EditRequestDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EditRequestDialog)

public:
    explicit EditRequestDialog(const SendRequest &request, QWidget *parent = nullptr);

    // As the fields say now.
    SendRequest request() const;

private:
    void retranslate();
    void changeEvent(QEvent *event) override;
    std::string body() const;

    const SendRequest m_request;
    const bool m_isText;
    QPlainTextEdit *m_head;
    QPlainTextEdit *m_body;
    QLabel *m_headLabel;
    QLabel *m_bodyLabel;
    QCheckBox *m_fitLength;
    QPushButton *m_send;
};

} // namespace mynah
