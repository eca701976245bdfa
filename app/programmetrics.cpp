// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programmetrics.h"

#include "app/servedfile.h"
#include "server/api/buildinfo.h"
#include "server/api/metricstext.h"
#include "server/api/servermetrics.h"

#include <algorithm>
#include <set>
#include <string>

namespace mynah {

using namespace Qt::StringLiterals;

namespace {

// Where Prometheus itself listens, and the nearest that is free is as good.
constexpr int UsualPort = 9090;

QString withMetricsWayOut(const StartError &error)
{
    const bool isTaken = error.kind == StartError::Kind::AddressInUse;
    const QString host = isTaken ? QString::fromStdString(error.address) : u"127.0.0.1"_s;
    return u"%1; try --metrics %2:%3"_s
        .arg(QString::fromStdString(error.message), host.contains(u':') ? u'[' + host + u']' : host)
        .arg(error.nextFreePort.value_or(UsualPort));
}

// A file may be served twice, and its figures are told once for each.
void makeNamesDifferent(std::vector<WorkspaceMetrics> &workspaces)
{
    std::set<std::string> names;
    for (WorkspaceMetrics &workspace : workspaces) {
        const std::string path = workspace.name;
        for (int number = 2; !names.insert(workspace.name).second; ++number)
            workspace.name = path + " (" + std::to_string(number) + ")";
    }
}

void writeBuildInfo(MetricsText &out)
{
    const BuildInfo &build = buildInfo();
    out.family("mynah_build_info", MetricsText::Kind::Gauge, "What is running.");
    out.sample({{"version", build.version}, {"commit", build.commit}, {"qt", qVersion()}},
               std::uint64_t{1});
}

} // namespace

ProgramMetrics::ProgramMetrics(const std::vector<std::unique_ptr<ServedFile>> &files)
    : m_files(files)
    , m_server({[this] { return text(); }, [this] { return isReady(); }})
{
}

Expected<ListenerStatus, QString> ProgramMetrics::listen(const Listener &listener)
{
    auto listening = m_server.listen(listener);
    if (!listening)
        return Unexpected(withMetricsWayOut(listening.error()));
    return *listening;
}

std::string ProgramMetrics::text() const
{
    std::vector<WorkspaceMetrics> workspaces;
    for (const auto &file : m_files)
        workspaces.push_back(file->metrics());
    makeNamesDifferent(workspaces);
    MetricsText out;
    writeBuildInfo(out);
    writeServerMetrics(out, workspaces);
    writeProcessMetrics(out);
    return out.text();
}

bool ProgramMetrics::isReady() const
{
    return std::all_of(m_files.begin(), m_files.end(),
                       [](const auto &file) { return file->listensEverywhere(); });
}

} // namespace mynah
