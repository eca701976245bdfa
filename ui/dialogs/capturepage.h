// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/exchangestore.h"
#include "ui/dialogs/settingspage.h"
#include "ui/settings.h"

#include <QTimer>

class QLabel;
class QPushButton;

namespace mynah {

// The page of the settings that says how much of the traffic is kept, and where.
class CapturePage final : public SettingsPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CapturePage)

public:
    // folder: where files of traffic are. The store outlives the page.
    CapturePage(const ExchangeStore &store, const QString &folder, QWidget *parent = nullptr);

    CaptureSettings values() const;
    void showValues(const CaptureSettings &capture);

    void load(const Settings &settings) override { showValues(settings.capture()); }
    void store(Settings &settings) const override { settings.setCapture(values()); }
    bool isChanged(const Settings &settings) const override
    {
        return values() != settings.capture();
    }
    void restoreDefaults() override { showValues({}); }

private:
    void showUse();
    void updateEnabled();

    const ExchangeStore &m_store;
    QString m_folder;
    QCheckBox *m_atStart;
    QSpinBox *m_rows;
    QSpinBox *m_memory;
    QSpinBox *m_body;
    QCheckBox *m_inFiles;
    QSpinBox *m_disk;
    QPushButton *m_openFolder;
    QLabel *m_use;
    QTimer m_useTimer;
};

} // namespace mynah
