// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/matchheadline.h"

#include "server/domain/exchange.h"
#include "server/domain/matchexplanation.h"
#include "server/domain/workspace.h"
#include "ui/text.h"

#include <QCoreApplication>

namespace mynah {

namespace {

class MatchHeadline
{
    Q_DECLARE_TR_FUNCTIONS(mynah::MatchHeadline)

public:
    MatchHeadline(const MatchExplanation &now, const Exchange &then, const Workspace &workspace)
        : m_now(now)
        , m_then(then)
        , m_workspace(workspace)
    {
    }

    QString text() const
    {
        // How it was answered elsewhere is not known.
        if (m_then.record.has(ExchangeRecord::Imported))
            return tr("As it would be answered now: %1").arg(translated(m_now.summary));
        if (m_then.record.outcome == ExchangeOutcome::Malformed || isAsThen())
            return translated(m_now.summary);
        const QString now = m_now.nodeId.empty() || m_now.considered.empty()
            ? translated(m_now.summary)
            : tr("Would now be answered by %1.").arg(answer());
        return isGone() ? tr("The route that answered has been deleted since.") + u' ' + now : now;
    }

private:
    bool isAsThen() const
    {
        return m_now.nodeId == m_then.routeId
            && (m_now.responseId == m_then.responseId || m_then.responseId.empty() || takesTurns());
    }

    // Another response is what such a route is expected to give.
    bool takesTurns() const
    {
        const RouteNode *node = m_workspace.findNode(m_now.nodeId);
        const MockRoute *route = node ? node->route() : nullptr;
        return route
            && (route->responseMode == MockRoute::ResponseMode::Sequence
                || route->responseMode == MockRoute::ResponseMode::Random);
    }

    bool isGone() const { return !m_then.routeId.empty() && !m_workspace.findNode(m_then.routeId); }

    QString answer() const
    {
        const RouteExplanation &route = m_now.considered.back();
        for (const ResponseExplanation &response : route.responses) {
            if (response.chosen)
                return tr("%1 with %2").arg(toQString(route.title), toQString(response.title));
        }
        return toQString(route.title);
    }

    const MatchExplanation &m_now;
    const Exchange &m_then;
    const Workspace &m_workspace;
};

} // namespace

QString matchHeadline(const MatchExplanation &explanation, const Exchange &exchange,
                      const Workspace &workspace)
{
    return MatchHeadline(explanation, exchange, workspace).text();
}

} // namespace mynah
