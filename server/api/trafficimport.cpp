// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/trafficimport.h"

#include <QFile>

#include <utility>

namespace mynah {

namespace {

constexpr std::size_t PieceBytes = std::size_t{256} * 1024;

const TrafficFileKind &kindOf(const QString &path)
{
    const TrafficFileKind *kind = trafficFileKind(path.toStdString());
    return kind ? *kind : trafficFileKinds().front();
}

} // namespace

TrafficImport::TrafficImport(const QString &path, const ExchangeStore::Limits &limits)
    : m_traffic{path, std::make_shared<ExchangeStore>(limits), 0, {}}
{
    m_thread = std::thread([this] { m_state = readFile(); });
}

TrafficImport::~TrafficImport()
{
    cancel();
    m_thread.join();
}

TrafficImport::State TrafficImport::readFile()
{
    QFile file(m_traffic.path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(file.errorString().toStdString());
    m_bytes = static_cast<std::uint64_t>(file.size());
    const std::unique_ptr<TrafficReader> reader = kindOf(m_traffic.path).makeReader(*this);
    std::string piece(PieceBytes, '\0');
    qint64 size = 0;
    while (!m_cancelled && (size = file.read(piece.data(), PieceBytes)) > 0) {
        reader->feed(std::string_view(piece).substr(0, static_cast<std::size_t>(size)));
        m_bytesRead += static_cast<std::uint64_t>(size);
    }
    if (m_cancelled)
        return State::Cancelled;
    if (size < 0)
        return fail(file.errorString().toStdString());
    if (const auto finished = reader->finish(); !finished)
        return fail(finished.error());
    if (m_traffic.skipped > 0 && m_traffic.store->endSeq() == m_traffic.store->firstSeq())
        return fail(
            Message::tr("None of its entries can be read. %1").arg(m_traffic.problems.front()));
    return State::Done;
}

TrafficImport::State TrafficImport::fail(Message reason)
{
    m_error = std::move(reason);
    return State::Failed;
}

void TrafficImport::takeExchange(const Exchange &exchange)
{
    m_traffic.store->append(exchange);
}

void TrafficImport::takeProblem(const Message &text)
{
    ++m_traffic.skipped;
    if (m_traffic.problems.size() < MostProblems)
        m_traffic.problems.push_back(text);
}

} // namespace mynah
