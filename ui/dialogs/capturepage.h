// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/exchangestore.h"
#include "ui/settings.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace mynah {

// The page of the settings that says how much of the traffic is kept, and where.
class CapturePage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CapturePage)

public:
    // folder: where files of traffic are. The store outlives the page.
    CapturePage(const ExchangeStore &store, const QString &folder, QWidget *parent = nullptr);

    CaptureSettings settings() const;
    void setSettings(const CaptureSettings &settings);

signals:
    void changed();
    // Somebody wants to see the folder.
    void folderWanted();

private:
    QSpinBox *makeSpin(const char *name, int lowest, int highest, const QString &suffix);
    void showUse();
    void updateEnabled();

    const ExchangeStore &m_store;
    QString m_folder;
    QSpinBox *m_rows;
    QSpinBox *m_memory;
    QCheckBox *m_inFiles;
    QSpinBox *m_disk;
    QPushButton *m_openFolder;
    QLabel *m_use;
    QTimer m_useTimer;
};

} // namespace mynah
