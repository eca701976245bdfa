// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/workspacecomparedialog.h"

#include "ui/dialogs/helpdialog.h"
#include "ui/displayformat.h"
#include "ui/models/diffsidemodel.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/diffview.h"
#include "ui/widgets/elidedlabel.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

using Side = TextComparison::Side;

constexpr QKeyCombination PreviousKeys = Qt::ALT | Qt::Key_Up;
constexpr QKeyCombination NextKeys = Qt::ALT | Qt::Key_Down;

} // namespace

WorkspaceCompareDialog::WorkspaceCompareDialog(const WorkspaceComparison &comparison,
                                               QWidget *parent)
    : QDialog(parent)
    , m_comparison(comparison)
    , m_count(named<QLabel>(u"compareCountLabel"_s, this))
    , m_previous(makeToolButton(
          Icon::Up, [] { return tr("Previous difference"); }, this))
    , m_next(makeToolButton(
          Icon::Down, [] { return tr("Next difference"); }, this))
    , m_leftTitle(new ElidedLabel(Qt::ElideMiddle, this))
    , m_rightTitle(new ElidedLabel(Qt::ElideMiddle, this))
    , m_leftModel(new DiffSideModel(Side::Left, this))
    , m_rightModel(new DiffSideModel(Side::Right, this))
    , m_leftView(new DiffView(*m_leftModel, this))
    , m_rightView(new DiffView(*m_rightModel, this))
{
    setObjectName(u"workspaceCompareDialog"_s);
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    m_previous->setObjectName(u"btnPrevDiff"_s);
    m_next->setObjectName(u"btnNextDiff"_s);
    m_leftTitle->setObjectName(u"compareLeftTitle"_s);
    m_rightTitle->setObjectName(u"compareRightTitle"_s);
    m_leftView->setObjectName(u"compareLeft"_s);
    m_rightView->setObjectName(u"compareRight"_s);
    m_leftModel->setComparison(comparison.texts);
    m_rightModel->setComparison(comparison.texts);
    DiffView::scrollTogether(*m_leftView, *m_rightView);
    connectStep(m_previous, PreviousKeys, -1);
    connectStep(m_next, NextKeys, 1);

    auto *tools = new QHBoxLayout;
    setSteps(*tools, 0, 2);
    tools->addWidget(m_count);
    tools->addStretch(1);
    tools->addWidget(m_previous);
    tools->addWidget(m_next);
    auto *sides = new QSplitter(this);
    sides->setChildrenCollapsible(false);
    sides->setHandleWidth(2 * gridStep());
    sides->addWidget(makeSide(m_leftTitle, m_leftView));
    sides->addWidget(makeSide(m_rightTitle, m_rightView));
    sides->setSizes({1, 1});
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    addHelp(*this, *buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (const WorkspaceComparison::Choice &choice : comparison.choices)
        addChoice(*buttons, choice);
    auto *column = new QVBoxLayout(this);
    setSteps(*column, 3, 2);
    column->addLayout(tools);
    column->addWidget(sides, 1);
    column->addWidget(buttons);
    resize(230 * gridStep(), 140 * gridStep());
    retranslate();
    step(1);
    m_leftView->setFocus();
}

QWidget *WorkspaceCompareDialog::makeSide(ElidedLabel *title, DiffView *view)
{
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    setSteps(*column, 0, 1);
    title->setFont(scaledFont(font(), 1.0, EmphasisWeight));
    column->addWidget(title);
    column->addWidget(view, 1);
    return side;
}

void WorkspaceCompareDialog::addChoice(QDialogButtonBox &box,
                                       const WorkspaceComparison::Choice &choice)
{
    QPushButton *button = box.addButton(QString(), QDialogButtonBox::ActionRole);
    button->setAutoDefault(false);
    choice.text.giveTo(button, [button](const QString &text) { button->setText(text); });
    connect(button, &QPushButton::clicked, this, [this, run = choice.run] {
        accept();
        run();
    });
}

void WorkspaceCompareDialog::connectStep(QToolButton *button, QKeyCombination keys, int by)
{
    button->setEnabled(!m_comparison.texts->diff().differences.empty());
    connect(button, &QToolButton::clicked, this, [this, by] { step(by); });
    // A key of the button itself would press it for a while first.
    connect(new QShortcut(keys, this), &QShortcut::activated, button, &QToolButton::click);
}

void WorkspaceCompareDialog::step(int by)
{
    const int count = int(m_comparison.texts->diff().differences.size());
    if (count > 0)
        goTo((m_difference + by + count) % count);
}

void WorkspaceCompareDialog::goTo(int difference)
{
    m_difference = difference;
    const LineDiff::Difference &rows =
        m_comparison.texts->diff().differences[static_cast<std::size_t>(difference)];
    for (DiffView *view : {m_leftView, m_rightView}) {
        view->setCurrentRows(rows);
        const QModelIndex first = view->model()->index(rows.begin, 0);
        view->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
        view->scrollToRows(rows);
    }
    retranslate();
}

// How much is in sight is known from here on.
void WorkspaceCompareDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (m_difference >= 0)
        goTo(m_difference);
}

void WorkspaceCompareDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void WorkspaceCompareDialog::retranslate()
{
    const int count = int(m_comparison.texts->diff().differences.size());
    setWindowTitle(tr("Compare Workspaces"));
    m_count->setText(
        count == 0 ? tr("They are the same.")
                   : tr("Difference %1 of %2")
                         .arg(formatCount(quint64(m_difference) + 1), formatCount(quint64(count))));
    m_leftTitle->setText(m_comparison.left());
    m_rightTitle->setText(m_comparison.right());
    m_leftView->setAccessibleName(m_comparison.left());
    m_rightView->setAccessibleName(m_comparison.right());
}

} // namespace mynah
