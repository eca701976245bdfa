// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/web/responsewriter.h"

#include "server/http/httpconnection.h"
#include "server/http/httpserverrequest.h"
#include "server/http/statuscodes.h"

#include <algorithm>
#include <utility>

namespace mynah {

ResponseWriter::ResponseWriter(HTTPServerRequest &request, Transforms transforms)
    : m_request(request)
    , m_transforms(std::move(transforms))
{
}

bool ResponseWriter::isHead() const
{
    return m_request.method() == "HEAD";
}

Task<> ResponseWriter::flush()
{
    if (m_isFinished)
        return {};
    send(false);
    return m_request.connection().flushed();
}

bool ResponseWriter::writeFile(const FileRange &range)
{
    send(false);
    const bool isLeft = std::all_of(m_transforms.begin(), m_transforms.end(),
                                    [](const auto &one) { return one->leavesBody(); });
    if (isLeft && !isHead())
        m_request.connection().writeFile(range);
    return isLeft;
}

void ResponseWriter::finish()
{
    if (m_isFinished)
        throw HTTPOutputError("The response is finished already.");
    if (!m_hasBegun && isBodiless(m_draft.status())) {
        m_draft.dropContent();
        if (!m_draft.body().empty())
            throw HTTPOutputError("A response 204 has no body.");
    } else if (!m_hasBegun && !m_draft.headers().contains("Content-Length")) {
        m_draft.headers().set("Content-Length", std::to_string(m_draft.body().size()));
    }
    m_request.connection().setCloseCallback({});
    send(true);
    m_isFinished = true;
    m_request.connection().finish();
}

void ResponseWriter::abort()
{
    m_isFinished = true;
    m_request.connection().setCloseCallback({});
    m_request.connection().abort(HTTPConnection::Abort::Close);
}

void ResponseWriter::send(bool last)
{
    if (!m_hasBegun) {
        begin(last);
        return;
    }
    std::string chunk = std::exchange(m_draft.body(), {});
    for (const auto &transform : m_transforms)
        transform->transformChunk(chunk, last);
    if (!isHead() && !chunk.empty())
        m_request.connection().write(chunk);
}

void ResponseWriter::begin(bool last)
{
    std::string chunk = std::exchange(m_draft.body(), {});
    for (const auto &transform : m_transforms)
        transform->transformFirstChunk(m_draft.status(), m_draft.headers(), chunk, last);
    m_draft.writeCookies();
    const ResponseStartLine line{HTTP11, m_draft.status(), m_draft.phrase()};
    m_request.connection().writeHeaders(line, m_draft.headers(),
                                        isHead() ? std::string_view() : chunk);
    m_hasBegun = true;
}

} // namespace mynah
