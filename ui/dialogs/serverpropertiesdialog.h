// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/mockserver.h"

#include <QDialog>

class QCheckBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QTableView;
class QTabWidget;
class QToolButton;

namespace mynah {

class HeaderTable;
class LenienciesPage;
class LimitsPage;
class ListenersModel;
class TlsEditor;
class UserPrompts;

// What the workspace file says of a server besides its routes: where it listens, with which
// certificate, the headers that every answer gets, its limits and what it bears.
class ServerPropertiesDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ServerPropertiesDialog)

public:
    // Paths are kept relative to baseDir where they can be.
    ServerPropertiesDialog(const MockServer &server, const QString &baseDir, UserPrompts &prompts,
                           QWidget *parent = nullptr);

    // The server as the dialog has it now.
    MockServer server() const;

private:
    QWidget *makeListenersPage();
    QWidget *makeHeadersPage();
    void showTls();
    void updateFault();
    int currentRow() const;

    MockServer m_server;
    ListenersModel *m_listeners;
    QTableView *m_listenersView;
    QToolButton *m_remove;
    QLineEdit *m_name;
    QCheckBox *m_enabled;
    TlsEditor *m_tls;
    QLabel *m_fault;
    HeaderTable *m_headers;
    QCheckBox *m_cors;
    LimitsPage *m_limits;
    LenienciesPage *m_leniencies;
    QTabWidget *m_tabs;
    QDialogButtonBox *m_buttons;
};

} // namespace mynah
