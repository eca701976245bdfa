// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include "server/api/buildinfo.h"
#include "server/domain/problem.h"

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

namespace mynah {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostWorkers = 256;
constexpr int MostKeptRows = 10'000'000;
constexpr std::uint64_t KiB = 1024;
constexpr std::uint64_t MiB = 1024 * KiB;
constexpr std::uint64_t GiB = 1024 * MiB;
constexpr std::uint64_t SmallestKept = MiB;
constexpr std::uint64_t LargestKept = 1024 * GiB;

// Takes the value of an option; the result is what is wrong with it, or empty.
using TakeValue = std::function<QString(const QString &)>;

struct Option
{
    QString name;
    bool hasValue = false;
    TakeValue take;
};

Option flag(const QString &name, bool &target)
{
    return {name, false, [&target](const QString &) {
                target = true;
                return QString();
            }};
}

Option text(const QString &name, QString &target)
{
    return {name, true, [&target, name](const QString &value) {
                target = value;
                return value.isEmpty() ? u"%1 needs a value"_s.arg(name) : QString();
            }};
}

// Sets target through assign when value is a number of the range.
QString takeNumber(const QString &name, const QString &value, int lowest, int highest,
                   const std::function<void(int)> &assign)
{
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    if (!isNumber || number < lowest || number > highest)
        return u"%1 wants a number from %2 to %3, not \"%4\""_s.arg(name)
            .arg(lowest)
            .arg(highest)
            .arg(value);
    assign(number);
    return {};
}

// "64MB" in bytes; 0 when it is none.
std::uint64_t sizeOf(const QString &text)
{
    const QString unit = text.right(2).toUpper();
    const std::uint64_t factor = unit == "KB"_L1 ? KiB
        : unit == "MB"_L1                        ? MiB
        : unit == "GB"_L1                        ? GiB
                                                 : 0;
    bool isNumber = false;
    const std::uint64_t number = text.chopped(qMin(text.size(), 2)).toUInt(&isNumber);
    return isNumber ? number * factor : 0;
}

QString takeSize(const QString &name, const QString &value, std::optional<std::uint64_t> &target)
{
    const std::uint64_t size = sizeOf(value);
    if (size < SmallestKept || size > LargestKept)
        return u"%1 wants a size from 1MB to 1024GB, such as 64MB, not \"%2\""_s.arg(name, value);
    target = size;
    return {};
}

// An IPv6 address may be in brackets, as in a URL.
QString withoutBrackets(const QString &host)
{
    const bool isBracketed = host.startsWith(u'[') && host.endsWith(u']');
    return isBracketed ? host.sliced(1, host.size() - 2) : host;
}

QString takeHost(std::optional<QString> &target, const QString &value)
{
    target = withoutBrackets(value);
    const std::string problem = addressProblem(target->toStdString());
    return problem.empty() ? QString() : u"--host: "_s + QString::fromStdString(problem);
}

// "9090", "0.0.0.0:9090" or "[::1]:9090".
QString takeMetrics(std::optional<Listener> &target, const QString &value)
{
    Listener listener;
    const qsizetype colon = value.lastIndexOf(u':');
    if (colon >= 0)
        listener.address = withoutBrackets(value.first(colon)).toStdString();
    const std::string problem = addressProblem(listener.address);
    // Of an IPv6 address without brackets nobody knows where it ends.
    const bool isUnclear = value.count(u':') > 1 && !value.startsWith(u'[');
    if (!problem.empty() || listener.isUnix() || isUnclear)
        return u"--metrics wants [ADDRESS:]PORT, such as 9090 or 0.0.0.0:9090, not \"%1\""_s.arg(
            value);
    target = listener;
    return takeNumber(u"The port of --metrics"_s, value.mid(colon + 1), 0, 65535,
                      [&](int number) { target->port = number; });
}

QString takeLogFormat(std::optional<AccessLogFormat> &target, const QString &value)
{
    if (value == "none"_L1)
        target.reset();
    else if (value == "text"_L1)
        target = AccessLogFormat::Text;
    else if (value == "json"_L1)
        target = AccessLogFormat::Json;
    else
        return u"--log-format is text, json or none, not \"%1\""_s.arg(value);
    return {};
}

QString withHint(const QString &program, const QString &message)
{
    return u"%1; see %2 --help"_s.arg(message, program);
}

// Hands each option to its taker and collects the other words; "--" ends the options. The result
// is what is wrong, or empty.
QString takeWords(const QStringList &words, const std::vector<Option> &options, QStringList &others)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        if (word == "--"_L1) {
            others += words.mid(i + 1);
            break;
        }
        if (!word.startsWith(u'-') || word == "-"_L1) {
            others += word;
            continue;
        }
        const QString name = word.section(u'=', 0, 0);
        const auto option = std::find_if(options.begin(), options.end(),
                                         [&](const Option &known) { return known.name == name; });
        if (option == options.end())
            return u"There is no option %1"_s.arg(name);
        const bool isInline = word.contains(u'=');
        if (isInline && !option->hasValue)
            return u"%1 takes no value"_s.arg(name);
        if (option->hasValue && !isInline && i + 1 == words.size())
            return u"%1 needs a value"_s.arg(name);
        QString value;
        if (option->hasValue)
            value = isInline ? word.section(u'=', 1) : words[++i];
        if (const QString wrong = option->take(value); !wrong.isEmpty())
            return wrong;
    }
    return {};
}

