// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QTimer>

#include <string>

class QCheckBox;
class QDialogButtonBox;
class QLabel;
class QSpinBox;

namespace mynah {

class ServerControllerInterface;
struct PortState;

// Asks for another port and says of each whether it is free.
class PortDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PortDialog)

public:
    PortDialog(const ServerControllerInterface &controller, const std::string &address, int port,
               QWidget *parent = nullptr);

    int port() const;
    // Not to be written into the workspace.
    bool isForNow() const;

private:
    void look();
    void tell(const PortState &state);
    // At once when the port is known to be free, or as soon as it is.
    void take();

    const ServerControllerInterface &m_controller;
    std::string m_address;
    QSpinBox *m_port;
    QLabel *m_free;
    QCheckBox *m_forNow;
    QDialogButtonBox *m_buttons;
    QTimer m_lookTimer;
    // How often it was looked; answers to others come too late.
    int m_question = 0;
    // Nothing is known of the port yet.
    bool m_isLooking = true;
    bool m_takesWhenFree = false;
};

} // namespace mynah
