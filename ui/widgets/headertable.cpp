// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/headertable.h"

#include "ui/models/headerlistmodel.h"
#include "ui/models/headervocabulary.h"
#include "ui/text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/completingitemdelegate.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/headerview.h"
#include "ui/widgets/remarkline.h"

#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

CompletingItemDelegate::Choices choicesFor(const QModelIndex &index)
{
    if (index.column() == HeaderListModel::NameColumn)
        return {knownHeaderNames(), false};
    const QString name = index.siblingAtColumn(HeaderListModel::NameColumn).data().toString();
    return {knownHeaderValues(name), true};
}

} // namespace

HeaderTable::HeaderTable(const QString &viewName, const Text &accessibleName, QWidget *parent)
    : QWidget(parent)
    , m_model(new HeaderListModel(this))
    , m_view(new HeaderView(this))
    , m_remove(makeToolButton(
          Icon::Delete, [] { return tr("Delete header"); }, this))
    , m_up(makeToolButton(
          Icon::Up, [] { return tr("Move header up"); }, this))
    , m_down(makeToolButton(
          Icon::Down, [] { return tr("Move header down"); }, this))
    , m_remark(new RemarkLine(this))
{
    auto *column = new QVBoxLayout(this);
    setSteps(*column, 0, 1);
    setUpView(viewName, accessibleName);
    setUpButtons();
    column->addWidget(m_view, 1);
    auto *row = new QHBoxLayout;
    setSteps(*row, 0, 1);
    for (QToolButton *button : {m_remove, m_up, m_down})
        row->addWidget(button);
    row->addWidget(m_remark, 1);
    row->addStretch();
    column->addLayout(row);
    updateButtons();
}

void HeaderTable::setUpView(const QString &viewName, const Text &accessibleName)
{
    m_view->setObjectName(viewName);
    accessibleName.giveTo(this, [this](const QString &name) { m_view->setAccessibleName(name); });
    m_view->setModel(m_model);
    setUpTable(*m_view);
    m_view->horizontalHeader()->setSectionResizeMode(HeaderListModel::NameColumn,
                                                     QHeaderView::Interactive);
    m_view->horizontalHeader()->resizeSection(HeaderListModel::NameColumn, 50 * gridStep());
    connect(m_model, &HeaderListModel::headersEdited, this, &HeaderTable::headersEdited);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &HeaderTable::updateButtons);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &HeaderTable::updateButtons);
    connect(m_model, &QAbstractItemModel::modelReset, this, &HeaderTable::updateButtons);
    addDeleteKey(*m_view, [this] { removeSelected(); });
    m_view->setItemDelegate(new CompletingItemDelegate(choicesFor, this));
    connect(m_view, &HeaderView::textPasted, this,
            [this](const QString &text) { m_model->appendHeaders(headersInText(text)); });
    connect(m_model, &HeaderListModel::headersEdited, this, &HeaderTable::showRemark);
    connect(m_model, &HeaderListModel::headersEdited, this, &HeaderTable::updateButtons);
}

void HeaderTable::setUpButtons()
{
    const QString name = m_view->objectName();
    m_remove->setObjectName(name + u"Delete"_s);
    m_up->setObjectName(name + u"Up"_s);
    m_down->setObjectName(name + u"Down"_s);
    m_remark->setObjectName(name + u"Remark"_s);
    connect(m_remark, &QToolButton::clicked, this, [this] {
        m_view->selectRow(m_model->firstRemark().row);
        m_view->setFocus(Qt::OtherFocusReason);
    });
    connect(m_remove, &QToolButton::clicked, this, &HeaderTable::removeSelected);
    connect(m_up, &QToolButton::clicked, this, [this] { moveCurrent(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { moveCurrent(1); });
}

void HeaderTable::setHeaders(const std::vector<Header> &headers)
{
    m_model->setHeaders(headers);
    updateButtons();
    showRemark();
}

const std::vector<Header> &HeaderTable::headers() const
{
    return m_model->headers();
}

QString HeaderTable::fault() const
{
    return m_model->firstFault().text;
}

void HeaderTable::showRemark()
{
    const HeaderListModel::Remark remark = m_model->firstRemark();
    m_remark->showRemark(remark.isFault ? RemarkLine::Kind::Error : RemarkLine::Kind::Warning,
                         remark.text);
}

void HeaderTable::removeSelected()
{
    m_model->removeRowsAt(selectedRows(*m_view));
}

void HeaderTable::moveCurrent(int offset)
{
    m_model->moveRowBy(m_view->currentIndex().row(), offset);
}

void HeaderTable::updateButtons()
{
    const int row = m_view->currentIndex().row();
    const int last = int(m_model->headers().size()) - 1;
    const QList<int> selected = selectedRows(*m_view);
    m_remove->setEnabled(
        std::any_of(selected.begin(), selected.end(), [last](int each) { return each <= last; }));
    m_up->setEnabled(row > 0 && row <= last);
    m_down->setEnabled(row >= 0 && row < last);
}

} // namespace mynah
