// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/generalpage.h"

#include "ui/widgets/controls.h"

#include <QCheckBox>
#include <QComboBox>

using namespace Qt::StringLiterals;

namespace mynah {

GeneralPage::GeneralPage(QWidget *parent)
    : SettingsPage(Icon::Settings, tr("General"), parent)
    , m_theme(named<QComboBox>(u"themeCombo"_s, this))
    , m_reopen(named<QCheckBox>(u"reopenLastCheck"_s, this))
    , m_confirm(named<QCheckBox>(u"confirmQuitCheck"_s, this))
{
    setObjectName(u"generalPage"_s);
    m_theme->addItem(tr("System"), int(Theme::System));
    m_theme->addItem(tr("Light"), int(Theme::Light));
    m_theme->addItem(tr("Dark"), int(Theme::Dark));
    m_theme->addItem(tr("High contrast"), int(Theme::HighContrast));
    m_reopen->setText(tr("Open the &last workspace at start"));
    m_confirm->setText(tr("Ask before &quitting while a server is running"));

    addField(tr("&Theme"), m_theme);
    addHint(tr("System follows the desktop. High contrast is white and bright colours on black."));
    addCheck(m_reopen);
    addCheck(m_confirm);
    addHint(tr("Quitting stops the server for its clients."));
    addRest();

    connect(m_theme, &QComboBox::currentIndexChanged, this, &SettingsPage::changed);
    connect(m_reopen, &QCheckBox::toggled, this, &SettingsPage::changed);
    connect(m_confirm, &QCheckBox::toggled, this, &SettingsPage::changed);
}

GeneralSettings GeneralPage::values() const
{
    return {.theme = Theme(m_theme->currentData().toInt()),
            .reopensLast = m_reopen->isChecked(),
            .confirmsQuit = m_confirm->isChecked()};
}

void GeneralPage::showValues(const GeneralSettings &general)
{
    m_theme->setCurrentIndex(m_theme->findData(int(general.theme)));
    m_reopen->setChecked(general.reopensLast);
    m_confirm->setChecked(general.confirmsQuit);
}

} // namespace mynah