std::vector<Option> serveOptions(ServeOptions &serve)
{
    return {
        {u"--host"_s, true, [&](const QString &value) { return takeHost(serve.host, value); }},
        {u"--port"_s, true,
         [&](const QString &value) {
             return takeNumber(u"--port"_s, value, 0, 65535,
                               [&](int number) { serve.port = number; });
         }},
        {u"--workers"_s, true,
         [&](const QString &value) {
             return takeNumber(u"--workers"_s, value, 1, MostWorkers,
                               [&](int number) { serve.workers = number; });
         }},
        flag(u"--tls"_s, serve.tls),
        text(u"--tls-cert"_s, serve.tlsCertificate),
        text(u"--tls-key"_s, serve.tlsKey),
        text(u"--tls-pkcs12"_s, serve.tlsPkcs12),
        text(u"--tls-client-ca"_s, serve.tlsClientAuthorities),
        text(u"--record"_s, serve.recordFile),
        flag(u"--record-secrets"_s, serve.recordsSecrets),
        flag(u"--no-capture"_s, serve.countsOnly),
        text(u"--traffic"_s, serve.trafficFolder),
        {u"--keep-rows"_s, true,
         [&](const QString &value) {
             return takeNumber(u"--keep-rows"_s, value, 1, MostKeptRows,
                               [&](int number) { serve.keptRows = number; });
         }},
        {u"--keep-memory"_s, true,
         [&](const QString &value) {
             return takeSize(u"--keep-memory"_s, value, serve.keptMemory);
         }},
        {u"--keep-disk"_s, true,
         [&](const QString &value) { return takeSize(u"--keep-disk"_s, value, serve.keptDisk); }},
        {u"--metrics"_s, true,
         [&](const QString &value) { return takeMetrics(serve.metrics, value); }},
        flag(u"--watch"_s, serve.watch),
        {u"--log-format"_s, true,
         [&](const QString &value) { return takeLogFormat(serve.logFormat, value); }},
    };
}

// What is wrong with how the options of TLS go together, or empty.
QString tlsProblem(const ServeOptions &serve)
{
    if (serve.tlsCertificate.isEmpty() != serve.tlsKey.isEmpty())
        return u"--tls-cert and --tls-key belong together"_s;
    const int kinds =
        int(serve.tls) + int(!serve.tlsCertificate.isEmpty()) + int(!serve.tlsPkcs12.isEmpty());
    if (kinds > 1)
        return u"Give one of --tls, --tls-pkcs12, and --tls-cert with --tls-key"_s;
    if (kinds == 0 && !serve.tlsClientAuthorities.isEmpty())
        return u"--tls-client-ca needs --tls, --tls-pkcs12, or --tls-cert with --tls-key"_s;
    return {};
}

CliCommand parseServe(const QStringList &words)
{
    ServeOptions serve;
    if (const QString wrong = takeWords(words, serveOptions(serve), serve.files); !wrong.isEmpty())
        return UsageError{wrong};
    if (serve.files.isEmpty())
        return UsageError{u"serve needs a workspace file"_s};
    if (serve.recordsSecrets && serve.recordFile.isEmpty())
        return UsageError{u"--record-secrets goes with --record"_s};
    if (serve.countsOnly && !(serve.recordFile.isEmpty() && serve.trafficFolder.isEmpty()))
        return UsageError{u"--no-capture keeps nothing that %1 could write; give one of them"_s.arg(
            serve.recordFile.isEmpty() ? u"--traffic"_s : u"--record"_s)};
    if (!serve.trafficFolder.isEmpty() && serve.files.size() > 1)
        return UsageError{u"--traffic takes the traffic of one workspace file, not of %1"_s.arg(
            serve.files.size())};
    if (serve.keptDisk && serve.trafficFolder.isEmpty())
        return UsageError{u"--keep-disk goes with --traffic"_s};
    if (const QString wrong = tlsProblem(serve); !wrong.isEmpty())
        return UsageError{wrong};
    serve.tls = serve.tls || !serve.tlsCertificate.isEmpty() || !serve.tlsPkcs12.isEmpty();
    return serve;
}

