// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/recoverymodel.h"

#include "ui/displayformat.h"
#include "ui/language.h"
#include "ui/models/recentfilesmodel.h"

#include <QDir>
#include <QFileInfo>

namespace mynah {

RecoveryModel::RecoveryModel(QObject *parent)
    : QAbstractListModel(parent)
{
    keepTranslated(this);
}

void RecoveryModel::setEntries(const QList<RecoveryStore::Entry> &entries)
{
    beginResetModel();
    m_entries = entries;
    endResetModel();
}

int RecoveryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant RecoveryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RecoveryStore::Entry &entry = m_entries.at(index.row());
    const QString name =
        entry.path.isEmpty() ? tr("Never saved") : QFileInfo(entry.path).fileName();
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case Qt::ToolTipRole:
        return QDir::toNativeSeparators(entry.path);
    case Qt::AccessibleTextRole:
        //: A file and when it was changed last
        return tr("%1, %2").arg(name, formatMoment(entry.time));
    case RecentFilesModel::FolderRole:
        return entry.path.isEmpty() ? tr("A workspace without a file")
                                    : QDir::toNativeSeparators(QFileInfo(entry.path).path());
    case RecentFilesModel::TimeRole:
        return formatMoment(entry.time);
    case RecentFilesModel::ExistsRole:
        return true;
    default:
        return {};
    }
}

} // namespace mynah
