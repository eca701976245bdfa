// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/responselistmodel.h"

#include "ui/language.h"
#include "ui/models/routetitles.h"
#include "ui/statusphrases.h"
#include "ui/text.h"

#include <QMimeData>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

constexpr auto RowMimeType = "application/x-mynah-response-row"_L1;

} // namespace

QString statusText(int status, std::string_view reason)
{
    const QString phrase = reason.empty() ? statusPhrase(status) : toQString(reason);
    return phrase.isEmpty() ? QString::number(status) : u"%1 %2"_s.arg(status).arg(phrase);
}

ResponseListModel::ResponseListModel(QObject *parent)
    : QAbstractListModel(parent)
{
    keepTranslated(this);
}

void ResponseListModel::setRoute(const MockRoute *route)
{
    const MockRoute next = route ? *route : MockRoute();
    const bool sameRows = std::equal(next.responses.begin(), next.responses.end(),
                                     m_route.responses.begin(), m_route.responses.end(),
                                     [](const auto &a, const auto &b) { return a->id == b->id; });
    if (sameRows) {
        m_route = next;
        if (!m_route.responses.empty())
            emit dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_route = next;
    endResetModel();
}

std::string ResponseListModel::idAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_route.responses[std::size_t(row)]->id : std::string();
}

int ResponseListModel::rowOf(std::string_view id) const
{
    const auto found = std::find_if(m_route.responses.begin(), m_route.responses.end(),
                                    [id](const auto &response) { return response->id == id; });
    return found == m_route.responses.end() ? -1 : int(found - m_route.responses.begin());
}

int ResponseListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_route.responses.size());
}

QString ResponseListModel::note(const MockResponse &response) const
{
    if (!response.enabled)
        return tr("off");
    if (response.rules.isConditional()
        && m_route.responseMode != MockRoute::ResponseMode::Default) {
        const auto count = std::count_if(response.rules.rules.begin(), response.rules.rules.end(),
                                         [](const MatchRule &rule) { return rule.enabled; });
        return count == 1 ? tr("1 rule") : tr("%n rules", nullptr, int(count));
    }
    if (m_route.responseMode == MockRoute::ResponseMode::Random)
        return tr("weight %1").arg(response.weight);
    return {};
}

QVariant ResponseListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MockResponse &response = *m_route.responses[std::size_t(index.row())];
    const bool isDefault = m_route.defaultOrFirst() == &response;
    switch (role) {
    case Qt::DisplayRole:
        return toQString(responseTitle(response));
    case Qt::CheckStateRole:
        return response.enabled ? Qt::Checked : Qt::Unchecked;
    case Qt::AccessibleTextRole: {
        QStringList parts{data(index, Qt::DisplayRole).toString()};
        if (isDefault)
            parts += tr("default");
        if (const QString words = note(response); !words.isEmpty())
            parts += words;
        return parts.join(u", "_s);
    }
    case Qt::ToolTipRole:
        return isDefault ? QVariant(tr("Answers when no rule chooses another response"))
                         : QVariant();
    case IdRole:
        return toQString(response.id);
    case StatusRole:
        return response.status;
    case NoteRole:
        return note(response);
    case DefaultRole:
        return isDefault;
    default:
        return {};
    }
}

bool ResponseListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::CheckStateRole)
        return false;
    emit enabledEdited(idAt(index.row()), value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags ResponseListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable
        | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
}

QStringList ResponseListModel::mimeTypes() const
{
    return {RowMimeType};
}

QMimeData *ResponseListModel::mimeData(const QModelIndexList &indexes) const
{
    auto data = std::make_unique<QMimeData>();
    if (!indexes.isEmpty())
        data->setData(RowMimeType, QByteArray::fromStdString(idAt(indexes.first().row())));
    return data.release();
}

bool ResponseListModel::dropMimeData(const QMimeData *data, Qt::DropAction, int row, int,
                                     const QModelIndex &)
{
    const std::string id = data->data(RowMimeType).toStdString();
    const int from = rowOf(id);
    if (from < 0)
        return false;
    const int before = row < 0 ? rowCount() : row;
    emit moveWanted(id, before > from ? before - 1 : before);
    return true;
}

} // namespace mynah
