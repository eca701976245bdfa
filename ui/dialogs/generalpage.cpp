// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/generalpage.h"

#include "ui/language.h"
#include "ui/widgets/controls.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace mynah {

GeneralPage::GeneralPage(QWidget *parent)
    : SettingsPage(Icon::Settings, tr("General"), parent)
    , m_theme(named<QComboBox>(u"themeCombo"_s, this))
    , m_language(named<QComboBox>(u"languageCombo"_s, this))
    , m_noFont(makeFaultLabel(u"languageFontNote"_s, this))
    , m_reopen(named<QCheckBox>(u"reopenLastCheck"_s, this))
    , m_confirm(named<QCheckBox>(u"confirmQuitCheck"_s, this))
{
    setObjectName(u"generalPage"_s);
    m_theme->addItem(tr("System"), int(Theme::System));
    m_theme->addItem(tr("Light"), int(Theme::Light));
    m_theme->addItem(tr("Dark"), int(Theme::Dark));
    m_theme->addItem(tr("High contrast"), int(Theme::HighContrast));
    m_language->addItem(QString(), QString());
    for (const Language &language : LanguageManager::languages()) {
        m_language->addItem(language.name, language.code);
        if (language.code == LanguageManager::systemLanguage())
            m_language->setItemText(0, tr("System (%1)").arg(language.name));
    }
    m_reopen->setText(tr("Open the &last workspace at start"));
    m_confirm->setText(tr("Ask before &quitting while a server is running"));

    addField(tr("&Theme"), m_theme);
    addHint(tr("System follows the desktop. High contrast is white and bright colours on black."));
    addField(tr("&Interface language"), m_language);
    addField(QString(), m_noFont);
    addWords(m_language, u"Language 语言"_s);
    addCheck(m_reopen);
    addCheck(m_confirm);
    addHint(tr("Quitting stops the server for its clients."));
    addRest();

    connect(m_theme, &QComboBox::currentIndexChanged, this, &SettingsPage::changed);
    connect(m_language, &QComboBox::currentIndexChanged, this, &SettingsPage::changed);
    connect(m_language, &QComboBox::currentIndexChanged, this, &GeneralPage::lookForFont);
    connect(m_reopen, &QCheckBox::toggled, this, &SettingsPage::changed);
    connect(m_confirm, &QCheckBox::toggled, this, &SettingsPage::changed);
}

void GeneralPage::lookForFont()
{
    const QString code = m_language->currentData().toString();
    const bool canBeShown =
        LanguageManager::canBeShown(code.isEmpty() ? LanguageManager::systemLanguage() : code);
    showFault(*m_noFont,
              canBeShown ? QString()
                         : tr("No font of this computer has the letters of this "
                              "language. Install one, such as the package "
                              "fonts-wqy-microhei."));
}

GeneralSettings GeneralPage::values() const
{
    return {.theme = Theme(m_theme->currentData().toInt()),
            .language = m_language->currentData().toString(),
            .reopensLast = m_reopen->isChecked(),
            .confirmsQuit = m_confirm->isChecked()};
}

void GeneralPage::showValues(const GeneralSettings &general)
{
    m_theme->setCurrentIndex(m_theme->findData(int(general.theme)));
    m_language->setCurrentIndex(m_language->findData(general.language));
    lookForFont();
    m_reopen->setChecked(general.reopensLast);
    m_confirm->setChecked(general.confirmsQuit);
}

} // namespace mynah
