// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/responsepreview.h"

#include "server/api/servercontrollerinterface.h"
#include "server/domain/fieldtext.h"
#include "ui/models/responselistmodel.h"
#include "ui/text.h"
#include "ui/theme/metrics.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/codeedit.h"
#include "ui/widgets/controls.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

constexpr std::chrono::milliseconds RenderAfter{150};

} // namespace

QString examplePath(const MockRoute &route)
{
    const QString path = toQString(route.path);
    if (route.pathKind != MockRoute::PathKind::Pattern)
        return path.startsWith(u'/') ? path : u"/"_s;
    QStringList segments = path.split(u'/');
    for (QString &segment : segments) {
        if (segment.startsWith(u':'))
            segment = u"1"_s;
        else if (segment == "*"_L1)
            segment = u"example"_s;
    }
    return segments.join(u'/');
}

ResponsePreview::ResponsePreview(const EditorContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_for(makeMutedLabel({}, this))
    , m_fault(makeFaultLabel(u"previewError"_s, this))
    , m_text(new CodeEdit(this))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(RenderAfter);
    connect(&m_timer, &QTimer::timeout, this, &ResponsePreview::render);
    auto *column = new QVBoxLayout(this);
    setSteps(*column, 0, 2);
    column->addWidget(m_for);
    column->addWidget(m_fault);
    column->addWidget(m_text, 1);
    m_for->setObjectName(u"previewRequestLabel"_s);
    m_text->setObjectName(u"previewEdit"_s);
    m_text->setReadOnly(true);
    keepTranslated(this, [this] {
        m_text->focusProxy()->setAccessibleName(tr("Preview of the response"));
        nameRequest();
    });
}

void ResponsePreview::showResponse(const MockRoute &route, const MockResponse &response)
{
    m_route = route;
    m_response = response;
    schedule();
}

void ResponsePreview::setTestExchange(const std::optional<Exchange> &exchange)
{
    m_exchange = exchange;
    schedule();
}

void ResponsePreview::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    schedule();
}

void ResponsePreview::schedule()
{
    if (isVisible())
        m_timer.start();
}

Exchange ResponsePreview::requestToAnswer() const
{
    if (m_exchange)
        return *m_exchange;
    Exchange exchange;
    exchange.method = m_route.method == MockRoute::AnyMethod ? "GET" : m_route.method;
    exchange.target = toUtf8(examplePath(m_route));
    exchange.requestHead = exchange.method + ' ' + exchange.target
        + " HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\n\r\n";
    return exchange;
}

void ResponsePreview::render()
{
    nameRequest();
    const quint64 asked = ++m_asked;
    m_context.controller.renderPreview(
        m_route, m_response, requestToAnswer(), this,
        [this, asked](const Expected<RenderedResponse, std::string> &result) {
            if (asked != m_asked)
                return;
            showFault(*m_fault, result ? QString() : toQString(result.error()));
            m_text->setVisible(bool(result));
            if (result)
                showRendered(*result);
        });
}

void ResponsePreview::nameRequest()
{
    const Exchange request = requestToAnswer();
    const QString line = toQString(request.method) + u' ' + toQString(request.target);
    m_for->setText(
        m_exchange
            ? tr("For request #%1, %2").arg(m_exchange->record.seq).arg(line)
            : tr("For %1, without headers and body. Select a request to use that.").arg(line));
}

void ResponsePreview::showRendered(const RenderedResponse &rendered)
{
    QString text = u"HTTP/1.1 "_s + statusText(rendered.status, rendered.reason) + u'\n';
    for (const Header &header : rendered.headers)
        text += toQString(header.name) + u": "_s + toQString(header.value) + u'\n';
    text += u'\n';
    text += toQString(utf8OrLatin1(rendered.body));
    if (m_text->text() != text)
        m_text->setText(text);
}

} // namespace mynah
