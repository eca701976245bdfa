// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/settingspage.h"

#include <functional>

class QLabel;
class QPushButton;

namespace mynah {

// For when something is wrong: things that are done at once.
class AdvancedPage final : public SettingsPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AdvancedPage)

public:
    // dataFolder: where the settings are; diagnostics: what a report should say.
    AdvancedPage(const QString &dataFolder, const std::function<QString()> &diagnostics,
                 QWidget *parent = nullptr);

    void load(const Settings &) override { }
    void store(Settings &) const override { }
    bool isChanged(const Settings &) const override { return false; }
    void restoreDefaults() override { }
    bool hasDefaults() const override { return false; }

signals:
    void layoutResetWanted();

private:
    QPushButton *addButton(const char *name, const QString &text, const QString &hint);

    QLabel *m_done;
};

} // namespace mynah
