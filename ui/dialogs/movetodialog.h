// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/foldertargets.h"

#include <QDialog>

#include <vector>

class QDialogButtonBox;
class QListView;

namespace mynah {

// Asks into which folder routes are to go. Enter takes the one that is selected.
class MoveToDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MoveToDialog)

public:
    // title: of what is moved. current: where it is.
    MoveToDialog(const QString &title, std::vector<FolderTarget> targets,
                 const NodePosition &current, QWidget *parent = nullptr);

    NodePosition position() const;

private:
    const std::vector<FolderTarget> m_targets;
    QListView *m_list;
    QDialogButtonBox *m_buttons;
};

} // namespace mynah
