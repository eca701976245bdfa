// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/harwriter.h"

namespace mynah {

// Writes exchanges as JSON Lines, one after the other, in memory that does not grow with them: each
// line is an object with the members of a HAR entry.
class JsonLinesWriter final
{
public:
    // The file is open for writing and outlives the writer.
    JsonLinesWriter(QFileDevice &file, const HarOptions &options);
    Q_DISABLE_COPY_MOVE(JsonLinesWriter)

    void append(const Exchange &exchange);
    // Writes what has gathered. False: the file failed; errorString() says why, and nothing more is
    // written.
    bool flush();
    const QString &errorString() const { return m_errorString; }

private:
    QFileDevice &m_file;
    HarOptions m_options;
    std::string m_pending;
    bool m_failed = false;
    QString m_errorString;
};

} // namespace mynah
