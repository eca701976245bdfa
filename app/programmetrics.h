// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/metricsserver.h"

#include <QString>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace mynah {

class ServedFile;

// What serve --metrics tells of the files that are served.
class ProgramMetrics final
{
public:
    // They outlive it.
    explicit ProgramMetrics(const std::vector<std::unique_ptr<ServedFile>> &files);

    // The error is a sentence that says a way out.
    Expected<ListenerStatus, QString> listen(const Listener &listener);
    void stop(std::function<void()> done) { m_server.stop(std::move(done)); }

private:
    std::string text() const;
    bool isReady() const;

    const std::vector<std::unique_ptr<ServedFile>> &m_files;
    MetricsServer m_server;
};

} // namespace mynah
