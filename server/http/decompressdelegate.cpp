// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/decompressdelegate.h"

#include "server/core/message.h"

#include <algorithm>

namespace mynah {

namespace {

HTTPInputError refusalOf(const ContentCodingError &error)
{
    return HTTPInputError(
        error.kind == ContentCodingError::Kind::TooLarge ? 413 : 400,
        Message::tr("The request's body cannot be decoded: %1.").arg(error.message));
}

} // namespace

DecompressDelegate::DecompressDelegate(DelegatePtr target, const DecompressOptions &options)
    : m_options(options)
    , m_target(std::move(target))
{
}

Task<> DecompressDelegate::headersReceived(const StartLine &line, const HTTPHeaders &headers)
{
    takeCodings(headers);
    m_announced = true;
    return m_target->headersReceived(line, m_chain ? m_headers : headers);
}

void DecompressDelegate::takeCodings(const HTTPHeaders &headers)
{
    if (!headers.contains("Content-Encoding"))
        return;
    const auto codings = contentCodings(headers);
    if (!codings && m_options.unknown == DecompressOptions::Unknown::Refuse)
        throw HTTPInputError(
            415, Message::tr("The content coding is not supported: %1.").arg(codings.error()));
    if (!codings || codings->empty())
        return;
    if (codings->size() > m_options.maxCodings)
        throw HTTPInputError(
            415, QT_TRANSLATE_NOOP("Message", "The body has too many content codings."));
    m_headers = headers;
    m_headers.remove("Content-Encoding");
    m_headers.remove("Content-Length");
    m_headers.add("X-Consumed-Content-Encoding", *headers.getJoined("Content-Encoding"));
    m_chain.emplace(*codings);
}

Task<> DecompressDelegate::dataReceived(std::string_view data)
{
    if (!m_chain)
        return m_target->dataReceived(data);
    m_chain->feed(data);
    while (decodePiece()) {
        if (Task<> taken = m_target->dataReceived(m_piece))
            return goOn(std::move(taken));
    }
    return {};
}

// Decodes the next part of what was fed into m_piece; false when nothing is left.
bool DecompressDelegate::decodePiece()
{
    m_piece.clear();
    const std::uint64_t left = m_options.maxBodyBytes - m_decodedBytes;
    // One byte over the limit shows that it is exceeded.
    const std::uint64_t room = std::min<std::uint64_t>(left, m_options.chunkBytes - 1) + 1;
    const auto read = m_chain->read(m_piece, static_cast<std::size_t>(room));
    if (!read)
        throw refusalOf(read.error());
    if (m_piece.size() > left)
        throw HTTPInputError(
            413, QT_TRANSLATE_NOOP("Message", "The decoded body is larger than the limit."));
    m_decodedBytes += m_piece.size();
    return !m_piece.empty();
}

// The rest of a dataReceived whose delegate was not done at once.
Task<> DecompressDelegate::goOn(Task<> taken)
{
    co_await std::move(taken);
    while (decodePiece()) {
        Task<> next = m_target->dataReceived(m_piece);
        if (next)
            co_await std::move(next);
    }
}

void DecompressDelegate::finish()
{
    if (!m_chain || m_chain->isComplete()) {
        m_target->finish();
        return;
    }
    m_target->onConnectionClose();
    throw HTTPInputError(400,
                         QT_TRANSLATE_NOOP("Message", "The request's coded body is cut short."));
}

void DecompressDelegate::onConnectionClose()
{
    if (m_announced)
        m_target->onConnectionClose();
}

} // namespace mynah
