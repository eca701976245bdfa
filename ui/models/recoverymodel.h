// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/recoverystore.h"

#include <QAbstractListModel>

namespace mynah {

// Work that programs left behind, the newest first.
class RecoveryModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecoveryModel)

public:
    explicit RecoveryModel(QObject *parent = nullptr);

    void setEntries(const QList<RecoveryStore::Entry> &entries);
    const QList<RecoveryStore::Entry> &entries() const { return m_entries; }

    int rowCount(const QModelIndex &parent = {}) const override;
    // For people and, by the roles of RecentFilesModel, for RecentItemDelegate.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<RecoveryStore::Entry> m_entries;
};

} // namespace mynah
