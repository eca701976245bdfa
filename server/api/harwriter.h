// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/exchange.h"

#include <QString>
#include <QtGlobal>

#include <cstdint>
#include <string>
#include <vector>

class QFileDevice;

namespace mynah {

// Of a body in the file that is shorter than it was.
inline constexpr char BodyCutComment[] = "Not all of the body was kept";

struct HarOptions
{
    // Of the creator.
    std::string version = "0";
    // Off: what secrets.h calls a secret is not written. Bodies are, as they are.
    bool keepSecrets = false;
};

// Writes exchanges as HAR 1.2, one after the other, in memory that does not grow with them. After
// every flush() the file is whole JSON, so that a recording survives whatever ends the program.
class HarWriter final
{
public:
    // The file is open for writing, empty, and outlives the writer.
    HarWriter(QFileDevice &file, const HarOptions &options);
    Q_DISABLE_COPY_MOVE(HarWriter)

    void append(const Exchange &exchange);
    // Writes what has gathered and closes the document; more can follow. False: the file failed;
    // errorString() says why, what was written before is left whole, and nothing more is written.
    bool flush();
    const QString &errorString() const { return m_errorString; }
    std::uint64_t entries() const { return m_entries; }

private:
    void giveUp();

    QFileDevice &m_file;
    HarOptions m_options;
    // Entries that are not in the file yet.
    std::string m_pending;
    std::uint64_t m_entries = 0;
    // Where the next entry goes, over the end of the document.
    std::int64_t m_position = 0;
    bool m_failed = false;
    QString m_errorString;
};

// A whole document of some exchanges, for what is not a file.
std::string harDocument(const std::vector<Exchange> &exchanges, const HarOptions &options);
// One member of log.entries, as JSON text.
std::string harEntry(Exchange exchange, const HarOptions &options);

} // namespace mynah
