// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"
#include "server/api/harwriter.h"

#include <QFile>
#include <QObject>
#include <QTimer>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace mynah {

class ProgramMetrics;
class ServedFile;

// Serves workspace files without a window: URLs and access lines on stdout, everything else on
// stderr, until stop() or until something keeps it from serving.
class Headless final : public QObject
{
    Q_OBJECT

public:
    explicit Headless(const ServeOptions &options);
    ~Headless() override;

    // Ends, sooner or later, with finished().
    void start();
    void stop();

signals:
    void finished(int exitCode);

private:
    bool loadFiles();
    bool openRecording();
    bool openMetrics();
    void fail(const QString &message);
    void onStateChanged();
    bool isWriting() const;
    // True: there are more.
    bool writeExchanges();
    void finish();

    ServeOptions m_options;
    std::vector<std::unique_ptr<ServedFile>> m_files;
    // Null when nobody wants them.
    std::unique_ptr<ProgramMetrics> m_metrics;
    QFile m_recording;
    std::optional<HarWriter> m_har;
    QTimer m_writeTimer;
    std::string m_lines;
    int m_exitCode = ExitSuccess;
    // Every file serves, so nothing that fails from now on ends the program.
    bool m_running = false;
    bool m_stopping = false;
    bool m_finished = false;
};

// Runs it under the application's event loop until SIGINT or SIGTERM; gives the exit code.
int runHeadless(const ServeOptions &options);

// mynah-cli check.
int runCheck(const CheckOptions &options);
// Writes the authority's certificate; returns the exit code.
int runCertificate(const CertificateOptions &options);

} // namespace mynah
