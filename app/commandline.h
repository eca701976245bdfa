// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/accesslogformat.h"
#include "server/domain/mockserver.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <variant>

namespace mynah {

// What the programs return.
enum ExitCode {
    ExitSuccess = 0,
    ExitFailure = 1, // could not do what it was told, or check found problems
    ExitUsage = 2, // did not understand what it was told
};

struct ServeOptions
{
    QStringList files;
    // Instead of the addresses of the listeners in the files.
    std::optional<QString> host;
    // Of the first listener; the others get the ports after it, or any free ones when it is 0.
    std::optional<int> port;
    int workers = 1;
    // Every listener that is no unix socket speaks TLS: with Mynah's own certificate, or with that
    // of the files, of which there are two, or one.
    bool tls = false;
    QString tlsCertificate;
    QString tlsKey;
    QString tlsPkcs12;
    // Whose certificates clients must show; empty: none.
    QString tlsClientAuthorities;
    bool watch = false;
    // Nothing: no access lines.
    std::optional<AccessLogFormat> logFormat = AccessLogFormat::Text;
    // Empty: exchanges are not recorded.
    QString recordFile;
    // Exchanges are counted, and none is kept: no access lines.
    bool countsOnly = false;
    // The recording keeps credentials, cookies and keys.
    bool recordsSecrets = false;
    // How many of the last exchanges are kept, and in how many bytes of memory or, in a folder, of
    // the disk. Nothing: as many as it takes to write them.
    int keptRows = 100'000;
    std::optional<std::uint64_t> keptMemory;
    std::optional<std::uint64_t> keptDisk;
    // Empty: they are kept in memory.
    QString trafficFolder;
    // Where to tell Prometheus how it goes; nothing: nowhere.
    std::optional<Listener> metrics;
    // A port that is taken is no reason to fail: the next free one will do.
    bool movesToFreePort = false;
};

struct CheckOptions
{
    QStringList files;
};

// Reads the traffic that serve has kept in a folder, or that of a file.
struct TrafficOptions
{
    // A folder, or *.har or *.jsonl.
    QString source;
    // Which exchanges; empty: all of them.
    QString filter;
    AccessLogFormat logFormat = AccessLogFormat::Text;
    // Empty: access lines on standard output. Else *.har or *.jsonl.
    QString outFile;
    // The file keeps credentials, cookies and keys.
    bool keepsSecrets = false;
};

// Hands out the certificate of Mynah's own authority.
struct CertificateOptions
{
    // Empty: standard output.
    QString outFile;
};

// Only says something: --help and --version.
struct ShowText
{
    QString text;
};

struct WindowOptions
{
    // Empty: the start page.
    QString file;
    bool sample = false;
    bool start = false;
    bool headless = false;
};

// The words were not understood; one sentence that says a way out.
struct UsageError
{
    QString message;
};

using CliCommand = std::variant<ServeOptions, CheckOptions, TrafficOptions, CertificateOptions,
                                ShowText, UsageError>;
using WindowCommand = std::variant<WindowOptions, ShowText, UsageError>;

// The words after the program's name.
CliCommand parseCliArguments(const QStringList &arguments);
// Options that Qt takes for itself (-platform, -style...) are gone by then.
WindowCommand parseWindowArguments(const QStringList &arguments);

QString cliHelp();
QString windowHelp();
// "mynah-cli 0.1.0", the commit when it is known, and Qt, a line for each.
QString versionText(const QString &program);

} // namespace mynah
