// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/sendrequest.h"
#include "server/domain/curlcommand.h"

#include <QObject>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace mynah {

class ExchangeStore;
class ServerControllerInterface;

// What can be done with a recorded request apart from looking at it. Every outcome is told by one
// of the signals.
class ExchangeCommands final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExchangeCommands)

public:
    explicit ExchangeCommands(ServerControllerInterface &controller, QObject *parent = nullptr);

    // Where the requests are; the server's own until then.
    void setStore(std::shared_ptr<const ExchangeStore> store) { m_store = std::move(store); }
    // What is copied then holds a placeholder instead of what secrets.h calls a secret; what is
    // sent again holds everything.
    void setHidesSecrets(bool hides) { m_hidesSecrets = hides; }

    // The command goes to the clipboard; a body that cannot stand in it goes into a file beside.
    void copyCommand(quint64 seq, CommandStyle style);
    void copyRaw(quint64 seq);
    void copyUrl(quint64 seq);
    // So many at most; more belong into a file.
    static constexpr std::size_t MostCopied = 1000;
    void copyHar(const std::vector<std::uint64_t> &seqs);
    void copyCurlOf(const QString &url);
    void sendAgain(quint64 seq);
    // Asks for the changes in a dialog over the window.
    void editAndSend(quint64 seq, QWidget *window);
    void sendPlain(const QString &url);

signals:
    void noticed(const QString &text);

private:
    std::optional<Exchange> exchange(quint64 seq);
    // As it is to be copied.
    std::optional<Exchange> copyOf(quint64 seq);
    void copy(const QString &text, const QString &notice);
    QString saveBody(const std::string &body, quint64 seq) const;
    void send(const SendRequest &request);

    // Moves a request that comes from a file to the server that runs here; false: there is none.
    // What would be sent; tells why when there is nothing.
    std::optional<SendRequest> again(quint64 seq);
    bool bringHere(struct Exchange &exchange);

    ServerControllerInterface &m_controller;
    std::shared_ptr<const ExchangeStore> m_store;
    bool m_hidesSecrets = false;
};

} // namespace mynah
