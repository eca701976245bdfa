// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/workspacecomparedialog.h"

#include "ui/dialogs/helpdialog.h"
#include "ui/displayformat.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/diffpair.h"
#include "ui/widgets/diffview.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mynah {

WorkspaceCompareDialog::WorkspaceCompareDialog(const WorkspaceComparison &comparison,
                                               QWidget *parent)
    : QDialog(parent)
    , m_comparison(comparison)
    , m_count(named<QLabel>(u"compareCountLabel"_s, this))
    , m_previous(makeToolButton(
          Icon::Up, [] { return tr("Previous difference"); }, this))
    , m_next(makeToolButton(
          Icon::Down, [] { return tr("Next difference"); }, this))
    , m_remark(named<QLabel>(u"compareRemark"_s, this))
    , m_sides(new DiffPair(this))
{
    setObjectName(u"workspaceCompareDialog"_s);
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    m_previous->setObjectName(u"btnPrevDiff"_s);
    m_next->setObjectName(u"btnNextDiff"_s);
    setTextRole(*m_remark, ColorRole::Warning);
    m_remark->setWordWrap(true);
    m_sides->setComparison(comparison.texts);
    connectStep(*m_previous, DiffPair::PreviousKeys, -1);
    connectStep(*m_next, DiffPair::NextKeys, 1);

    auto *tools = new QHBoxLayout;
    setSteps(*tools, 0, 2);
    tools->addWidget(m_count);
    tools->addStretch(1);
    tools->addWidget(m_previous);
    tools->addWidget(m_next);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    addHelp(*this, *buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (const WorkspaceComparison::Choice &choice : comparison.choices)
        addChoice(*buttons, choice);
    auto *column = new QVBoxLayout(this);
    setSteps(*column, 3, 2);
    column->addLayout(tools);
    column->addWidget(m_remark);
    column->addWidget(m_sides, 1);
    column->addWidget(buttons);
    resize(230 * gridStep(), 140 * gridStep());
    retranslate();
    step(1);
    m_sides->views().front()->setFocus();
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

void WorkspaceCompareDialog::connectStep(QToolButton &button, QKeyCombination keys, int by)
{
    button.setEnabled(!m_comparison.texts->diff().differences.empty());
    connect(&button, &QToolButton::clicked, this, [this, by] { step(by); });
    DiffPair::giveKeys(button, keys, *this);
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
    for (DiffView *view : m_sides->views()) {
        view->setCurrentRows(rows);
        const QModelIndex first = view->model()->index(rows.begin, 0);
        view->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
        view->scrollToRows(rows);
    }
    m_sides->scrollToWords(rows);
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
    m_remark->setText(DiffPair::remark(*m_comparison.texts));
    m_remark->setHidden(m_remark->text().isEmpty());
    m_sides->setTitles(m_comparison.left(), m_comparison.right());
}

} // namespace mynah
