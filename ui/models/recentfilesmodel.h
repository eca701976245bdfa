// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QStringList>

namespace mynah {

// Workspaces that were open before: file name, its folder, and when it changed last.
class RecentFilesModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecentFilesModel)

public:
    enum Role { PathRole = Qt::UserRole, FolderRole, TimeRole, ExistsRole };

    explicit RecentFilesModel(QObject *parent = nullptr);

    // Looks at the files off this thread and shows them then; the last list counts.
    void setFiles(const QStringList &paths);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Entry
    {
        QString path;
        QString time;
        bool exists = false;
    };

    QList<Entry> m_entries;
    int m_requests = 0;
};

} // namespace mynah
