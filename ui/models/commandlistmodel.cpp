// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/commandlistmodel.h"

#include "ui/background.h"
#include "ui/models/fuzzymatch.h"
#include "ui/models/routetitles.h"
#include "ui/text.h"

#include <algorithm>
#include <mutex>
#include <optional>
#include <tuple>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

const QString RoutePrefix = u"route/"_s;
// What is found by its place as well comes after what is found by its name.
constexpr int ForPlace = -20;

QString withoutBlanks(const QString &text)
{
    QString kept = text;
    kept.removeIf([](QChar c) { return c.isSpace(); });
    return kept;
}

} // namespace

// All that can be chosen, in the order of menus and routes. The routes of a large workspace are
// many: they are listed by the worker that asks first.
class CommandListModel::Index
{
public:
    Index(std::vector<Command> commands, const Workspace &workspace, const QStringList &recent)
        : m_servers(workspace.servers)
        , m_recent(recent)
        , m_commands(std::move(commands))
    {
    }

    // The best first. Any thread.
    std::vector<Row> rank(const QString &text) const
    {
        std::call_once(m_filled, [this] { addRoutes(); });
        const QString pattern = withoutBlanks(text);
        std::vector<Candidate> candidates;
        for (std::size_t i = 0; i < m_commands.size(); ++i) {
            if (auto score = scoreOf(m_commands[i], pattern))
                candidates.push_back({*score, recencyOf(m_commands[i].key), i});
        }
        const std::size_t count = std::min(candidates.size(), MostRows);
        std::partial_sort(candidates.begin(),
                          candidates.begin() + static_cast<std::ptrdiff_t>(count),
                          candidates.end());
        std::vector<Row> rows;
        for (std::size_t i = 0; i < count; ++i) {
            const Command &command = m_commands[candidates[i].place];
            rows.push_back({command, lettersOf(command, pattern), candidates[i].score});
        }
        return rows;
    }

private:
    struct Candidate
    {
        int score;
        qsizetype recency;
        std::size_t place;

        bool operator<(const Candidate &other) const
        {
            return std::tuple(-score, recency, place)
                < std::tuple(-other.score, other.recency, other.place);
        }
    };

    static std::optional<int> scoreOf(const Command &command, const QString &pattern)
    {
        if (const auto match = fuzzyMatch(pattern, command.title))
            return match->score;
        if (const auto match = fuzzyMatch(pattern, command.place + u' ' + command.title))
            return match->score + ForPlace;
        return std::nullopt;
    }

    static QList<int> lettersOf(const Command &command, const QString &pattern)
    {
        qsizetype before = 0;
        auto match = fuzzyMatch(pattern, command.title);
        if (!match) {
            before = command.place.size() + 1;
            match = fuzzyMatch(pattern, command.place + u' ' + command.title);
        }
        QList<int> letters;
        for (const qsizetype position : match->positions) {
            if (position >= before)
                letters += int(position - before);
        }
        return letters;
    }

    // Large when it was never used.
    qsizetype recencyOf(const QString &key) const
    {
        const qsizetype at = m_recent.indexOf(key);
        return at < 0 ? m_recent.size() : at;
    }

    void addRoutes() const
    {
        for (const Shared<MockServer> &server : m_servers)
            addRoutes(server->routes, CommandListModel::tr("Routes"));
    }

    void addRoutes(const std::vector<RouteNode> &nodes, const QString &place) const
    {
        for (const RouteNode &node : nodes) {
            if (const Folder *folder = node.folder()) {
                addRoutes(folder->children, u"%1 ▸ %2"_s.arg(place, toQString(folder->name)));
                continue;
            }
            const MockRoute &route = *node.route();
            const QString name = toQString(route.name);
            m_commands.push_back({keyOfRoute(toQString(route.id)), toQString(routeTitle(route)),
                                  name.isEmpty() ? place : u"%1 · %2"_s.arg(place, name), QString(),
                                  true});
        }
    }

    std::vector<Shared<MockServer>> m_servers;
    QStringList m_recent;
    mutable std::once_flag m_filled;
    mutable std::vector<Command> m_commands;
};

CommandListModel::CommandListModel(std::vector<Command> commands, const Workspace &workspace,
                                   const QStringList &recent, QObject *parent)
    : QAbstractListModel(parent)
    , m_index(std::make_shared<const Index>(std::move(commands), workspace, recent))
{
}

CommandListModel::~CommandListModel() = default;

QString CommandListModel::keyOfRoute(const QString &id)
{
    return RoutePrefix + id;
}

QString CommandListModel::routeOfKey(const QString &key)
{
    return key.startsWith(RoutePrefix) ? key.mid(RoutePrefix.size()) : QString();
}

void CommandListModel::setQuery(const QString &text)
{
    runInBackground(
        this, [index = m_index, text] { return index->rank(text); },
        [this, number = ++m_asked](const std::vector<Row> &rows) {
            if (number != m_asked)
                return;
            m_answered = number;
            beginResetModel();
            m_rows = rows;
            endResetModel();
            emit ranked();
        });
}

int CommandListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant CommandListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.command.title;
    case Qt::AccessibleTextRole: {
        QStringList parts{row.command.title, row.command.place};
        if (!row.command.shortcut.isEmpty())
            parts += row.command.shortcut;
        return parts.join(u", "_s);
    }
    case PlaceRole:
        return row.command.place;
    case ShortcutRole:
        return row.command.shortcut;
    case LettersRole:
        return QVariant::fromValue(row.letters);
    case KeyRole:
        return row.command.key;
    default:
        return {};
    }
}

Qt::ItemFlags CommandListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (!m_rows[static_cast<std::size_t>(index.row())].command.isEnabled)
        return Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace mynah
