// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rawpane.h"

#include "ui/background.h"
#include "ui/models/rawtext.h"
#include "ui/text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/rawview.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

std::shared_ptr<RawText> readRaw(const Exchange &exchange)
{
    const auto raw = std::make_shared<RawText>();
    raw->append(exchange.requestHead);
    raw->append(exchange.requestBody);
    if (exchange.record.has(ExchangeRecord::RequestBodyTruncated))
        raw->appendNote(exchange.record.outcome == ExchangeOutcome::Malformed
                            ? RawPane::tr("a part of the body was not kept")
                            : RawPane::tr("the rest of the body was not kept"));
    raw->appendNote(exchange.record.status == 0 ? RawPane::tr("no response")
                                                : RawPane::tr("response"));
    raw->append(exchange.responseHead);
    raw->append(exchange.responseBody);
    if (exchange.record.has(ExchangeRecord::ResponseBodyTruncated))
        raw->appendNote(RawPane::tr("the rest of the body was not kept"));
    return raw;
}

// The byte of the request that is wrong; where the request ends too early, its last one.
std::optional<std::size_t> faultOf(const Exchange &exchange)
{
    const std::size_t size = exchange.requestHead.size() + exchange.requestBody.size();
    if (exchange.record.errorOffset < 0 || size == 0)
        return std::nullopt;
    return std::min(static_cast<std::size_t>(exchange.record.errorOffset), size - 1);
}

} // namespace

RawPane::RawPane(QWidget *parent)
    : QWidget(parent)
    , m_fault(new QWidget(this))
    , m_faultText(new QLabel(m_fault))
    , m_goThere(new QPushButton(m_fault))
    , m_view(new RawView(this))
{
    m_view->setObjectName(u"rawView"_s);
    m_faultText->setObjectName(u"rawFault"_s);
    m_faultText->setTextFormat(Qt::PlainText);
    m_faultText->setWordWrap(true);
    m_goThere->setObjectName(u"btnRawFault"_s);
    auto *row = new QHBoxLayout(m_fault);
    setSteps(*row, 3, 2, 2);
    row->addWidget(m_faultText, 1);
    row->addWidget(m_goThere);
    auto *column = new QVBoxLayout(this);
    setSteps(*column, 0, 0);
    column->addWidget(m_fault);
    column->addWidget(m_view, 1);
    connect(m_goThere, &QPushButton::clicked, m_view, &RawView::goToFault);
    retranslate();
}

void RawPane::setExchange(const std::shared_ptr<const Exchange> &exchange)
{
    const std::optional<std::size_t> fault = faultOf(*exchange);
    m_fault->setVisible(!exchange->errorReason.empty());
    m_goThere->setVisible(fault.has_value());
    // What is shown is of the exchange before until the worker is done.
    m_goThere->setEnabled(false);
    const QString reason = translated(Message::known(exchange->errorReason));
    m_faultText->setText(fault ? tr("Byte %1: %2").arg(*fault).arg(reason) : reason);
    const int question = ++m_question;
    runInBackground(
        this, [exchange] { return readRaw(*exchange); },
        [this, question, fault](const std::shared_ptr<RawText> &raw) {
            if (question != m_question)
                return;
            m_view->setRaw(std::move(*raw), fault);
            m_goThere->setEnabled(true);
        });
}

bool RawPane::find(const QString &text, bool forward)
{
    return findInText(*m_view, text, forward);
}

void RawPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RawPane::retranslate()
{
    m_goThere->setText(tr("Go There"));
    m_view->setAccessibleName(tr("Raw exchange"));
}

} // namespace mynah
