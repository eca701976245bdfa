// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/requestlistpage.h"

#include "ui/models/columnsmodel.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/trafficview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QSpinBox>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

constexpr int SlowStep = 50;

} // namespace

RequestListPage::RequestListPage(TrafficView &view, QWidget *parent)
    : SettingsPage(Icon::Traffic, tr("Traffic"), parent)
    , m_view(view)
    , m_times(named<QComboBox>(u"timeFormatCombo"_s, this))
    , m_follow(named<QCheckBox>(u"followOnStartCheck"_s, this))
    , m_slow(makeSpin("slowThresholdSpin", 1, RequestListSettings::MostSlow, tr(" ms")))
    , m_model(new ColumnsModel(this))
    , m_columns(named<QListView>(u"columnsView"_s, this))
    , m_up(makeToolButton(Icon::Up, tr("Move the column up"), this))
    , m_down(makeToolButton(Icon::Down, tr("Move the column down"), this))
{
    setObjectName(u"requestListPage"_s);
    m_times->addItem(tr("Time of day"), int(TimeFormat::Clock));
    m_times->addItem(tr("Since the first request"), int(TimeFormat::SinceStart));
    m_times->addItem(tr("Since the previous request"), int(TimeFormat::SincePrevious));
    m_follow->setText(tr("&Follow the newest request from the start"));
    m_slow->setSingleStep(SlowStep);

    addField(tr("&Times"), m_times);
    addField(tr("Slo&w from"), m_slow);
    addHint(tr("“Slow” shows the requests that took this long or longer."));
    addCheck(m_follow);
    addField(tr("&Visible columns"), m_columns, makeColumns());
    addHint(tr("In the order of the list, as in the menu of its header."));
    m_columns->setAccessibleName(tr("Visible columns"));
    addRest();

    connect(m_times, &QComboBox::currentIndexChanged, this, &SettingsPage::changed);
    connect(m_follow, &QCheckBox::toggled, this, &SettingsPage::changed);
}

// The buttons beside the list.
QWidget *RequestListPage::makeColumns()
{
    m_columns->setModel(m_model);
    m_columns->setDragDropMode(QAbstractItemView::InternalMove);
    m_columns->setDefaultDropAction(Qt::MoveAction);
    m_columns->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_columns->setFixedWidth(50 * gridStep());
    m_columns->setMinimumHeight(64 * gridStep());
    m_columns->setSpacing(gridStep() / 4);
    auto *buttons = new QWidget(this);
    auto *column = new QVBoxLayout(buttons);
    setSteps(*column, 0, 1);
    m_up->setObjectName(u"btnColumnUp"_s);
    m_down->setObjectName(u"btnColumnDown"_s);
    column->addWidget(m_up);
    column->addWidget(m_down);
    column->addStretch();

    connect(m_up, &QToolButton::clicked, this, [this] { moveColumn(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { moveColumn(1); });
    connect(m_columns->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &RequestListPage::updateButtons);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &SettingsPage::changed);
    connect(m_model, &QAbstractItemModel::modelReset, this, &SettingsPage::changed);
    connect(m_model, &QAbstractItemModel::rowsMoved, this, &SettingsPage::changed);
    connect(this, &SettingsPage::changed, this, &RequestListPage::updateButtons);
    return buttons;
}

void RequestListPage::load(const Settings &settings)
{
    showValues(settings.requestList());
    m_model->setColumns(m_view.shownColumns());
}

void RequestListPage::store(Settings &settings) const
{
    settings.setRequestList(values());
    if (m_model->columns() != m_view.shownColumns())
        m_view.showColumns(m_model->columns());
}

bool RequestListPage::isChanged(const Settings &settings) const
{
    return values() != settings.requestList() || m_model->columns() != m_view.shownColumns();
}

void RequestListPage::restoreDefaults()
{
    showValues({});
    m_model->setColumns(m_view.usualColumns());
}

RequestListSettings RequestListPage::values() const
{
    return {.times = TimeFormat(m_times->currentData().toInt()),
            .followsAtStart = m_follow->isChecked(),
            .slow = m_slow->value()};
}

void RequestListPage::showValues(const RequestListSettings &list)
{
    m_times->setCurrentIndex(m_times->findData(int(list.times)));
    m_follow->setChecked(list.followsAtStart);
    m_slow->setValue(list.slow);
}

void RequestListPage::moveColumn(int step)
{
    const int row = m_columns->currentIndex().row();
    m_model->moveRow({}, row, {}, step > 0 ? row + 2 : row - 1);
}

void RequestListPage::updateButtons()
{
    const int row = m_columns->currentIndex().row();
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row < m_model->rowCount() - 1);
}

} // namespace mynah
