// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/trafficimport.h"
#include "server/core/message.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>

class QAction;
class QMimeData;
class QWidget;

namespace mynah {

class InfoBar;
class Toast;
class TrafficPage;
class UserPrompts;

// Has a file of recorded traffic read and the traffic page show it, asked for by the action or by
// dropping the file on the window; the banner says how far it is and why it failed.
class TrafficImporter final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrafficImporter)

public:
    struct Parts
    {
        TrafficPage &traffic;
        UserPrompts &prompts;
        InfoBar &banners;
        Toast &toast;
        QWidget &window;
    };

    // The action asks.
    TrafficImporter(const Parts &parts, QAction &action);
    ~TrafficImporter() override;

    void ask();
    void read(const QString &path);
    // All is read, but a menu or a dialog is open, and belongs to the list that would go.
    bool waitsToShow() const;

signals:
    // What was read is about to be shown: the page has to be in sight.
    void aboutToShow();

protected:
    // Of the window.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look();
    void showProgress();
    void finish();
    void showFailure(const QString &path, const Message &reason);

    Parts m_;
    std::unique_ptr<TrafficImport> m_import; // while it works
    QString m_path;
    QElapsedTimer m_since;
    int m_shownPercent = -1;
    QTimer m_timer;
};

} // namespace mynah
