// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/diffview.h"

#include "ui/language.h"
#include "ui/models/diffsidemodel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/thememanager.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTextLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

constexpr int TabWidth = 4; // in characters
constexpr int FewestDigits = 3;

bool isLeft(const DiffSideModel &model)
{
    return model.side() == TextComparison::Side::Left;
}

QColor lineColor(const DiffSideModel &model)
{
    return themeColor(isLeft(model) ? ColorRole::ErrorBackground : ColorRole::SuccessBackground);
}

QColor signColor(const DiffSideModel &model)
{
    return themeColor(isLeft(model) ? ColorRole::Error : ColorRole::Success);
}

void drawGap(QPainter &painter, const QRect &rect)
{
    painter.fillRect(rect, themeColor(ColorRole::Window));
    painter.fillRect(rect, QBrush(themeColor(ColorRole::Border), Qt::BDiagPattern));
}

// One line, not yet laid out.
void setUpLayout(QTextLayout &layout)
{
    QTextOption format;
    format.setWrapMode(QTextOption::NoWrap);
    format.setTabStopDistance(TabWidth * QFontMetrics(layout.font()).horizontalAdvance(u' '));
    layout.setTextOption(format);
}

std::vector<TextSpan> wordsOf(const QModelIndex &index)
{
    return index.data(DiffSideModel::WordsRole).value<std::vector<TextSpan>>();
}

// Numbers and signs. They stay in sight when a long line is scrolled.
class DiffGutter final : public QHeaderView
{
public:
    DiffGutter(const DiffSideModel &model, DiffView &view)
        : QHeaderView(Qt::Vertical, &view)
        , m_model(model)
        , m_view(view)
    {
        setFont(monospaceFont());
        setSectionResizeMode(Fixed);
        setMinimumSectionSize(1);
        setHighlightSections(false);
        setSectionsClickable(true);
    }

    QSize sizeHint() const override
    {
        const int digits = std::max(FewestDigits, int(QString::number(m_model.lineCount()).size()));
        return {fontMetrics().horizontalAdvance(u'0') * (digits + 2) + 4 * gridStep(), 0};
    }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const QModelIndex index = m_model.index(section, 0);
        const bool differs = index.data(DiffSideModel::DiffersRole).toBool();
        if (index.data(DiffSideModel::GapRole).toBool())
            drawGap(*painter, rect);
        else
            painter->fillRect(rect, differs ? lineColor(m_model) : themeColor(ColorRole::Window));
        const LineDiff::Difference &current = m_view.currentRows();
        if (section >= current.begin && section < current.end)
            painter->fillRect(QRect(rect.topLeft(), QSize(gridStep(), rect.height())),
                              themeColor(ColorRole::Accent));
        const int sign = fontMetrics().horizontalAdvance(u'0') + gridStep();
        painter->setFont(font());
        painter->setPen(themeColor(ColorRole::MutedText));
        painter->drawText(rect.adjusted(0, 0, -sign - gridStep(), 0),
                          Qt::AlignRight | Qt::AlignVCenter,
                          index.data(DiffSideModel::NumberRole).toString());
        painter->setPen(signColor(m_model));
        painter->drawText(rect.adjusted(0, 0, -gridStep(), 0), Qt::AlignRight | Qt::AlignVCenter,
                          index.data(DiffSideModel::SignRole).toString());
    }

private:
    const DiffSideModel &m_model;
    const DiffView &m_view;
};

class DiffLineDelegate final : public QStyledItemDelegate
{
public:
    DiffLineDelegate(const DiffSideModel &model, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_model(model)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const bool isGap = index.data(DiffSideModel::GapRole).toBool();
        if (option.state.testFlag(QStyle::State_Selected)) {
            const bool active = option.state.testFlag(QStyle::State_Active);
            painter->fillRect(option.rect,
                              option.palette.color(active ? QPalette::Active : QPalette::Inactive,
                                                   QPalette::Highlight));
        } else if (isGap) {
            drawGap(*painter, option.rect);
        } else if (index.data(DiffSideModel::DiffersRole).toBool()) {
            painter->fillRect(option.rect, lineColor(m_model));
        }
        if (!isGap)
            paintLine(*painter, option, index);
    }

private:
    void paintLine(QPainter &painter, const QStyleOptionViewItem &option,
                   const QModelIndex &index) const
    {
        QTextLayout layout(index.data().toString(), option.font);
        setUpLayout(layout);
        layout.setFormats(marks(wordsOf(index)));
        layout.beginLayout();
        layout.createLine();
        layout.endLayout();
        const qreal top =
            option.rect.top() + (option.rect.height() - layout.boundingRect().height()) / 2;
        painter.setPen(option.palette.color(QPalette::Text));
        layout.draw(&painter, QPointF(option.rect.left() + gridStep(), top));
    }

