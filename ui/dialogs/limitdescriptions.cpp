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
         Texts::tr("Size of the request body, from its Content-Length or counted chunk by chunk. "
                   "More is answered 413.")},
        {"maxChunkBytes", Texts::tr("Chunk"),
         Texts::tr("A single chunk of a body. A larger one is answered 413.")},
        {"maxChunkExtensionBytes", Texts::tr("Chunk extensions"),
         Texts::tr(
             "Size of the extensions of all chunks of a body together. More is answered 400.")},
        {"maxTrailerBytes", Texts::tr("Trailers"),
         Texts::tr("Size of the fields after the last chunk. More is answered 431.")},
    };
}

QList<LimitDescription> connectionLimits()
{
    return {
        {"maxConnections", Texts::tr("Open connections"),
         Texts::tr("Connections that are open at a time. Clients beyond that wait until another "
                   "connection closes.")},
        {"maxConnectionsPerClient", Texts::tr("Connections of a client"),
         Texts::tr("Connections that one IP address has open at a time. More are answered 503, or "
                   "closed if they use TLS.")},
        {"maxPipelineBytes", Texts::tr("Requests sent ahead"),
         Texts::tr(
             "How much is read ahead while an earlier request is being answered. The client keeps "
             "the rest until then; nothing is lost. A change holds for new connections.")},
        {"maxWriteBufferBytes", Texts::tr("Write buffer"),
         Texts::tr("How much of a response may wait for the client to take it. More closes the "
                   "connection. A change holds for new connections.")},
    };
}

QList<LimitDescription> timeLimits()
{
    return {
        {"handshakeTimeoutMs", Texts::tr("TLS handshake"),
         Texts::tr("How long the TLS handshake may take. Then the client is disconnected.")},
        {"headerTimeoutMs", Texts::tr("Receive the head"),
         Texts::tr("How long the request line and header fields may take from the first byte to "
                   "the last. Longer is answered 408.")},
        {"bodyTimeoutMs", Texts::tr("Receive the body"),
         Texts::tr("How long the body may take after the head. Longer is answered 408.")},
        {"idleTimeoutMs", Texts::tr("Idle"),
         Texts::tr("How long a connection may be without a request. Then it is closed.")},
        {"writeTimeoutMs", Texts::tr("Take the response"),
         Texts::tr("How long the client may take nothing of a response that is being sent. Then "
                   "the connection is reset.")},
        {"lingerTimeoutMs", Texts::tr("Linger"),
         Texts::tr(
             "How long a refused client may go on sending, so that it can read the response.")},
        {"stopTimeoutMs", Texts::tr("Stop"),
         Texts::tr("How long requests that are being answered may take when the server stops. Then "
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
