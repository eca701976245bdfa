// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless.h"

#include "app/console.h"
#include "app/programmetrics.h"
#include "app/servedfile.h"
#include "app/signalwatcher.h"
#include "server/api/buildinfo.h"
#include "server/api/localauthority.h"
#include "server/api/workspacecheck.h"
#include "server/domain/exchange.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <initializer_list>

namespace mynah {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto WriteInterval = 50ms;
// Of each file, before the event loop has its turn: a crowd of requests holds up no signal and no
// reload.
constexpr std::uint64_t MostWrittenAtOnce = 1000;
constexpr std::uint64_t RecordedBodyBytes = 1024 * 1024;
constexpr std::uint64_t KeptBodyBytes = 64 * 1024;
constexpr std::size_t MemoryWhenRecording = 128 * 1024 * 1024;
constexpr std::size_t MemoryOtherwise = 16 * 1024 * 1024;

ServerOptions serverOptions(const ServeOptions &options)
{
    const bool records = !options.recordFile.isEmpty();
    ServerOptions server;
    server.workers = options.workers;
    const bool keeps = options.keptMemory || !options.trafficFolder.isEmpty();
    server.bodyBytes = records ? RecordedBodyBytes : keeps ? KeptBodyBytes : 0;
    server.keptRows = options.countsOnly ? 0 : static_cast<std::size_t>(options.keptRows);
    server.keptBytes = options.keptMemory.value_or(records ? MemoryWhenRecording : MemoryOtherwise);
    server.countsTotals = options.metrics.has_value();
    server.keptFolderBytes = options.keptDisk.value_or(server.keptFolderBytes);
    return server;
}

std::string absolute(const QString &file)
{
    return file.isEmpty() ? std::string() : QFileInfo(file).absoluteFilePath().toStdString();
}

ListenerTls listenerTls(const ServeOptions &options)
{
    ListenerTls tls;
    tls.certificate = absolute(options.tlsCertificate);
    tls.key = absolute(options.tlsKey);
    tls.pkcs12 = absolute(options.tlsPkcs12);
    tls.clientAuthorities = absolute(options.tlsClientAuthorities);
    if (!tls.clientAuthorities.empty())
        tls.clientCertificate = ListenerTls::ClientCertificate::Required;
    return tls;
}

ListenerOverrides listenerOverrides(const ServeOptions &options)
{
    ListenerOverrides overrides;
    if (options.host)
        overrides.host = options.host->toStdString();
    overrides.port = options.port;
    if (options.tls)
        overrides.tls = listenerTls(options);
    return overrides;
}

} // namespace

Headless::Headless(const ServeOptions &options)
    : m_options(options)
{
    m_writeTimer.setInterval(WriteInterval);
    connect(&m_writeTimer, &QTimer::timeout, this, [this] {
        const bool isBehind = writeExchanges();
        m_writeTimer.setInterval(isBehind ? 0ms : WriteInterval);
    });
}

Headless::~Headless() = default;

void Headless::start()
{
    if (!loadFiles() || !openRecording() || !openMetrics()) {
        m_finished = true;
        emit finished(m_exitCode);
        return;
    }
    for (const auto &file : m_files) {
        file->start();
        if (m_options.watch)
            file->watch();
    }
    if (isWriting() || !m_options.trafficFolder.isEmpty())
        m_writeTimer.start();
}

void Headless::stop()
{
    if (m_stopping)
        return;
    m_stopping = true;
    for (const auto &file : m_files)
        file->stop();
    onStateChanged();
}

bool Headless::loadFiles()
{
    ListenerOverrides overrides = listenerOverrides(m_options);
    ServerOptions options = serverOptions(m_options);
    // Sockets that were handed over are taken by the first file.
    options.useInheritedSockets = true;
    for (const QString &path : m_options.files) {
        auto file = std::make_unique<ServedFile>(path, options);
        file->setMovesToFreePort(m_options.movesToFreePort);
        options.useInheritedSockets = false;
        connect(file.get(), &ServedFile::listening, this,
                [](const QString &url) { sayOn(stdout, u"Listening on "_s + url); });
        connect(file.get(), &ServedFile::remarked, this,
                [](const QString &message) { sayOn(stderr, message); });
        connect(file.get(), &ServedFile::startFailed, this, &Headless::fail);
        connect(file.get(), &ServedFile::stateChanged, this, &Headless::onStateChanged);
        if (const Expected<void, QString> loaded = file->load(overrides); !loaded) {
            fail(loaded.error());
            return false;
        }
        if (const Expected<void, QString> opened = file->keepIn(m_options.trafficFolder); !opened) {
            fail(opened.error());
            return false;
        }
        m_files.push_back(std::move(file));
    }
    return true;
}

