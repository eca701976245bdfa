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

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

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
    , m_open(new QPushButton(this))
    , m_fix(new QPushButton(this))
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
    m_view->setIndentation(4 * gridStep());
    m_view->header()->resizeSection(MatchExplainModel::CheckColumn, 46 * gridStep());
    auto *column = new QVBoxLayout(this);
    setSteps(*column, 0, 0);
    column->addWidget(m_summary);
    column->addWidget(m_view, 1);
    column->addWidget(makeButtons());
    connect(m_view, &QTreeView::activated, this, &MatchPane::openPlace);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &MatchPane::showCurrent);
    retranslate();
}

void MatchPane::setWaiting()
{
    m_summary->setText(tr("Looking for the reason\u2026"));
    m_model->setExplanation({});
    showCurrent();
}

void MatchPane::setExplanation(const MatchExplanation &explanation)
{
    // The same request may be explained anew, while somebody looks at one of the routes.
    const auto looked = m_model->place(currentRoute());
    m_model->setExplanation(explanation);
    m_summary->setText(m_model->summary());
    QModelIndex kept;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex route = m_model->index(row, 0);
        m_view->setExpanded(route, m_model->isRevealing(route));
        for (int child = 0; child < m_model->rowCount(route); ++child) {
            const QModelIndex index = m_model->index(child, 0, route);
            m_view->setExpanded(index, m_model->isRevealing(index));
        }
        if (m_model->isRevealing(route))
            m_view->setCurrentIndex(route);
        if (looked && m_model->place(route)->nodeId == looked->nodeId)
            kept = route;
    }
    if (kept.isValid())
        m_view->setCurrentIndex(kept);
    m_view->scrollTo(m_view->currentIndex(),
                     kept.isValid() ? QAbstractItemView::EnsureVisible
                                    : QAbstractItemView::PositionAtTop);
    showCurrent();
}

QWidget *MatchPane::makeButtons()
{
    auto *panel = new QWidget(this);
    auto *row = new QHBoxLayout(panel);
    setSteps(*row, 3, 2, 2);
    m_open->setObjectName(u"btnOpenRoute"_s);
    connect(m_open, &QPushButton::clicked, this, [this] { openPlace(currentRoute()); });
    m_fix->setObjectName(u"btnFixRoute"_s);
    connect(m_fix, &QPushButton::clicked, this, &MatchPane::fix);
    row->addWidget(m_open);
    row->addWidget(m_fix);
    row->addStretch(1);
    return panel;
}

// Of the row that is current, whichever of its checks that is.
QModelIndex MatchPane::currentRoute() const
{
    QModelIndex route = m_view->currentIndex().siblingAtColumn(0);
    while (route.parent().isValid())
        route = route.parent();
    return route;
}

void MatchPane::showCurrent()
{
    const QModelIndex route = currentRoute();
    const QString name = route.data().toString();
    const auto fix = m_model->fix(route);
    m_open->setVisible(m_model->place(route).has_value());
    m_open->setAccessibleName(tr("Open route: %1").arg(name));
    m_fix->setVisible(fix.has_value());
    if (!fix)
        return;
    m_fix->setText(fixText(*fix));
    m_fix->setAccessibleName(u"%1: %2"_s.arg(fixText(*fix), name));
}

void MatchPane::fix()
{
    if (const auto fix = m_model->fix(currentRoute()))
        emit fixRequested(*fix);
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
    m_open->setText(tr("Open route"));
    showCurrent();
}

} // namespace mynah
