// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/searchable.h"

#include <QWidget>

#include <memory>
#include <string>

class QLabel;
class QTableView;
class QToolButton;

namespace mynah {

class BodyPane;
class CapturedHeaderModel;
class ElidedLabel;

// One half of an exchange: start line, header fields, body. prefix names the widgets: "req" or
// "resp".
class MessagePane final : public QWidget, public Searchable
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MessagePane)

public:
    MessagePane(const QString &prefix, QWidget *parent = nullptr);

    struct Message
    {
        std::string head;
        // Never null.
        std::shared_ptr<const std::string> body = std::make_shared<const std::string>();
        bool truncated = false;
        bool evicted = false;
        // The body is without the codings that the head names.
        bool isDecoded = false;
    };
    void setMessage(const Message &message);
    bool find(const QString &text, bool forward) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeHeaders(const QString &prefix);
    void copyHeaders() const;
    void retranslate();
    void showCount();

    const bool m_isRequest;
    ElidedLabel *m_startLine;
    QLabel *m_count;
    QToolButton *m_sorted;
    QTableView *m_view;
    CapturedHeaderModel *m_headers;
    BodyPane *m_body;
};

} // namespace mynah
