// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/limitdescriptions.h"

#include <QCoreApplication>

namespace mynah {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(mynah::LimitDescription)
};

QList<LimitDescription> requestLimits()
{
    return {
        {"maxRequestLineBytes", Texts::tr("Request line"),
         Texts::tr("Method, target and version. More is answered 414, a longer method 501.")},
        {"maxHeaderBytes", Texts::tr("Head"),
         Texts::tr("Request line and header fields together. More is answered 431.")},
        {"maxHeaderCount", Texts::tr("Header fields"), Texts::tr("More are answered 431.")},
        {"maxBodyBytes", Texts::tr("Body"),
         Texts::tr("Of a request, by its Content-Length or counted as its chunks come. More is "
                   "answered 413.")},
        {"maxChunkBytes", Texts::tr("Chunk"),
         Texts::tr("A single chunk of a body. A larger one is answered 413.")},
        {"maxChunkExtensionBytes", Texts::tr("Chunk extensions"),
         Texts::tr("Those of all chunks of a body together. More is answered 400.")},
        {"maxTrailerBytes", Texts::tr("Trailers"),
         Texts::tr("Fields behind the last chunk. More is answered 431.")},
    };
}

QList<LimitDescription> connectionLimits()
{
    return {
        {"maxConnections", Texts::tr("Connections"),
         Texts::tr("Of this server at a time. Whoever connects beyond it waits until another "
                   "connection is closed.")},
        {"maxConnectionsPerClient", Texts::tr("Connections of a client"),
         Texts::tr("From one IP address at a time. More are answered 503, or closed if they speak "
                   "TLS.")},
        {"maxPipelineBytes", Texts::tr("Requests sent ahead"),
         Texts::tr("How much is read while an earlier request is being answered. The rest waits "
                   "with the client; nothing is lost. For new connections.")},
        {"maxWriteBufferBytes", Texts::tr("Write buffer"),
         Texts::tr("Of an answer that the client has not taken yet. More closes the connection. "
                   "For new connections.")},
    };
}

QList<LimitDescription> timeLimits()
{
    return {
        {"handshakeTimeoutMs", Texts::tr("TLS handshake"),
         Texts::tr("A client that takes longer is disconnected.")},
        {"headerTimeoutMs", Texts::tr("Receive the head"),
         Texts::tr("From its first byte to its last. Longer is answered 408.")},
        {"bodyTimeoutMs", Texts::tr("Receive the body"),
         Texts::tr("From the end of the head to the end of the body. Longer is answered 408.")},
        {"idleTimeoutMs", Texts::tr("Idle"),
         Texts::tr("Between two requests, and before the first. Then the connection is closed.")},
        {"writeTimeoutMs", Texts::tr("Take the answer"),
         Texts::tr("In which the client takes nothing of what waits for it. Then the connection "
                   "is reset.")},
        {"lingerTimeoutMs", Texts::tr("Linger"),
         Texts::tr("How long a client that was refused may go on sending, so that it can read the "
                   "answer.")},
        {"stopTimeoutMs", Texts::tr("Stop"),
         Texts::tr("How long exchanges that are under way may take when the server stops. Then "
                   "they are cut off.")},
    };
}

} // namespace

QList<LimitGroup> limitGroups()
{
    return {{Texts::tr("Requests"), requestLimits()},
            {Texts::tr("Connections"), connectionLimits()},
            {Texts::tr("Time"), timeLimits()}};
}

} // namespace mynah
