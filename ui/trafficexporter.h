// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/trafficexport.h"

#include <QObject>
#include <QTimer>

#include <memory>

class QAction;
class QWidget;

namespace mynah {

class ExportDialog;
class InfoBar;
class Toast;
class TrafficPage;
class UserPrompts;

// Asks what of the traffic that is shown is to be exported and has it written; the banner says how
// far it is and why it failed.
class TrafficExporter final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrafficExporter)

public:
    struct Parts
    {
        const TrafficPage &traffic;
        UserPrompts &prompts;
        InfoBar &banners;
        Toast &toast;
        QWidget &window;
    };

    // The action asks.
    TrafficExporter(const Parts &parts, QAction &action);
    ~TrafficExporter() override;

private:
    void ask();
    void start(const ExportDialog &dialog, std::vector<std::uint64_t> selected);
    void look();
    void showProgress();
    void finish();
    void showFailure(const QString &reason);

    Parts m_;
    // Of what is being exported, whatever is shown meanwhile.
    std::shared_ptr<const ExchangeStore> m_store;
    std::unique_ptr<TrafficExport> m_export; // while it works
    QString m_path;
    int m_shownPercent = 0;
    QTimer m_timer;
};

} // namespace mynah
