// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/matchpane.h"

#include "ui/models/matchexplainmodel.h"
#include "ui/text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/wrappingitemdelegate.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPersistentModelIndex>
#include <QPushButton>
#include <QStyleOptionButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

// Breaks its text into as many lines as it takes.
class WrappingButton final : public QPushButton
{
public:
    WrappingButton(const QString &text, std::function<void()> rewrapped, QWidget *parent)
        : QPushButton(escaped(text), parent)
        , m_text(text)
        , m_rewrapped(std::move(rewrapped))
    {
        setToolTip(text);
    }

    // As wide as the whole text in one line.
    QSize sizeHint() const override
    {
        return {sizeFor(escaped(m_text)).width(), sizeFor(text()).height()};
    }
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QPushButton::resizeEvent(event);
        const int frame = sizeHint().width() - fontMetrics().horizontalAdvance(m_text);
        const QString lines = escaped(wrapped(width() - frame));
        if (lines == text())
            return;
        setText(lines);
        updateGeometry();
        m_rewrapped();
    }

private:
    static QString escaped(QString text) { return text.replace(u'&', u"&&"_s); }

    QSize sizeFor(const QString &text) const
    {
        QStyleOptionButton option;
        initStyleOption(&option);
        option.text = text;
        const QSize size = fontMetrics().size(Qt::TextShowMnemonic, text);
        return style()->sizeFromContents(QStyle::CT_PushButton, &option, size, this);
    }

    // A word that is wider than the room is cut off.
    QString wrapped(int room) const
    {
        QStringList lines;
        for (const QString &word : m_text.split(u' ')) {
            const QString longer = lines.isEmpty() ? word : lines.last() + u' ' + word;
            if (!lines.isEmpty() && fontMetrics().horizontalAdvance(longer) <= room)
                lines.last() = longer;
            else
                lines += word;
        }
        for (QString &line : lines) {
            if (fontMetrics().horizontalAdvance(line) > room)
                line = fontMetrics().elidedText(line, Qt::ElideRight, room);
        }
        return lines.join(u'\n');
    }

    const QString m_text;
    const std::function<void()> m_rewrapped;
};

} // namespace

MatchPane::MatchPane(QWidget *parent)
    : QWidget(parent)
    , m_summary(new QLabel(this))
    , m_view(new QTreeView(this))
    , m_model(new MatchExplainModel(this))
    , m_open(new QPushButton(this))
{
    m_summary->setObjectName(u"matchSummary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_summary->setContentsMargins(3 * gridStep(), 2 * gridStep(), 3 * gridStep(), 2 * gridStep());
    m_view->setObjectName(u"matchView"_s);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new WrappingItemDelegate(*m_view));
    m_view->setWordWrap(true);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setIndentation(4 * gridStep());
    m_view->header()->resizeSection(MatchExplainModel::CheckColumn, 46 * gridStep());
    auto *column = new QVBoxLayout(this);
    setSteps(*column, 0, 0);
    column->addWidget(m_summary);
    column->addWidget(m_view, 1);
    column->addWidget(makeButtons());
    connect(m_view, &QTreeView::activated, this, &MatchPane::activate);
    connect(m_view, &QWidget::customContextMenuRequested, this, &MatchPane::showContextMenu);
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

void MatchPane::setExplanation(const MatchExplanation &explanation, const QString &headline)
{
    // The same request may be explained anew, while somebody looks at one of the routes.
    const auto looked = m_model->place(currentRoute());
    const bool isAnotherAnswer =
        std::exchange(m_answering, explanation.nodeId) != explanation.nodeId;
    m_model->setExplanation(explanation);
    m_summary->setText(headline);
    expandRevealing();
    QModelIndex kept;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex route = m_model->index(row, 0);
        if (m_model->isRevealing(route))
            m_view->setCurrentIndex(route);
        if (looked && !isAnotherAnswer && m_model->place(route)->nodeId == looked->nodeId)
            kept = route;
    }
    if (kept.isValid())
        m_view->setCurrentIndex(kept);
    m_view->scrollTo(m_view->currentIndex(),
                     kept.isValid() ? QAbstractItemView::EnsureVisible
                                    : QAbstractItemView::PositionAtTop);
    showCurrent();
}

