// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QTimer>
#include <QToolBar>

#include <string>

namespace mynah {

class MainActions;
class ServerControllerInterface;
struct ServerStatus;

// The main toolbar: start and stop, how the server is, where it is, how busy it is.
class ServerBar final : public QToolBar
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ServerBar)

public:
    ServerBar(ServerControllerInterface &controller, const MainActions &actions,
              QWidget *parent = nullptr);

    // Of several servers, the one whose address is shown; until then the first that listens.
    void setServer(const std::string &id);
    // The address that is shown, when the server listens.
    const QString &url() const { return m_address; }

private:
    QLabel *addChip(const char *name);
    void follow();
    void showAddress(const ServerStatus &status);
    void updateRates();

    ServerControllerInterface &m_controller;
    const MainActions &m_actions;
    QLabel *m_state;
    QLabel *m_url;
    QLabel *m_rates;
    std::string m_server;
    QString m_address;
    QTimer m_rateTimer;
};

// What a state of the server is called.
QString serverStateText(const ServerControllerInterface &controller);

} // namespace mynah