CliCommand parseCertificate(const QStringList &words)
{
    CertificateOptions certificate;
    QStringList others;
    if (const QString wrong = takeWords(words, {text(u"--out"_s, certificate.outFile)}, others);
        !wrong.isEmpty())
        return UsageError{wrong};
    if (!others.isEmpty())
        return UsageError{
            u"certificate takes no \"%1\"; name the file with --out"_s.arg(others.first())};
    return certificate;
}

CliCommand parseTraffic(const QStringList &words)
{
    TrafficOptions traffic;
    bool printsLines = false;
    const Option logFormat{u"--log-format"_s, true, [&](const QString &value) {
                               printsLines = true;
                               std::optional<AccessLogFormat> format;
                               const QString wrong = takeLogFormat(format, value);
                               traffic.logFormat = format.value_or(traffic.logFormat);
                               return wrong.isEmpty() && !format
                                   ? u"--log-format is text or json here, not \"%1\""_s.arg(value)
                                   : wrong;
                           }};
    QStringList sources;
    const QString wrong =
        takeWords(words,
                  {text(u"--filter"_s, traffic.filter), text(u"--out"_s, traffic.outFile),
                   flag(u"--secrets"_s, traffic.keepsSecrets), logFormat},
                  sources);
    if (!wrong.isEmpty())
        return UsageError{wrong};
    if (sources.size() != 1)
        return UsageError{
            u"traffic needs one folder, that of serve --traffic, or one file, not %1"_s.arg(
                sources.size())};
    if (!traffic.outFile.isEmpty() && !traffic.outFile.endsWith(".har"_L1, Qt::CaseInsensitive)
        && !traffic.outFile.endsWith(".jsonl"_L1, Qt::CaseInsensitive))
        return UsageError{u"--out is a file *.har or *.jsonl, not \"%1\""_s.arg(traffic.outFile)};
    if (traffic.keepsSecrets && traffic.outFile.isEmpty())
        return UsageError{u"--secrets goes with --out"_s};
    if (printsLines && !traffic.outFile.isEmpty())
        return UsageError{u"--log-format is for lines, not for the file of --out"_s};
    traffic.source = sources.first();
    return traffic;
}

CliCommand parseCheck(const QStringList &words)
{
    CheckOptions check;
    if (const QString wrong = takeWords(words, {}, check.files); !wrong.isEmpty())
        return UsageError{wrong};
    if (check.files.isEmpty())
        return UsageError{u"check needs a workspace file"_s};
    return check;
}

bool asksFor(const QStringList &arguments, QLatin1StringView longName, QLatin1StringView shortName)
{
    const qsizetype end = arguments.indexOf(u"--"_s);
    const QStringList words = end < 0 ? arguments : arguments.first(end);
    return words.contains(longName) || words.contains(shortName);
}

CliCommand parseCommand(const QStringList &arguments)
{
    if (arguments.isEmpty())
        return UsageError{u"Say what to do: serve, check, traffic or certificate"_s};
    const QString &command = arguments.first();
    if (command == "serve"_L1)
        return parseServe(arguments.mid(1));
    if (command == "check"_L1)
        return parseCheck(arguments.mid(1));
    if (command == "traffic"_L1)
        return parseTraffic(arguments.mid(1));
    if (command == "certificate"_L1)
        return parseCertificate(arguments.mid(1));
    if (command.endsWith(".mynah"_L1))
        return UsageError{u"Say what to do with the file: serve or check"_s};
    return UsageError{
        u"There is no command \"%1\", only serve, check, traffic and certificate"_s.arg(command)};
}

} // namespace

CliCommand parseCliArguments(const QStringList &arguments)
{
    if (asksFor(arguments, "--help"_L1, "-h"_L1))
        return ShowText{cliHelp()};
    if (asksFor(arguments, "--version"_L1, "-v"_L1))
        return ShowText{versionText(u"mynah-cli"_s)};
    CliCommand command = parseCommand(arguments);
    if (auto *error = std::get_if<UsageError>(&command))
        error->message = withHint(u"mynah-cli"_s, error->message);
    return command;
}

WindowCommand parseWindowArguments(const QStringList &arguments)
{
    if (asksFor(arguments, "--help"_L1, "-h"_L1))
        return ShowText{windowHelp()};
    if (asksFor(arguments, "--version"_L1, "-v"_L1))
        return ShowText{versionText(u"mynah"_s)};
    WindowOptions window;
    QStringList files;
    QString wrong = takeWords(arguments,
                              {flag(u"--sample"_s, window.sample), flag(u"--start"_s, window.start),
                               flag(u"--headless"_s, window.headless)},
                              files);
    if (wrong.isEmpty() && files.size() > 1)
        wrong = u"The window opens one workspace file, not %1"_s.arg(files.size());
    if (wrong.isEmpty() && window.sample && !files.isEmpty())
        wrong = u"Give either a file or --sample"_s;
    if (!wrong.isEmpty())
        return UsageError{withHint(u"mynah"_s, wrong)};
    window.file = files.value(0);
    return window;
}

