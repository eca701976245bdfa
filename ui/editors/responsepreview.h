// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/renderedresponse.h"
#include "server/domain/exchange.h"
#include "server/domain/mockroute.h"
#include "ui/editors/editorcontext.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;

namespace mynah {

class CodeEdit;

// A response as a request would get it: the selected one, one of those that the route answered
// last, or a made-up one to the route's example path. Says which rules that request meets. Follows
// what is edited and what comes in, while it can be seen.
class ResponsePreview final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ResponsePreview)

public:
    ResponsePreview(const EditorContext &context, QWidget *parent = nullptr);

    void showResponse(const MockRoute &route, const MockResponse &response);
    void setTestExchange(const std::optional<Exchange> &exchange);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void schedule();
    void watch();
    void render();
    void fillChoices();
    qint64 usualChoice(bool hasLast) const;
    Exchange requestToAnswer() const;
    void showRendered(const RenderedResponse &rendered);
    void showRules(const Exchange &request);

    EditorContext m_context;
    MockRoute m_route;
    MockResponse m_response;
    std::optional<Exchange> m_exchange;
    // Made by a person for this route: a number of a request, or one of the choices below 0.
    std::optional<qint64> m_choice;
    QTimer m_timer;
    QTimer m_watch;
    quint64 m_seenEnd = 0;
    quint64 m_asked = 0;
    QLabel *m_label;
    QComboBox *m_requests;
    QLabel *m_rules;
    QLabel *m_fault;
    CodeEdit *m_text;
};

} // namespace mynah
