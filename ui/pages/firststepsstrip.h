// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace mynah {

// One line that leads from the first request to the first edit: send, click the row, edit the body
// and send again. Shows how far one has come. Inside: firstStepsCommand, firstStepsCopy,
// firstStepsSend, firstStepsHide.
class FirstStepsStrip final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FirstStepsStrip)

public:
    explicit FirstStepsStrip(QWidget *parent = nullptr);

    // Shows itself at the first step; url is what to send.
    void begin(const QString &url);
    QString url() const { return m_url; }
    // A request came in; a row was clicked.
    void noteRequest();
    void noteSelection();

signals:
    void copyRequested();
    void sendRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Step { Sending, Looking, Editing };

    void setStep(Step step);
    void retranslate();

    QString m_url;
    Step m_step = Step::Sending;
    QLabel *m_state;
    QLabel *m_command;
    QPushButton *m_copy;
    QPushButton *m_send;
    QLabel *m_look;
    QLabel *m_edit;
    QToolButton *m_hide;
};

} // namespace mynah
