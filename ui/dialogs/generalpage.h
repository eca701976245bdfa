// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/settingspage.h"
#include "ui/settings.h"

class QComboBox;

namespace mynah {

// How Mynah looks, speaks, starts and ends.
class GeneralPage final : public SettingsPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GeneralPage)

public:
    explicit GeneralPage(QWidget *parent = nullptr);

    void load(const Settings &settings) override { showValues(settings.general()); }
    void store(Settings &settings) const override { settings.setGeneral(values()); }
    bool isChanged(const Settings &settings) const override
    {
        return values() != settings.general();
    }
    void restoreDefaults() override { showValues({}); }

private:
    void lookForFont();
    GeneralSettings values() const;
    void showValues(const GeneralSettings &general);

    QComboBox *m_theme;
    QComboBox *m_language;
    QLabel *m_noFont;
    QCheckBox *m_reopen;
    QCheckBox *m_confirm;
};

} // namespace mynah
