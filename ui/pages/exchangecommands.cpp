// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/exchangecommands.h"

#include "server/api/exchangestore.h"
#include "server/api/harwriter.h"
#include "server/api/servercontrollerinterface.h"
#include "server/domain/secrets.h"
#include "ui/dialogs/editrequestdialog.h"
#include "ui/displayformat.h"
#include "ui/livestore.h"
#include "ui/text.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QDir>
#include <QGuiApplication>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mynah {

ExchangeCommands::ExchangeCommands(ServerControllerInterface &controller, QObject *parent)
    : QObject(parent)
    , m_controller(controller)
    , m_store(liveStore(controller))
{
}

std::optional<Exchange> ExchangeCommands::exchange(quint64 seq)
{
    std::optional<Exchange> found = m_store->exchange(seq);
    if (!found || found->record.has(ExchangeRecord::BytesEvicted)) {
        emit noticed(tr("The details of this request are no longer kept"));
        return std::nullopt;
    }
    return found;
}

std::optional<Exchange> ExchangeCommands::copyOf(quint64 seq)
{
    std::optional<Exchange> found = exchange(seq);
    if (found && m_hidesSecrets)
        redactSecrets(*found);
    return found;
}

void ExchangeCommands::copy(const QString &text, const QString &notice)
{
    QGuiApplication::clipboard()->setText(text);
    emit noticed(notice);
}

void ExchangeCommands::copyCommand(quint64 seq, CommandStyle style)
{
    const auto found = copyOf(seq);
    if (!found)
        return;
    CommandOptions options{.style = style};
    auto command = curlCommand(*found, options);
    if (command && command.value().usesBodyFile) {
        const QString file = saveBody(found->requestBody, seq);
        if (file.isEmpty()) {
            emit noticed(tr("The body could not be written to a file"));
            return;
        }
        options.bodyFile = toUtf8(file);
        command = curlCommand(*found, options);
        if (command)
            return copy(toQString(command.value().text),
                        tr("Copied; the body is in %1").arg(QDir::toNativeSeparators(file)));
    }
    if (!command) {
        emit noticed(translated(command.error()));
        return;
    }
    copy(toQString(command.value().text),
         hasSecrets(found->requestHead) ? tr("Copied as a command, with its secrets")
                                        : tr("Copied as a command"));
}

QString ExchangeCommands::saveBody(const std::string &body, quint64 seq) const
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::CacheLocation));
    // Requests of files have the same numbers.
    const QByteArray hash =
        QCryptographicHash::hash({body.data(), qsizetype(body.size())}, QCryptographicHash::Sha256);
    const QString path = folder.filePath(
        u"request-%1-%2.bin"_s.arg(seq).arg(QLatin1StringView(hash.toHex().first(8))));
    QSaveFile file(path);
    // What a buffer writes too late, commit() would not notice.
    const bool saved = folder.mkpath(u"."_s)
        && file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)
        && file.write(body.data(), static_cast<qint64>(body.size()))
            == static_cast<qint64>(body.size())
        && file.commit();
    return saved ? path : QString();
}

void ExchangeCommands::copyRaw(quint64 seq)
{
    if (const auto found = copyOf(seq))
        copy(toQString(rawRequest(*found)), tr("Copied the request as it was received"));
}

void ExchangeCommands::copyUrl(quint64 seq)
{
    if (const auto found = copyOf(seq))
        copy(toQString(requestUrl(*found)), tr("Copied the URL"));
}

void ExchangeCommands::copyHar(const std::vector<std::uint64_t> &seqs)
{
    if (seqs.size() > MostCopied) {
        emit noticed(tr("More than %L1 requests are too many to copy: export them to a file")
                         .arg(MostCopied));
        return;
    }
    std::vector<Exchange> exchanges;
    for (const std::uint64_t seq : seqs) {
        if (auto found = m_store->exchange(seq))
            exchanges.push_back(std::move(*found));
    }
    if (exchanges.empty())
        return;
    const HarOptions options{.version = toUtf8(QCoreApplication::applicationVersion()),
                             .keepSecrets = !m_hidesSecrets};
    const bool hasAny = std::any_of(exchanges.begin(), exchanges.end(), [](const Exchange &each) {
        return hasSecrets(each.requestHead) || hasSecrets(each.responseHead);
    });
    copy(toQString(harDocument(exchanges, options)),
         hasAny && options.keepSecrets ? tr("Copied as HAR, with its secrets")
                                       : tr("Copied as HAR"));
}

void ExchangeCommands::copyCurlOf(const QString &url)
{
    copy(u"curl '%1'"_s.arg(url), tr("Copied as a command"));
}

std::optional<SendRequest> ExchangeCommands::again(quint64 seq)
{
    auto found = exchange(seq);
    if (!found || (found->record.has(ExchangeRecord::Imported) && !bringHere(*found)))
        return std::nullopt;
    auto request = requestAgain(*found);
    if (request)
        return std::move(request.value());
    emit noticed(translated(request.error()));
    return std::nullopt;
}

void ExchangeCommands::sendAgain(quint64 seq)
{
    if (const auto request = again(seq))
        send(*request);
}

void ExchangeCommands::editAndSend(quint64 seq, QWidget *window)
{
    const auto request = again(seq);
    if (!request)
        return;
    EditRequestDialog dialog(*request, window);
    if (dialog.exec() == QDialog::Accepted)
        send(dialog.request());
}

bool ExchangeCommands::bringHere(Exchange &exchange)
{
    const auto here = requestFor("GET", m_controller.status().url());
    if (!here) {
        emit noticed(tr("Start the server first: the request goes to it"));
        return false;
    }
    exchange.localAddress = here->address;
    exchange.record.flags &= static_cast<std::uint16_t>(~ExchangeRecord::Tls);
    if (here->tls)
        exchange.record.flags |= ExchangeRecord::Tls;
    return true;
}

void ExchangeCommands::sendPlain(const QString &url)
{
    const auto request = requestFor("GET", toUtf8(url));
    if (request)
        send(request.value());
    else
        emit noticed(translated(request.error()));
}

void ExchangeCommands::send(const SendRequest &request)
{
    m_controller.send(request, this, [this](const Expected<SendResult, Message> &result) {
        if (!result) {
            emit noticed(translated(result.error()));
            return;
        }
        //: Outcome of a request that Mynah sent: status and duration
        emit noticed(tr("Answered %1 in %2")
                         .arg(result.value().status)
                         .arg(formatDuration(result.value().took.count())));
    });
}

} // namespace mynah
