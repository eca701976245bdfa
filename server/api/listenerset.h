// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/serverstatus.h"
#include "server/domain/workspace.h"
#include "server/net/certificatestore.h"
#include "server/net/sockets.h"
#include "server/net/tlscontext.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace mynah {

// A listener of the workspace, open or not.
struct OpenedListener
{
    ListenerStatus status;
    // Empty when it is not open.
    std::vector<ListeningSocket> sockets;
    std::optional<TlsContext> tls;
    // The workspace says of TLS what it said when the context was made.
    bool isSameTls = false;
    // Why that context goes on though its files cannot be used any more; said once.
    std::string staleTls;
};

// The listening sockets of a workspace. Those that two workspaces have in common stay open from
// one to the next. Binding may look up names, so not on a thread that must not wait; not
// thread-safe.
class ListenerSet final
{
public:
    // Keeps the sockets that the workspace still wants and closes the others. The result has every
    // listener of its enabled servers, in order.
    std::vector<OpenedListener> retain(const Workspace &workspace, const std::string &baseDir);
    // Opens those of the last retain() that are not open; others that use a socket that retain()
    // closed have let go of it by now.
    std::vector<OpenedListener> open();
    // Takes the place of opening: the first listeners that are not open get these, in order.
    void adopt(std::vector<ListeningSocket> inherited) { m_inherited = std::move(inherited); }
    void closeAll();

    // What is to be done about an address without keeping it.
    static PortState portState(const std::string &address, int port);

private:
    void openListener(OpenedListener &listener);
    Expected<void, TlsError> renewTls(OpenedListener &listener, const Listener &wanted);
    void keepTls(OpenedListener &listener, const std::string &why);
    Expected<TlsContext, TlsError> openTls(const Listener &listener,
                                           const std::optional<TlsContext> &before);
    Expected<TlsIdentity, TlsError> identityOf(const Listener &listener);
    void fail(OpenedListener &listener, StartError error);

    std::string m_baseDir;
    CertificateStore m_certificates;
    std::vector<OpenedListener> m_listeners;
    // Parallel to m_listeners: what the workspace says.
    std::vector<Listener> m_wanted;
    std::vector<ListeningSocket> m_inherited;
};

} // namespace mynah
