// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/diffpair.h"

#include "ui/models/diffsidemodel.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/diffview.h"
#include "ui/widgets/elidedlabel.h"

#include <QScrollBar>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace mynah {

using Side = TextComparison::Side;

// A splitter takes every child for one of its sides, so what is in them comes by their layouts.
DiffPair::DiffPair(QWidget *parent)
    : QSplitter(parent)
    , m_titles{new ElidedLabel(Qt::ElideMiddle), new ElidedLabel(Qt::ElideMiddle)}
    , m_models{new DiffSideModel(Side::Left, this), new DiffSideModel(Side::Right, this)}
    , m_views{new DiffView(*m_models[0]), new DiffView(*m_models[1])}
{
    m_titles[0]->setObjectName(u"compareLeftTitle"_s);
    m_titles[1]->setObjectName(u"compareRightTitle"_s);
    m_views[0]->setObjectName(u"compareLeft"_s);
    m_views[1]->setObjectName(u"compareRight"_s);
    DiffView::scrollTogether(*m_views[0], *m_views[1]);
    setChildrenCollapsible(false);
    setHandleWidth(2 * gridStep());
    for (std::size_t side = 0; side < m_views.size(); ++side)
        addWidget(makeSide(m_titles[side], m_views[side]));
    setSizes({1, 1});
}

QWidget *DiffPair::makeSide(ElidedLabel *title, DiffView *view)
{
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    setSteps(*column, 0, 1);
    title->setFont(scaledFont(font(), 1.0, EmphasisWeight));
    column->addWidget(title);
    column->addWidget(view, 1);
    return side;
}

void DiffPair::setTitles(const QString &left, const QString &right)
{
    const std::array<QString, 2> titles{left, right};
    for (std::size_t side = 0; side < titles.size(); ++side) {
        m_titles[side]->setText(titles[side]);
        m_views[side]->setAccessibleName(titles[side]);
    }
}

void DiffPair::setComparison(const std::shared_ptr<const TextComparison> &texts)
{
    for (DiffSideModel *model : m_models)
        model->setComparison(texts);
}

void DiffPair::scrollToWords(const LineDiff::Difference &rows)
{
    std::optional<int> first;
    for (const DiffView *view : m_views) {
        if (const std::optional<int> word = view->firstWordIn(rows))
            first = std::min(*word, first.value_or(*word));
    }
    for (DiffView *view : m_views) {
        const int room = view->viewport()->width();
        // With what is before it in sight.
        const int at = first.value_or(0);
        view->horizontalScrollBar()->setValue(at < 2 * room / 3 ? 0 : at - room / 3);
    }
}

QString DiffPair::remark(const TextComparison &texts)
{
    return texts.diff().isAligned ? QString()
                                  : tr("The texts differ too much to line all of them up.");
}

// A key of the button itself would press it for a while first.
void DiffPair::giveKeys(QToolButton &button, QKeyCombination keys, QWidget &window)
{
    connect(new QShortcut(keys, &window), &QShortcut::activated, &button, &QToolButton::click);
}

} // namespace mynah
