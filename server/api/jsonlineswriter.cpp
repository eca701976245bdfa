// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/jsonlineswriter.h"

#include "server/api/writeall.h"
#include "server/domain/exchange.h"

#include <QFileDevice>

namespace mynah {

namespace {

// Lines are handed to the file at the latest when so many bytes have gathered.
constexpr std::size_t LargestPending = 1024 * 1024;

} // namespace

JsonLinesWriter::JsonLinesWriter(QFileDevice &file, const HarOptions &options)
    : m_file(file)
    , m_options(options)
{
}

void JsonLinesWriter::append(const Exchange &exchange)
{
    if (m_failed)
        return;
    m_pending += harEntry(exchange, m_options);
    m_pending += '\n';
    if (m_pending.size() >= LargestPending)
        flush();
}

bool JsonLinesWriter::flush()
{
    if (!m_failed && !writeAll(m_file, m_pending)) {
        m_failed = true;
        m_errorString = m_file.errorString();
    }
    m_pending.clear();
    return !m_failed;
}

} // namespace mynah
