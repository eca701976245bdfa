// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/workspace.h"

#include <QAbstractListModel>
#include <QStringList>

#include <memory>
#include <vector>

namespace mynah {

// Something that can be chosen by typing a part of its name.
struct Command
{
    // By which it is remembered.
    QString key;
    QString title;
    // Where it is found otherwise, such as "Traffic ▸ Copy".
    QString place;
    // Its shortcut, as people read it.
    QString shortcut;
    bool isEnabled = true;
};

// Commands and the routes of a workspace, ranked by how well they suit what was typed. Ranking is
// done off this thread; rows are those of the last answer.
class CommandListModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CommandListModel)

public:
    enum Role {
        PlaceRole = Qt::UserRole,
        ShortcutRole,
        // QList<int>: positions in the title of what was typed.
        LettersRole,
        KeyRole,
    };
    // The best ones; nobody looks further.
    static constexpr std::size_t MostRows = 200;

    // recent: keys, the last one used first.
    CommandListModel(std::vector<Command> commands, const Workspace &workspace,
                     const QStringList &recent, QObject *parent = nullptr);
    ~CommandListModel() override;

    // The key of a route, and the id of the route of such a key; empty for that of a command.
    static QString keyOfRoute(const QString &id);
    static QString routeOfKey(const QString &key);

    void setQuery(const QString &text);
    // The rows are not yet those of the query.
    bool isRanking() const { return m_answered != m_asked; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    // What is disabled cannot be chosen.
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void ranked();

private:
    class Index;
    struct Row
    {
        Command command;
        QList<int> letters;
        int score = 0;
    };

    std::shared_ptr<const Index> m_index;
    std::vector<Row> m_rows;
    int m_asked = 0;
    int m_answered = 0;
};

} // namespace mynah
