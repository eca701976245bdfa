// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/mockroute.h"

#include <QAbstractListModel>

#include <optional>
#include <string>

namespace mynah {

// The responses of one route: status, name, and what chooses them. Checking a row switches the
// response, dragging moves it; both are only told, the route comes back through setRoute().
class ResponseListModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ResponseListModel)

public:
    enum Role {
        IdRole = Qt::UserRole, // QString
        StatusRole,
        NoteRole, // "2 rules", "weight 3"
        DefaultRole, // it answers when nothing else is chosen
    };

    explicit ResponseListModel(QObject *parent = nullptr);

    void setRoute(const MockRoute *route);
    std::string idAt(int row) const;
    int rowOf(std::string_view id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

signals:
    void enabledEdited(const std::string &responseId, bool enabled);
    void moveWanted(const std::string &responseId, int toIndex);

private:
    QString note(const MockResponse &response) const;

    MockRoute m_route;
};

// "200 OK", "299".
QString statusText(int status, std::string_view reason = {});

} // namespace mynah
