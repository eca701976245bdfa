// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAction;
class QObject;

namespace mynah {

// The window's actions that belong to traffic. The window makes them and gives them names, keys and
// menus; TrafficPage connects them, and keeps them enabled and checked as its state says. One that
// is null is not offered.
struct TrafficActions
{
    // Checkable.
    QAction *capture = nullptr; // actCapture
    QAction *follow = nullptr; // actFollow
    QAction *freeze = nullptr; // actFreeze
    QAction *mark = nullptr; // actMark
    QAction *dashboard = nullptr; // actDashboard

    QAction *clear = nullptr; // actClearTraffic
    QAction *filter = nullptr; // actFilterTraffic
    QAction *nextProblem = nullptr; // actNextProblem
    QAction *previousProblem = nullptr; // actPrevProblem
    QAction *exportTraffic = nullptr; // actExport

    // Of the current request.
    QAction *createRoute = nullptr; // actCreateRouteFromRequest
    QAction *addResponse = nullptr; // actAddResponseFromRequest
    QAction *resend = nullptr; // actResend
    QAction *editAndSend = nullptr; // actEditAndSend
    QAction *copyCurl = nullptr; // actCopyCurl, for a POSIX shell
    QAction *copyCurlBash = nullptr; // actCopyCurlBash
    QAction *copyCurlCmd = nullptr; // actCopyCurlCmd
    QAction *copyPowerShell = nullptr; // actCopyPowerShell
    QAction *copyHar = nullptr; // actCopyHar
    QAction *copyRaw = nullptr; // actCopyRawRequest
    QAction *copyUrl = nullptr; // actCopyRequestUrl
    QAction *showConnection = nullptr; // actShowConnection

    // Of two selected requests.
    QAction *compare = nullptr; // actCompare

    // Of the current connection.
    QAction *closeConnection = nullptr; // actCloseConnection
    QAction *resetConnection = nullptr; // actResetConnection
    QAction *showRequests = nullptr; // actShowRequestsOfConnection

    // Those of the owner's actions that have these object names.
    static TrafficActions findIn(const QObject &owner);
};

} // namespace mynah
