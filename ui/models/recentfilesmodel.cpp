// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/recentfilesmodel.h"

#include "ui/background.h"
#include "ui/displayformat.h"
#include "ui/language.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

// "~/work/shop" for people.
QString shortFolder(const QString &path)
{
    QString folder = QFileInfo(path).absolutePath();
    const QString home = QDir::homePath();
    if (folder == home || folder.startsWith(home + u'/'))
        folder.replace(0, home.size(), u'~');
    return folder;
}

QString timeText(const QDateTime &time)
{
    const bool wasYesterday = time.date().daysTo(QDate::currentDate()) == 1;
    return wasYesterday ? RecentFilesModel::tr("yesterday") : formatMoment(time);
}

} // namespace

RecentFilesModel::RecentFilesModel(QObject *parent)
    : QAbstractListModel(parent)
{
    keepTranslated(this);
}

void RecentFilesModel::setFiles(const QStringList &paths)
{
    runInBackground(
        this,
        [paths] {
            QList<Entry> entries;
            for (const QString &path : paths) {
                const QFileInfo info(path);
                entries += {path, info.exists() ? timeText(info.lastModified()) : QString(),
                            info.exists()};
            }
            return entries;
        },
        [this, request = ++m_requests](const QList<Entry> &entries) {
            if (request != m_requests)
                return;
            beginResetModel();
            m_entries = entries;
            endResetModel();
        });
}

int RecentFilesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant RecentFilesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return QFileInfo(entry.path).fileName();
    case Qt::ToolTipRole:
        return entry.exists ? entry.path : tr("%1 is not there any more").arg(entry.path);
    case Qt::AccessibleTextRole:
        return QString(QFileInfo(entry.path).fileName() + u", "_s + shortFolder(entry.path));
    case PathRole:
        return entry.path;
    case FolderRole:
        return shortFolder(entry.path);
    case TimeRole:
        return entry.exists ? entry.time : tr("not found");
    case ExistsRole:
        return entry.exists;
    default:
        return {};
    }
}

} // namespace mynah
