// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routereading.h"

#include "server/domain/workspaceedit.h"
#include "ui/background.h"
#include "ui/widgets/infobar.h"

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

using namespace std::chrono_literals;

// What ends sooner needs no words.
constexpr auto SaysSoAfter = 300ms;

QString bannerKey()
{
    return u"readRoutes"_s;
}

RouteReading::Result nodesIn(const QByteArray &json)
{
    auto nodes = nodesFromJson({json.constData(), std::size_t(json.size())});
    if (nodes) {
        for (RouteNode &node : *nodes)
            node = withNewIds(node);
    }
    return nodes;
}

} // namespace

RouteReading::RouteReading(InfoBar &banners, QObject *parent)
    : QObject(parent)
    , m_banners(banners)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(SaysSoAfter);
    connect(&m_patience, &QTimer::timeout, this, &RouteReading::showProgress);
}

void RouteReading::read(const QByteArray &json, const Done &done)
{
    cancel();
    if (json.size() <= LargestReadHere)
        return done(nodesIn(json));
    m_isReading = true;
    m_patience.start();
    runInBackground(
        this, [json] { return nodesIn(json); },
        [this, done, number = m_readings](const Result &nodes) {
            if (number != m_readings)
                return;
            cancel();
            done(nodes);
        });
}

void RouteReading::cancel()
{
    ++m_readings;
    m_isReading = false;
    m_patience.stop();
    m_banners.dismiss(bannerKey());
}

void RouteReading::showProgress()
{
    m_banners.showMessage({bannerKey(),
                           Severity::Info,
                           [] { return tr("Reading the routes of the clipboard…"); },
                           {{[] { return tr("Cancel"); }, [this] { cancel(); }}},
                           false});
}

} // namespace mynah
