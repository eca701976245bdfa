// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/exchange.h"
#include "ui/pages/searchable.h"

#include <QWidget>

#include <memory>

class QLabel;
class QPushButton;

namespace mynah {

class RawView;

// Both messages as bytes with every line end in sight, and the place where a malformed request goes
// wrong. A worker makes the bytes readable.
class RawPane final : public QWidget, public Searchable
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RawPane)

public:
    explicit RawPane(QWidget *parent = nullptr);

    void setExchange(const std::shared_ptr<const Exchange> &exchange);
    bool find(const QString &text, bool forward) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    // Answers of workers that were asked before the last question are of no interest.
    int m_question = 0;
    QWidget *m_fault;
    QLabel *m_faultText;
    QPushButton *m_goThere;
    RawView *m_view;
};

} // namespace mynah
