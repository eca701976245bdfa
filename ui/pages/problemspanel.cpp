// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/problemspanel.h"

#include "ui/models/problemsmodel.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/emptyplaceholder.h"

#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mynah {

ProblemsPanel::ProblemsPanel(const WorkspaceDocument &document, QWidget *parent)
    : QWidget(parent)
    , m_model(new ProblemsModel(document, this))
    , m_view(new QTableView(this))
    , m_none(EmptyPlaceholder::over(*m_view))
    , m_details(named<QLabel>(u"problemDetails"_s, this))
{
    auto *column = new QVBoxLayout(this);
    setSteps(*column, 0, 0);
    column->addWidget(m_view, 1);
    m_details->setWordWrap(true);
    m_details->setTextFormat(Qt::PlainText);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details->setMargin(2 * gridStep());
    m_details->hide();
    column->addWidget(m_details);
    m_view->setObjectName(u"problemsView"_s);
    keepTranslated(this, [this] { m_view->setAccessibleName(tr("Problems")); });
    m_view->setModel(m_model);
    setUpTable(*m_view);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->horizontalHeader()->resizeSection(ProblemsModel::MessageColumn, 120 * gridStep());
    m_none->setMessage(
        Icon::Success, [] { return tr("No problems"); },
        [] { return tr("Everything is served as it is written."); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ProblemsPanel::showDetails);
    keepTranslated(m_details, [this] { showDetails(); });
    connect(m_view, &QTableView::activated, this, [this](const QModelIndex &index) {
        emit placeWanted(m_model->problems().at(std::size_t(index.row())).place);
    });
}

void ProblemsPanel::setProblems(const std::vector<Problem> &problems)
{
    m_model->setProblems(problems);
    m_none->setVisible(problems.empty());
    showDetails();
}

void ProblemsPanel::showDetails()
{
    const QModelIndex current = m_view->currentIndex();
    m_details->setVisible(current.isValid());
    if (current.isValid())
        m_details->setText(
            u"%1\n%2"_s.arg(current.siblingAtColumn(ProblemsModel::MessageColumn).data().toString(),
                            current.siblingAtColumn(ProblemsModel::PlaceColumn).data().toString()));
}

} // namespace mynah