bool Headless::openRecording()
{
    if (m_options.recordFile.isEmpty())
        return true;
    m_recording.setFileName(m_options.recordFile);
    QString error;
    if (m_recording.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered)) {
        HarOptions har;
        har.version = buildInfo().version;
        har.keepSecrets = m_options.recordsSecrets;
        m_har.emplace(m_recording, har);
        if (m_har->flush())
            return true;
        error = m_har->errorString();
    } else {
        error = m_recording.errorString();
    }
    fail(u"%1: cannot be written: %2"_s.arg(m_options.recordFile, error));
    return false;
}

// Before the servers, so that who waits for them can ask.
bool Headless::openMetrics()
{
    if (!m_options.metrics)
        return true;
    auto metrics = std::make_unique<ProgramMetrics>(m_files);
    const Expected<ListenerStatus, QString> opened = metrics->listen(*m_options.metrics);
    if (!opened) {
        fail(opened.error());
        return false;
    }
    m_metrics = std::move(metrics);
    const QString url = QString::fromStdString(opened->url) + u"/metrics"_s;
    sayOn(stdout, u"Metrics at "_s + url);
    if (!opened->loopback)
        sayOn(stderr, u"Other machines can reach "_s + url);
    return true;
}

// While it is being served, a listener that a changed file asks for in vain stops nothing.
void Headless::fail(const QString &message)
{
    say(message);
    if (m_running)
        return;
    m_exitCode = ExitFailure;
    stop();
}

void Headless::onStateChanged()
{
    const auto all = [this](std::initializer_list<ServerState> states) {
        return std::all_of(m_files.begin(), m_files.end(), [&](const auto &file) {
            return std::find(states.begin(), states.end(), file->state()) != states.end();
        });
    };
    m_running = m_running || all({ServerState::Running});
    if (m_stopping && !m_finished && all({ServerState::Stopped, ServerState::Failed}))
        finish();
}

bool Headless::isWriting() const
{
    return m_options.logFormat || m_har;
}

bool Headless::writeExchanges()
{
    for (const auto &file : m_files)
        file->tellFolderProblem();
    // Reading the store costs as much as answering.
    if (!isWriting())
        return false;
    const auto write = [this](const Exchange &exchange) {
        if (m_options.logFormat)
            m_lines += accessLine(exchange, *m_options.logFormat);
        if (m_har)
            m_har->append(exchange);
    };
    bool areMore = false;
    for (const auto &file : m_files)
        areMore = file->takeExchanges(MostWrittenAtOnce, write) || areMore;
    if (!m_lines.empty()) {
        std::fwrite(m_lines.data(), 1, m_lines.size(), stdout);
        std::fflush(stdout);
        m_lines.clear();
    }
    if (m_har && !m_har->flush()) {
        say(u"%1: recording ended: %2"_s.arg(m_options.recordFile, m_har->errorString()));
        m_har.reset();
        m_exitCode = ExitFailure;
    }
    return areMore;
}

void Headless::finish()
{
    m_finished = true;
    m_writeTimer.stop();
    while (writeExchanges()) { }
    std::uint64_t missed = 0;
    for (const auto &file : m_files)
        missed += m_options.logFormat || m_har ? file->missedExchanges() : 0;
    if (missed > 0)
        say(u"%1 exchanges came too fast to be written"_s.arg(missed));
    if (m_metrics)
        m_metrics->stop([this] { emit finished(m_exitCode); });
    else
        emit finished(m_exitCode);
}

int runHeadless(const ServeOptions &options)
{
    SignalWatcher watcher;
    Headless headless(options);
    QObject::connect(&watcher, &SignalWatcher::received, &headless, &Headless::stop);
    QObject::connect(&headless, &Headless::finished, qApp, &QCoreApplication::exit,
                     Qt::QueuedConnection);
    headless.start();
    return QCoreApplication::exec();
}

int runCheck(const CheckOptions &options)
{
    int exitCode = ExitSuccess;
    for (const QString &path : options.files) {
        for (const std::string &line : checkWorkspace(path)) {
            sayOn(stdout, QString::fromStdString(line));
            exitCode = ExitFailure;
        }
    }
    return exitCode;
}

int runCertificate(const CertificateOptions &options)
{
    const auto certificate = localAuthorityCertificate();
    if (!certificate) {
        say(QString::fromStdString(certificate.error()));
        return ExitFailure;
    }
    if (options.outFile.isEmpty()) {
        std::fwrite(certificate->data(), 1, static_cast<std::size_t>(certificate->size()), stdout);
        return std::fflush(stdout) == 0 ? ExitSuccess : ExitFailure;
    }
    QSaveFile file(options.outFile);
    if (!file.open(QIODevice::WriteOnly) || file.write(*certificate) != certificate->size()
        || !file.commit()) {
        say(u"%1: cannot be written: %2; name another file with --out"_s.arg(options.outFile,
                                                                             file.errorString()));
        return ExitFailure;
    }
    sayOn(stdout, u"Wrote %1"_s.arg(options.outFile));
    return ExitSuccess;
}

} // namespace mynah
