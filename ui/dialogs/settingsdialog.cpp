// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/settingsdialog.h"

#include "ui/dialogs/capturepage.h"
#include "ui/settings.h"
#include "ui/theme/metrics.h"
#include "ui/trafficstorage.h"

#include <QDialogButtonBox>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mynah {

SettingsDialog::SettingsDialog(Settings &settings, const ExchangeStore &store, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_list(new QListWidget(this))
    , m_pages(new QStackedWidget(this))
    , m_capture(new CapturePage(store, TrafficStorage::folder(), this))
    , m_buttons(new QDialogButtonBox(
          QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::Apply, this))
{
    setObjectName(u"settingsDialog"_s);
    setWindowTitle(tr("Preferences"));
    m_list->setObjectName(u"settingsCategoryList"_s);
    m_list->setAccessibleName(tr("Categories"));
    m_list->setFixedWidth(36 * gridStep());
    m_pages->setObjectName(u"settingsPages"_s);
    m_buttons->setObjectName(u"settingsButtonBox"_s);
    addPage(tr("Capture"), m_capture);
    QPushButton *restore =
        m_buttons->addButton(tr("&Restore Page Defaults"), QDialogButtonBox::ResetRole);
    restore->setObjectName(u"settingsRestoreButton"_s);

    auto *column = new QVBoxLayout(this);
    setSteps(*column, 4, 3);
    auto *row = new QHBoxLayout;
    row->setSpacing(4 * gridStep());
    row->addWidget(m_list);
    row->addWidget(m_pages, 1);
    column->addLayout(row, 1);
    column->addWidget(m_buttons);
    resize(180 * gridStep(), 100 * gridStep());

    connect(m_list, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        apply();
        accept();
    });
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons->button(QDialogButtonBox::Apply), &QPushButton::clicked, this,
            &SettingsDialog::apply);
    connect(restore, &QPushButton::clicked, this, &SettingsDialog::restoreDefaults);
    connect(m_capture, &CapturePage::changed, this, &SettingsDialog::updateApply);
    connect(m_capture, &CapturePage::folderWanted, this, &SettingsDialog::trafficFolderWanted);
    m_list->setCurrentRow(0);
    m_capture->setSettings(m_settings.capture());
    updateApply();
    m_pages->currentWidget()->setFocus();
}

void SettingsDialog::addPage(const QString &title, QWidget *page)
{
    m_list->addItem(title);
    m_pages->addWidget(page);
}

void SettingsDialog::apply()
{
    if (m_capture->settings() == m_settings.capture())
        return;
    m_settings.setCapture(m_capture->settings());
    emit applied();
    updateApply();
}

void SettingsDialog::restoreDefaults()
{
    m_capture->setSettings({});
}

void SettingsDialog::updateApply()
{
    m_buttons->button(QDialogButtonBox::Apply)
        ->setEnabled(m_capture->settings() != m_settings.capture());
}

} // namespace mynah
