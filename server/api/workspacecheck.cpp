// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/workspacecheck.h"

#include "server/api/listenertls.h"
#include "server/api/workspacecompiler.h"

namespace mynah {

namespace {

// What a file can say must not forge lines or steer a terminal.
std::string printable(std::string_view text)
{
    std::string out;
    for (const char c : text)
        out += static_cast<unsigned char>(c) < ' ' || c == 0x7f ? ' ' : c;
    return out;
}

std::string line(std::string_view file, std::string_view pointer, const Message &message)
{
    const std::string place =
        pointer.empty() ? std::string(file) : std::string(file) + ':' + std::string(pointer);
    return printable(place + ": " + message.text());
}

// What keeps the files of a listener's TLS from being used, or from being believed; or empty.
Message tlsFilesProblem(const ListenerTls &tls, const std::string &baseDir)
{
    if (tls.isOwn() || tlsProblem(tls))
        return {};
    const auto identity = identityFromFiles(tls, baseDir);
    if (!identity)
        return identity.error().message;
    const auto context = serverTls(*identity, clientTrust(tls, baseDir));
    return context ? identity->remark : context.error().message;
}

void checkTlsFiles(const LoadedWorkspace &loaded, std::string_view file,
                   std::vector<std::string> &lines)
{
    const auto &servers = loaded.workspace.servers;
    for (std::size_t i = 0; i < servers.size(); ++i) {
        const std::vector<Listener> &listeners = servers[i]->listeners;
        for (std::size_t row = 0; row < listeners.size(); ++row) {
            if (!listeners[row].tls)
                continue;
            const Message problem =
                tlsFilesProblem(*listeners[row].tls, loaded.baseDir.toStdString());
            if (!problem.empty())
                lines.push_back(line(file,
                                     "/servers/" + std::to_string(i) + "/listeners/"
                                         + std::to_string(row) + "/tls",
                                     problem));
        }
    }
}

} // namespace

std::vector<std::string> checkWorkspace(const QString &path)
{
    const std::string file = path.toStdString();
    const Expected<LoadedWorkspace, FileError> loaded = loadWorkspace(path);
    if (!loaded)
        return {checkLine(file, loaded.error())};
    std::vector<std::string> lines;
    for (const Problem &remark : loaded->remarks)
        lines.push_back(checkLine(file, remark));
    IdRegistry ids;
    WorkspaceCompiler compiler(ids);
    const CompiledWorkspace compiled =
        compiler.compile(loaded->workspace, loaded->baseDir.toStdString());
    for (const Problem &problem : compiled.problems)
        lines.push_back(checkLine(file, problem));
    checkTlsFiles(*loaded, file, lines);
    return lines;
}

std::string checkLine(std::string_view file, const Problem &problem)
{
    return line(file, problem.pointer, problem.message);
}

std::string checkLine(std::string_view file, const FileError &error)
{
    const std::string text = error.message;
    std::string_view message = text;
    if (!error.pointer.empty() && message.starts_with(error.pointer + ' '))
        message.remove_prefix(error.pointer.size() + 1);
    if (const std::string named = " \"" + std::string(file) + '"'; message.ends_with(named))
        message.remove_suffix(named.size());
    return line(file, error.pointer, message);
}

} // namespace mynah
