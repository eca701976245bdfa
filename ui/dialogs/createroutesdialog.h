// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/routegatherer.h"
#include "server/domain/workspaceedit.h"

#include <QDialog>
#include <QTimer>

#include <memory>
#include <vector>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTreeView;

namespace mynah {

class EmptyPlaceholder;
class ExchangeStore;
class RouteGathering;
class RouteProposalsModel;

// Makes routes, or responses of the routes that answered, of many recorded requests. Shows what
// that would be; Enter is enough.
class CreateRoutesDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CreateRoutesDialog)

public:
    // What these are about.
    struct Requests
    {
        std::shared_ptr<const ExchangeStore> store;
        std::vector<std::uint64_t> seqs;
    };

    CreateRoutesDialog(Requests requests, const Workspace &workspace, RouteGatherer::By by,
                       QWidget *parent = nullptr);
    ~CreateRoutesDialog() override;

    // As they are chosen now.
    std::vector<RouteProposal> proposals() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUpTree();
    void setUpFolders();
    void layOut();
    void gather();
    void look();
    void showProposals();
    void updateTexts();
    void retranslate();

    const Requests m_requests;
    const Workspace m_workspace;
    const RouteGatherer::By m_by;
    // While it works.
    std::unique_ptr<RouteGathering> m_gathering;
    QTimer m_timer;
    std::size_t m_skipped = 0;
    RouteProposalsModel *m_model;
    QLabel *m_summary;
    QTreeView *m_tree;
    EmptyPlaceholder *m_empty;
    QComboBox *m_folder;
    QLabel *m_folderLabel;
    // Of the entries after the first one.
    std::vector<NodePosition> m_targets;
    QLabel *m_hint;
    QLabel *m_fault;
    QCheckBox *m_keepSecrets;
    QProgressBar *m_progress;
    QDialogButtonBox *m_buttons;
    QPushButton *m_create;
};

} // namespace mynah