    QList<QTextLayout::FormatRange> marks(const std::vector<TextSpan> &words) const
    {
        QTextCharFormat format;
        format.setForeground(signColor(m_model));
        format.setFontWeight(QFont::Bold);
        format.setFontUnderline(true);
        QList<QTextLayout::FormatRange> marks;
        for (const TextSpan &word : words)
            marks += {int(word.position), int(word.length), format};
        return marks;
    }

    const DiffSideModel &m_model;
};

} // namespace

DiffView::DiffView(DiffSideModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setModel(&model);
    setFont(monospaceFont());
    setItemDelegate(new DiffLineDelegate(model, this));
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerItem);
    setHorizontalScrollMode(ScrollPerPixel);
    horizontalHeader()->hide();
    horizontalHeader()->setMinimumSectionSize(1);
    setVerticalHeader(new DiffGutter(model, *this));
    verticalHeader()->setDefaultSectionSize(QFontMetrics(font()).height() + gridStep() / 2);
    setUpCopying();
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        fitColumn();
        updateGeometries();
    });
}

void DiffView::scrollTogether(DiffView &first, DiffView &second)
{
    const auto follow = [](QScrollBar *leader, QScrollBar *follower) {
        connect(leader, &QScrollBar::valueChanged, follower, &QScrollBar::setValue);
        connect(follower, &QScrollBar::valueChanged, leader, &QScrollBar::setValue);
    };
    follow(first.verticalScrollBar(), second.verticalScrollBar());
    follow(first.horizontalScrollBar(), second.horizontalScrollBar());
}

void DiffView::setCurrentRows(const LineDiff::Difference &rows)
{
    m_currentRows = rows;
    verticalHeader()->viewport()->update();
}

void DiffView::scrollToRows(const LineDiff::Difference &rows)
{
    executeDelayedItemsLayout();
    const int inSight = viewport()->height() / verticalHeader()->defaultSectionSize();
    verticalScrollBar()->setValue(rows.begin - inSight / 3);
}

std::optional<int> DiffView::firstWordIn(const LineDiff::Difference &rows) const
{
    for (int row = rows.begin; row < rows.end; ++row) {
        const QModelIndex index = m_model.index(row, 0);
        const std::vector<TextSpan> words = wordsOf(index);
        if (words.empty())
            continue;
        QTextLayout layout(index.data().toString(), font());
        setUpLayout(layout);
        layout.beginLayout();
        const QTextLine line = layout.createLine();
        layout.endLayout();
        return gridStep() + int(line.cursorToX(int(words.front().position)));
    }
    return std::nullopt;
}

void DiffView::setUpCopying()
{
    auto *copy = new QAction(this);
    keepTranslated(copy, [copy] { copy->setText(tr("&Copy Lines")); });
    copy->setObjectName(QStringLiteral("actCopyLines"));
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    addAction(copy);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(copy, &QAction::triggered, this, &DiffView::copySelection);
}

void DiffView::copySelection() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex &row : rows) {
        if (const QVariant line = row.data(DiffSideModel::LineRole); line.isValid())
            lines += line.toString();
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

// As wide as the longest line of either side, so that both scroll alike.
void DiffView::fitColumn()
{
    const TextComparison *comparison = m_model.comparison();
    const int characters = comparison ? comparison->width() + 1 : 0;
    const int text = characters * fontMetrics().horizontalAdvance(u'0') + 2 * gridStep();
    setColumnWidth(0, std::max(text, viewport()->width()));
}

void DiffView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumn();
}

} // namespace mynah
