// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/settingspage.h"
#include "ui/settings.h"

class QComboBox;

namespace mynah {

// Where new workspaces listen, and how many threads serve.
class ServerPage final : public SettingsPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ServerPage)

public:
    explicit ServerPage(QWidget *parent = nullptr);

    void load(const Settings &settings) override { showValues(settings.serving()); }
    void store(Settings &settings) const override { settings.setServing(values()); }
    bool isChanged(const Settings &settings) const override
    {
        return values() != settings.serving();
    }
    void restoreDefaults() override { showValues({}); }

private:
    ServingSettings values() const;
    void showValues(const ServingSettings &serving);

    QComboBox *m_address;
    QSpinBox *m_port;
    QSpinBox *m_workers;
};

} // namespace mynah
