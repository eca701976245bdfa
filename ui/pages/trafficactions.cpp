// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/trafficactions.h"

#include <QAction>

namespace mynah {

TrafficActions TrafficActions::findIn(const QObject &owner)
{
    const auto find = [&owner](const char *name) {
        return owner.findChild<QAction *>(QLatin1String(name));
    };
    return {
        .capture = find("actCapture"),
        .follow = find("actFollow"),
        .freeze = find("actFreeze"),
        .mark = find("actMark"),
        .dashboard = find("actDashboard"),
        .clear = find("actClearTraffic"),
        .filter = find("actFilterTraffic"),
        .nextProblem = find("actNextProblem"),
        .previousProblem = find("actPrevProblem"),
        .exportTraffic = find("actExport"),
        .createRoute = find("actCreateRouteFromRequest"),
        .addResponse = find("actAddResponseFromRequest"),
        .resend = find("actResend"),
        .editAndSend = find("actEditAndSend"),
        .copyCurl = find("actCopyCurl"),
        .copyCurlBash = find("actCopyCurlBash"),
        .copyCurlCmd = find("actCopyCurlCmd"),
        .copyPowerShell = find("actCopyPowerShell"),
        .copyHar = find("actCopyHar"),
        .copyRaw = find("actCopyRawRequest"),
        .copyUrl = find("actCopyRequestUrl"),
        .showConnection = find("actShowConnection"),
        .compare = find("actCompare"),
        .closeConnection = find("actCloseConnection"),
        .resetConnection = find("actResetConnection"),
        .showRequests = find("actShowRequestsOfConnection"),
    };
}

} // namespace mynah
