// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/task.h"
#include "server/web/outputtransform.h"
#include "server/web/responsedraft.h"

#include <memory>
#include <vector>

namespace mynah {

class HTTPConnection;
class HTTPServerRequest;
struct FileRange;

// Sends a draft through the transforms to the connection: all at once, or in parts. A HEAD gets
// the headers that a GET would have got (tornado/web.py, RequestHandler.flush).
// Ported from tornado/web.py (Apache-2.0)
class ResponseWriter
{
public:
    using Transforms = std::vector<std::unique_ptr<OutputTransform>>;

    // The request outlives the writer.
    ResponseWriter(HTTPServerRequest &request, Transforms transforms);

    ResponseDraft &draft() { return m_draft; }
    const ResponseDraft &draft() const { return m_draft; }
    // The headers are sent: changing them has no effect any more.
    bool hasBegun() const { return m_hasBegun; }
    bool isFinished() const { return m_isFinished; }

    // Sends what is there; done when the kernel has it.
    Task<> flush();
    // Sends what is there and then the range, without having it in memory; false: a transform has
    // to see it, so it must be written. The file stays open until the request is over.
    bool writeFile(const FileRange &range);
    // Sends the rest. Content-Length is added when this is the whole body. Throws HTTPOutputError
    // for a body that the status forbids, or one that is not as long as its Content-Length.
    void finish();
    // Cuts the connection: the client must see that the response is not whole.
    void abort();

private:
    void begin(bool last);
    void send(bool last);
    bool isHead() const;

    HTTPServerRequest &m_request;
    Transforms m_transforms;
    ResponseDraft m_draft;
    bool m_hasBegun = false;
    bool m_isFinished = false;
};

} // namespace mynah
