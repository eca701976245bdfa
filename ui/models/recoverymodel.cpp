// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/recoverymodel.h"

#include "ui/displayformat.h"
#include "ui/language.h"
#include "ui/models/recentfilesmodel.h"

#include <QDir>
#include <QFileInfo>

namespace mynah {

namespace {

QString folder(const RecoveryStore::Entry &entry)
{
    if (entry.path.isEmpty())
        return RecoveryModel::tr("A workspace without a file");
    const QString path = QDir::toNativeSeparators(QFileInfo(entry.path).path());
    //: The folder of a file that was saved after the work that can be recovered
    return entry.isOlderThanFile ? RecoveryModel::tr("%1 · the file is newer").arg(path) : path;
}

} // namespace

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
    // Two of one file may be of the same minute.
    const QString time = formatLastTime(entry.time.toMSecsSinceEpoch() * 1'000'000);
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case Qt::ToolTipRole:
        return QDir::toNativeSeparators(entry.path);
    case Qt::AccessibleTextRole:
        //: A file and when it was changed last
        return entry.isOlderThanFile ? tr("%1, %2, the file is newer").arg(name, time)
                                     : tr("%1, %2").arg(name, time);
    case RecentFilesModel::FolderRole:
        return folder(entry);
    case RecentFilesModel::TimeRole:
        return time;
    case RecentFilesModel::ExistsRole:
        return true;
    default:
        return {};
    }
}

} // namespace mynah