QString cliHelp()
{
    return uR"(Usage: mynah-cli serve FILE... [options]
       mynah-cli check FILE...
       mynah-cli traffic FOLDER|FILE [options]
       mynah-cli certificate [--out FILE]
       mynah-cli --help | --version

Mock HTTP servers from workspace files (*.mynah), without a window.

serve: runs every enabled server of the files until SIGINT or SIGTERM. Prints
"Listening on URL" for each listener once it accepts, then a line per exchange.

  --host ADDRESS        listen there instead of where the files say: 127.0.0.1,
                        ::1, 0.0.0.0, a name, or unix:/path
  --port N              port of the first listener; the others get the ports
                        after it. 0: any free port
  --workers N           threads that serve, 1 to 256 (default 1)
  --tls                 speak TLS with Mynah's own certificate
  --tls-cert FILE       speak TLS with this certificate (PEM) ...
  --tls-key FILE        ... and this private key (PEM)
  --tls-pkcs12 FILE     speak TLS with the certificate and key of this file
  --tls-client-ca FILE  let in only clients with a certificate that one of
                        these authorities (PEM) has signed
  --watch               load a file again when it changes; one that is broken
                        is reported and what ran before keeps running
  --log-format FORMAT   access lines as text (default) or json, or
                        none
  --record FILE.har     write every exchange to a HAR 1.2 file, which is whole
                        at any moment; in place of credentials, cookies and
                        keys it says REDACTED, but bodies stay as they are
  --record-secrets      write these, too
  --no-capture          count exchanges, keep none; there are no access lines
  --traffic FOLDER      keep the exchanges in files of this folder, after those
                        that are there
  --keep-rows N         keep the last N exchanges (default 100000)
  --keep-memory SIZE    memory for them, as in 64MB; the oldest make room
  --keep-disk SIZE      the same of the disk, with --traffic (default 2GB)
  --metrics [ADDRESS:]PORT
                        tell Prometheus how it goes at http://ADDRESS:PORT/metrics
                        (127.0.0.1 if none is named), and others at /-/healthy
                        and /-/ready

check: prints every problem as FILE:JSON-pointer: message.

traffic: prints a line for each exchange that serve --traffic has kept, also
while it goes on; those of a server that was killed are there, too. Or for each
of a HAR file (FILE.har, of a browser or a proxy) or of FILE.jsonl.

  --filter TEXT         only these: status:5xx, method:POST, path:/users*,
                        route:none, body:"text", took:>100ms ... (see the
                        manual page)
  --log-format FORMAT   lines as text (default) or json
  --out FILE            write them to FILE.har (HAR 1.2) or FILE.jsonl (an entry
                        of HAR on each line) instead, without secrets
  --secrets             write these, too

certificate: writes the certificate of Mynah's own authority (PEM), which signs
what --tls speaks with, so that it can be installed.

  --out FILE            write it there instead of to standard output

  -h, --help            show this text
  -v, --version         show the version

The passphrase of a key is read from the environment variable
MYNAH_TLS_PASSPHRASE.

A listening socket that a service manager hands over (LISTEN_FDS) is used
instead of opening one. "--" ends the options.

Exit status: 0 done, 1 could not serve, or check found a problem, 2 usage.

Examples:
  mynah-cli serve shop.mynah --port 0
  mynah-cli serve shop.mynah --watch --log-format json
  mynah-cli serve shop.mynah --metrics 9090
  mynah-cli check shop.mynah
  mynah-cli traffic shop-traffic --filter 'status:5xx' --out errors.har
  mynah-cli traffic errors.har --filter path:/orders*
  mynah-cli serve shop.mynah --tls --port 8443
  mynah-cli certificate --out mynah-ca.pem
)"_s;
}

QString windowHelp()
{
    return uR"(Usage: mynah [FILE] [options]

Mock HTTP servers in a window. FILE is a workspace (*.mynah).

  --sample              open the sample workspace and start it
  --start               start the servers of FILE
  --headless            no window: serve FILE, or the sample, in the terminal;
                        this is also what happens when there is no display
  -h, --help            show this text
  -v, --version         show the version

Options of Qt, such as -platform and -style, are understood as well.
See also: mynah-cli --help
)"_s;
}

QString versionText(const QString &program)
{
    const BuildInfo &build = buildInfo();
    QString text = u"%1 %2\n"_s.arg(program, QString::fromStdString(build.version));
    if (!build.commit.empty())
        text += u"commit %1\n"_s.arg(QString::fromStdString(build.commit));
    return text + u"Qt %1\n"_s.arg(QString::fromStdString(qtVersions()));
}

} // namespace mynah