void MatchPane::expandRevealing()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex route = m_model->index(row, 0);
        m_view->setExpanded(route, m_model->isRevealing(route));
        for (int child = 0; child < m_model->rowCount(route); ++child) {
            const QModelIndex index = m_model->index(child, 0, route);
            m_view->setExpanded(index, m_model->isRevealing(index));
        }
    }
}

void MatchPane::addRepairs(const std::vector<RepairOffer> &offers)
{
    m_model->addRepairs(offers);
    for (const QModelIndex &index : m_model->messageRows()) {
        m_view->setFirstColumnSpanned(index.row(), index.parent(), true);
        for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
            m_view->expand(above);
        if (m_model->repair(index))
            m_view->setIndexWidget(index, makeRepairButton(index));
    }
}

QWidget *MatchPane::makeRepairButton(const QModelIndex &index)
{
    auto *holder = new QWidget(m_view);
    auto *row = new QHBoxLayout(holder);
    // Beside the row's icon.
    row->setContentsMargins(6 * gridStep(), 1, gridStep(), 1);
    auto *delegate = static_cast<WrappingItemDelegate *>(m_view->itemDelegate());
    auto *button = new WrappingButton(
        index.data().toString(), [delegate] { delegate->fit(); }, holder);
    button->setObjectName(u"btnFixNearMiss"_s);
    button->setAccessibleName(
        u"%1: %2"_s.arg(index.data().toString(), index.parent().data().toString()));
    button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    connect(button, &QPushButton::clicked, this,
            [this, at = QPersistentModelIndex(index)] { activate(at); });
    row->addWidget(button);
    row->addStretch(1);
    return holder;
}

QWidget *MatchPane::makeButtons()
{
    auto *panel = new QWidget(this);
    auto *row = new QHBoxLayout(panel);
    setSteps(*row, 3, 2, 2);
    m_open->setObjectName(u"btnOpenRoute"_s);
    connect(m_open, &QPushButton::clicked, this, [this] { openPlace(currentRoute()); });
    row->addWidget(m_open);
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
    m_open->setVisible(m_model->place(route).has_value());
    m_open->setAccessibleName(tr("Open route: %1").arg(name));
}

void MatchPane::openPlace(const QModelIndex &index)
{
    if (const auto place = m_model->place(index.siblingAtColumn(0)))
        emit openRouteRequested(*place);
}

void MatchPane::activate(const QModelIndex &index)
{
    // A copy: the change brings another explanation.
    if (const Repair *repair = m_model->repair(index))
        emit repairRequested(Repair(*repair));
    else
        openPlace(index);
}

void MatchPane::showContextMenu(const QPoint &position)
{
    const QModelIndex current = m_view->currentIndex().siblingAtColumn(0);
    if (!current.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"matchMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Open Route"), this,
                    [this, at = QPersistentModelIndex(current)] { openPlace(at); });
    menu->addSeparator();
    for (const QModelIndex &index : m_model->messageRows()) {
        const bool isOfCurrent =
            index == current || index.parent() == current || index.parent() == current.parent();
        if (m_model->repair(index) && isOfCurrent)
            menu->addAction(index.data().toString().replace(u'&', u"&&"_s), this,
                            [this, at = QPersistentModelIndex(index)] { activate(at); });
    }
    menu->popup(m_view->viewport()->mapToGlobal(position));
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

void MatchPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    emit shown();
}

// The rows are as wide as their columns: wider than the pane, they would hide the ends of buttons.
void MatchPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    QHeaderView &header = *m_view->header();
    const int most = 3 * width() / 5;
    if (header.sectionSize(MatchExplainModel::CheckColumn) > most)
        header.resizeSection(MatchExplainModel::CheckColumn, most);
}

void MatchPane::retranslate()
{
    m_view->setAccessibleName(tr("Why this response"));
    m_open->setText(tr("Open Route"));
    showCurrent();
}

} // namespace mynah
