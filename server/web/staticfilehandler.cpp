// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/web/staticfilehandler.h"

#include "server/http/byterange.h"
#include "server/http/exchangeobserver.h"
#include "server/http/filemediatype.h"
#include "server/http/httpconnection.h"
#include "server/http/httpdate.h"
#include "server/http/httpserverrequest.h"
#include "server/web/etag.h"
#include "server/web/handlererrors.h"

#include <QDateTime>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>

namespace mynah {

namespace {

constexpr int NotFound = 404;
// How much of a file is in memory at a time, at most.
constexpr std::uint64_t ChunkBytes = 64 * 1024;

std::string fileEtag(std::uint64_t size, std::int64_t modifiedMs)
{
    char text[48];
    std::snprintf(text, sizeof text, "\"%llx-%llx\"", static_cast<unsigned long long>(modifiedMs),
                  static_cast<unsigned long long>(size));
    return text;
}

} // namespace

StaticFileHandler::StaticFileHandler(const HandlerContext &context, StaticFiles files)
    : RequestHandler(context)
    , m_files(std::move(files))
{
}

Task<> StaticFileHandler::get()
{
    if (openOrRedirect())
        return {};
    writeFileHeaders();
    if (isNotModified(request(), m_etag, m_modified)) {
        setStatus(304);
        return {};
    }
    return sendRange();
}

bool StaticFileHandler::openOrRedirect()
{
    const StaticRoot root(m_files.root);
    const std::string relative(arguments().at(0));
    std::optional<QString> path = root.resolve(relative);
    if (path && QFileInfo(*path).isDir() && !m_files.defaultFile.empty()) {
        // Links of the default file are relative to the folder.
        if (!request().path().ends_with('/')) {
            redirect(std::string(request().path()) + '/', true);
            return true;
        }
        path = root.resolve(relative + m_files.defaultFile);
    }
    if (!path)
        throw HTTPError(NotFound);
    open(root, *path);
    return false;
}

void StaticFileHandler::open(const StaticRoot &root, const QString &path)
{
    if (!root.open(m_file, path))
        throw HTTPError(NotFound);
    m_mediaType = mediaTypeOfFile(path.toStdString());
    m_size = static_cast<std::uint64_t>(m_file.size());
    const std::int64_t modified =
        m_file.fileTime(QFileDevice::FileModificationTime).toMSecsSinceEpoch();
    m_modified = std::chrono::system_clock::time_point(std::chrono::milliseconds(modified));
    m_etag = fileEtag(m_size, modified);
}

void StaticFileHandler::writeFileHeaders()
{
    setHeader("Content-Type", m_mediaType);
    setHeader("Last-Modified", httpDate(m_modified));
    setHeader("ETag", m_etag);
    setHeader("Accept-Ranges", "bytes");
}

Task<> StaticFileHandler::sendRange()
{
    const bool counts = request().method() == "GET" && ifRangeHolds(request(), m_etag, m_modified);
    const ByteRange range =
        ByteRange::parse(counts ? request().headers().get("Range") : std::nullopt, m_size);
    switch (range.answer) {
    case ByteRange::Answer::Whole:
        return sendBytes(0, m_size);
    case ByteRange::Answer::Part:
        setStatus(206);
        setHeader("Content-Range", range.contentRange(m_size));
        return sendBytes(range.first, range.length());
    case ByteRange::Answer::Unsatisfiable:
        setStatus(416);
        setHeader("Content-Range", range.contentRange(m_size));
        setHeader("Content-Type", "text/plain");
        break;
    }
    return {};
}

Task<> StaticFileHandler::sendBytes(std::uint64_t first, std::uint64_t length)
{
    setHeader("Content-Length", std::to_string(length));
    if (request().method() == "HEAD")
        return {};
    const FileRange range{m_file.handle(), first, length};
    if (length <= ChunkBytes)
        writePart(range);
    else if (!writeFile(range))
        return writeParts(range);
    return {};
}

// Whether all of it could be read. If not, the response is cut: one that is compressed has no
// length that would tell.
bool StaticFileHandler::writePart(const FileRange &range)
{
    std::string part(range.length, '\0');
    const std::ptrdiff_t count = readAt(range, part);
    if (count == static_cast<std::ptrdiff_t>(range.length)) {
        write(part);
        return true;
    }
    ExchangeTrace &trace = request().connection().trace();
    trace.outcome = ExchangeTrace::Outcome::Aborted;
    trace.errorReason = fileErrorReason(static_cast<int>(-std::min<std::ptrdiff_t>(count, 0)));
    abort();
    return false;
}

Task<> StaticFileHandler::writeParts(FileRange range)
{
    while (range.length > 0 && !isFinished()) {
        const std::uint64_t length = std::min(range.length, ChunkBytes);
        if (!writePart({range.fd, range.offset, length}))
            co_return;
        range.skip(length);
        Task<> sent = flush();
        co_await std::move(sent);
    }
}

} // namespace mynah
