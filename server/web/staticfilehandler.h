// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/filerange.h"
#include "server/web/requesthandler.h"
#include "server/web/staticroot.h"

#include <QFile>

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace mynah {

struct StaticFiles
{
    // The folder to serve.
    std::string root;
    // Answers for a folder, such as "index.html"; empty: folders are not found.
    std::string defaultFile;
};

// Serves the files below a folder (tornado/web.py, StaticFileHandler): the first argument of the
// path names the file. Validators are the time of change and a tag made of it and the size;
// single ranges are answered 206.
// Differs from Tornado: whatever is not below the root is 404, not 403, so that nobody learns
// what is there; ranges are for GET only (RFC 9110 14.2).
// Ported from tornado/web.py (Apache-2.0)
class StaticFileHandler final : public RequestHandler
{
public:
    StaticFileHandler(const HandlerContext &context, StaticFiles files);
    Task<> get() override;
    // Files have a tag of their own.
    std::optional<std::string> computeEtag() const override { return {}; }

private:
    // Opens the file, or says where to look for it: true when a redirection was sent.
    bool openOrRedirect();
    void open(const StaticRoot &root, const QString &path);
    void writeFileHeaders();
    Task<> sendRange();
    Task<> sendBytes(std::uint64_t first, std::uint64_t length);
    bool writePart(const FileRange &range);
    Task<> writeParts(FileRange range);

    const StaticFiles m_files;
    QFile m_file;
    std::string_view m_mediaType;
    std::uint64_t m_size = 0;
    std::chrono::system_clock::time_point m_modified;
    std::string m_etag;
};

} // namespace mynah
