// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/recoverystore.h"

#include <QDialog>

class QLabel;
class QListView;
class QPushButton;

namespace mynah {

class RecoveryModel;

// Which of several pieces of work that were left behind is to be recovered, looked at or given up.
class RecoverDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecoverDialog)

public:
    explicit RecoverDialog(const QList<RecoveryStore::Entry> &entries, QWidget *parent = nullptr);

    // Closes when there is nothing left.
    void setEntries(const QList<RecoveryStore::Entry> &entries);

signals:
    void recoverWanted(const mynah::RecoveryStore::Entry &entry);
    void compareWanted(const mynah::RecoveryStore::Entry &entry);
    void discardWanted(const mynah::RecoveryStore::Entry &entry);

protected:
    void changeEvent(QEvent *event) override;

private:
    using Signal = void (RecoverDialog::*)(const RecoveryStore::Entry &);
    void tell(Signal signal);
    void updateButtons();
    void retranslate();

    RecoveryModel *m_model;
    QLabel *m_label;
    QListView *m_list;
    QPushButton *m_recover;
    QPushButton *m_compare;
    QPushButton *m_discard;
};

} // namespace mynah
