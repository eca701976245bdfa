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

class QLabel;

namespace mynah {

class CodeEdit;

// A response as the selected request would get it, or as a made-up request to the route's example
// path would. Rendered only while it can be seen.
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

private:
    void schedule();
    void render();
    void nameRequest();
    Exchange requestToAnswer() const;
    void showRendered(const RenderedResponse &rendered);

    EditorContext m_context;
    MockRoute m_route;
    MockResponse m_response;
    std::optional<Exchange> m_exchange;
    QTimer m_timer;
    quint64 m_asked = 0;
    QLabel *m_for;
    QLabel *m_fault;
    CodeEdit *m_text;
};

// A path that the route matches: parameters and wildcards replaced by something plausible.
QString examplePath(const MockRoute &route);

} // namespace mynah
