// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/exchange.h"
#include "server/domain/mockroute.h"
#include "server/domain/workspace.h"
#include "server/domain/workspaceedit.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;

namespace mynah {

// Makes a route of a recorded request. Proposes everything; Enter is enough.
class CreateRouteDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CreateRouteDialog)

public:
    CreateRouteDialog(const Exchange &exchange, const Workspace &workspace,
                      QWidget *parent = nullptr);

    // As the fields say now.
    MockRoute route() const;
    NodePosition position() const;

private:
    enum class BodySource { Recorded, EmptyObject, Empty, Echo };

    void setUpFields();
    void setUpFolders();
    void validate();
    QString fault() const;
    MockResponse withChosenAnswer(MockResponse response) const;

    const Exchange m_exchange;
    const Workspace m_workspace;
    std::vector<NodePosition> m_targets;
    QComboBox *m_method;
    QLineEdit *m_path;
    QLabel *m_fault;
    QCheckBox *m_useQuery;
    QCheckBox *m_useBody;
    // Only where there are secrets to keep.
    QCheckBox *m_keepSecrets;
    QComboBox *m_status;
    QComboBox *m_body;
    QComboBox *m_folder;
    QDialogButtonBox *m_buttons;
};

} // namespace mynah
