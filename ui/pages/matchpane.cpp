// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/matchpane.h"

#include "ui/models/matchexplainmodel.h"
#include "ui/text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/roomyitemdelegate.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

// Buttons for the routes that are looked at; the others open with Enter.
constexpr int MostButtons = 12;

QString fixText(const SuggestedFix &fix)
{
    switch (fix.place.field) {
    case Field::Method:
        return MatchPane::tr("Fix method");
    case Field::Path:
        return MatchPane::tr("Fix path");
    case Field::Enabled:
        return MatchPane::tr("Enable");
    case Field::Rules:
        return MatchPane::tr("Fix rule");
    default:
        return MatchPane::tr("Fix");
    }
}

} // namespace

MatchPane::MatchPane(QWidget *parent)
    : QWidget(parent)
    , m_summary(new QLabel(this))
    , m_view(new QTreeView(this))
    , m_model(new MatchExplainModel(this))
{
    m_summary->setObjectName(u"matchSummary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_summary->setContentsMargins(3 * gridStep(), 2 * gridStep(), 3 * gridStep(), 2 * gridStep());
    m_view->setObjectName(u"matchView"_s);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new RoomyItemDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->header()->setDefaultSectionSize(50 * gridStep());
    m_view->header()->resizeSection(MatchExplainModel::CheckColumn, 80 * gridStep());
    auto *column = new QVBoxLayout(this);
    setSteps(*column, 0, 0);
    column->addWidget(m_summary);
    column->addWidget(m_view, 1);
    connect(m_view, &QTreeView::activated, this, &MatchPane::openPlace);
    retranslate();
}

void MatchPane::setWaiting()
{
    m_summary->setText(tr("Looking for the reason\u2026"));
    m_model->setExplanation({});
}

void MatchPane::setExplanation(const MatchExplanation &explanation)
{
    m_model->setExplanation(explanation);
    m_summary->setText(m_model->summary());
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex route = m_model->index(row, 0);
        m_view->setExpanded(route, m_model->isRevealing(route));
        for (int child = 0; child < m_model->rowCount(route); ++child) {
            const QModelIndex index = m_model->index(child, 0, route);
            m_view->setExpanded(index, m_model->isRevealing(index));
        }
        if (row < MostButtons)
            m_view->setIndexWidget(route.siblingAtColumn(MatchExplainModel::SeenColumn),
                                   makeButtons(route));
    }
}

QWidget *MatchPane::makeButtons(const QModelIndex &route)
{
    auto *panel = new QWidget(m_view);
    auto *row = new QHBoxLayout(panel);
    setSteps(*row, 0, 0, 1);
    const auto add = [&](const QString &name, const QString &text, auto run) {
        auto *button = new QPushButton(text, panel);
        button->setObjectName(name);
        button->setAccessibleName(u"%1: %2"_s.arg(text, route.data().toString()));
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, run);
    };
    if (const auto place = m_model->place(route))
        add(u"btnOpenRoute"_s, tr("Open"), [this, place] { emit openRouteRequested(*place); });
    if (const auto fix = m_model->fix(route))
        add(u"btnFixRoute"_s, fixText(*fix), [this, fix] { emit fixRequested(*fix); });
    row->addStretch(1);
    return panel;
}

void MatchPane::openPlace(const QModelIndex &index)
{
    if (const auto place = m_model->place(index.siblingAtColumn(0)))
        emit openRouteRequested(*place);
}

bool MatchPane::find(const QString &text, bool forward)
{
    return findInView(*m_view, text, forward);
}

void MatchPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MatchPane::retranslate()
{
    m_view->setAccessibleName(tr("Why this response"));
}

} // namespace mynah
