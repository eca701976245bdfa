// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QDialogButtonBox;
class QListWidget;
class QStackedWidget;

namespace mynah {

class CapturePage;
class ExchangeStore;
class Settings;

// What is set for the program rather than for a workspace: pages with a list of them. What a page
// says goes to the settings with OK and Apply.
class SettingsDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsDialog)

public:
    // Both outlive the dialog.
    SettingsDialog(Settings &settings, const ExchangeStore &store, QWidget *parent = nullptr);

signals:
    // The settings have changed.
    void applied();
    // Somebody wants to see the folder that the traffic is in.
    void trafficFolderWanted();

private:
    void addPage(const QString &title, QWidget *page);
    void apply();
    void restoreDefaults();
    void updateApply();

    Settings &m_settings;
    QListWidget *m_list;
    QStackedWidget *m_pages;
    CapturePage *m_capture;
    QDialogButtonBox *m_buttons;
};

} // namespace mynah
