// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/responsepreview.h"

#include "server/api/exchangestore.h"
#include "server/api/servercontrollerinterface.h"
#include "server/domain/fieldtext.h"
#include "ui/editors/routerequests.h"
#include "ui/models/responselistmodel.h"
#include "ui/text.h"
#include "ui/theme/metrics.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/codeedit.h"
#include "ui/widgets/controls.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

constexpr std::chrono::milliseconds RenderAfter{150};
constexpr std::chrono::milliseconds WatchEvery{500};
constexpr std::size_t MostRequests = 20;
// Longer targets are cut in the list.
constexpr qsizetype LongestTarget = 80;

// Choices that are no recorded request.
enum Choice : qint64 { Selected = -1, Last = -2, Example = -3 };

QString requestText(std::string_view method, std::string_view target)
{
    return toQString(method) + u' ' + toQString(target).left(LongestTarget);
}

} // namespace

ResponsePreview::ResponsePreview(const EditorContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_requests(named<QComboBox>(u"previewRequestCombo"_s, this))
    , m_rules(named<QLabel>(u"previewRulesLabel"_s, this))
    , m_fault(makeFaultLabel(u"previewError"_s, this))
    , m_text(named<CodeEdit>(u"previewEdit"_s, this))
{
    auto *column = new QVBoxLayout(this);
    setSteps(*column, 0, 2);
    auto *row = new QHBoxLayout;
    setSteps(*row, 0, 2);
    m_label = makeFieldLabel(tr("For re&quest"), *m_requests);
    row->addWidget(m_label);
    row->addWidget(m_requests, 1);
    column->addLayout(row);
    column->addWidget(m_rules);
    column->addWidget(m_fault);
    column->addWidget(m_text, 1);
    // The fault stands at the top when there is no text.
    column->addStretch();
    m_requests->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_requests->setMinimumContentsLength(20);
    m_rules->setWordWrap(true);
    m_rules->setTextFormat(Qt::PlainText);
    m_text->setReadOnly(true);
    connect(m_requests, &QComboBox::activated, this, [this](int index) {
        m_choice = m_requests->itemData(index).toLongLong();
        render();
    });
    m_timer.setSingleShot(true);
    m_timer.setInterval(RenderAfter);
    connect(&m_timer, &QTimer::timeout, this, &ResponsePreview::render);
    m_watch.setInterval(WatchEvery);
    connect(&m_watch, &QTimer::timeout, this, &ResponsePreview::watch);
    retranslate();
}

void ResponsePreview::retranslate()
{
    m_label->setText(tr("For re&quest"));
    m_requests->setAccessibleName(tr("Request to preview the response for"));
    m_text->focusProxy()->setAccessibleName(tr("Preview of the response"));
    if (!m_route.id.empty())
        render();
}

void ResponsePreview::showResponse(const MockRoute &route, const MockResponse &response)
{
    if (route.id != m_route.id)
        m_choice.reset();
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
    m_watch.start();
}

void ResponsePreview::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_watch.stop();
}

void ResponsePreview::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        schedule();
    }
}

void ResponsePreview::schedule()
{
    if (isVisible())
        m_timer.start();
}

void ResponsePreview::watch()
{
    if (m_context.controller.store().endSeq() != m_seenEnd && !m_requests->view()->isVisible())
        schedule();
}

qint64 ResponsePreview::usualChoice(bool hasLast) const
{
    return m_exchange ? Selected : hasLast ? Last : Example;
}

void ResponsePreview::fillChoices()
{
    const ExchangeStore &store = m_context.controller.store();
    m_seenEnd = store.endSeq();
    const std::vector<std::uint64_t> last = lastRequestsOf(store, m_route.id, MostRequests);
    const Exchange example = exampleRequest(m_route);
    m_requests->clear();
    if (m_exchange)
        m_requests->addItem(tr("The selected one: #%1 %2")
                                .arg(m_exchange->record.seq)
                                .arg(requestText(m_exchange->method, m_exchange->target)),
                            qint64(Selected));
    const auto recorded = [&store](std::uint64_t seq) {
        return u"#%1 %2"_s.arg(seq).arg(requestText(store.method(seq), store.target(seq)));
    };
    if (!last.empty())
        m_requests->addItem(tr("The route's last one: %1").arg(recorded(last.front())),
                            qint64(Last));
    m_requests->addItem(tr("An example: %1").arg(requestText(example.method, example.target)),
                        qint64(Example));
    for (const std::uint64_t seq : last)
        m_requests->addItem(recorded(seq), qint64(seq));
    const qint64 wanted = m_choice.value_or(usualChoice(!last.empty()));
    const int index = m_requests->findData(wanted);
    m_requests->setCurrentIndex(index >= 0 ? index
                                           : m_requests->findData(usualChoice(!last.empty())));
}

Exchange ResponsePreview::requestToAnswer() const
{
    qint64 choice = m_requests->currentData().toLongLong();
    if (choice == Selected && m_exchange)
        return *m_exchange;
    const ExchangeStore &store = m_context.controller.store();
    if (choice == Last) {
        const auto last = lastRequestsOf(store, m_route.id, 1);
        choice = last.empty() ? qint64(Example) : qint64(last.front());
    }
    std::optional<Exchange> recorded;
    if (choice > 0)
        recorded = store.exchange(quint64(choice));
    return recorded ? std::move(*recorded) : exampleRequest(m_route);
}

void ResponsePreview::render()
{
    fillChoices();
    const Exchange request = requestToAnswer();
    showRules(request);
    const quint64 asked = ++m_asked;
    m_context.controller.renderPreview(
        m_route, m_response, request, this,
        [this, asked](const Expected<RenderedResponse, Message> &result) {
            if (asked != m_asked)
                return;
            showFault(*m_fault, result ? QString() : toSentence(result.error()));
            m_text->setVisible(bool(result));
            if (result)
                showRendered(*result);
        });
}

void ResponsePreview::showRules(const Exchange &request)
{
    m_rules->setVisible(!m_response.rules.rules.empty());
    if (m_response.rules.rules.empty())
        return;
    const RuleTest test = m_context.controller.testRules(m_route, m_response.rules, request);
    QStringList lines{test.holds ? tr("The request meets the rules of this response:")
                                 : tr("The request does not meet the rules of this response:")};
    for (const MatchStep &step : test.steps)
        lines += (step.passed ? u"✓ "_s : u"✗ "_s) + translated(step.subject);
    m_rules->setText(lines.join(u'\n'));
    setTextRole(*m_rules, test.holds ? ColorRole::Success : ColorRole::Warning);
}

void ResponsePreview::showRendered(const RenderedResponse &rendered)
{
    QString text = u"HTTP/1.1 "_s + statusText(rendered.status, rendered.reason) + u'\n';
    const auto add = [&text](const std::vector<Header> &headers) {
        for (const Header &header : headers)
            text += toQString(header.name) + u": "_s + toQString(header.value) + u'\n';
    };
    add(rendered.headers);
    const int firstAdded = int(text.count(u'\n')) + 1;
    add(rendered.added);
    text += u'\n';
    text += toQString(utf8OrLatin1(rendered.body));
    if (m_text->text() != text)
        m_text->setText(text);
    m_text->dimLines(firstAdded, int(rendered.added.size()));
}

} // namespace mynah
