// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/settingspage.h"

namespace mynah {

// How unsaved work is kept for the case that Mynah ends unexpectedly.
class StoragePage final : public SettingsPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StoragePage)

public:
    // The folder of the copies.
    explicit StoragePage(const QString &folder, QWidget *parent = nullptr);

    void load(const Settings &settings) override;
    void store(Settings &settings) const override;
    bool isChanged(const Settings &settings) const override;
    void restoreDefaults() override;

private:
    QSpinBox *m_autosave;
};

} // namespace mynah
