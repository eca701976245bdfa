// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statusphrases.h"

#include <algorithm>
#include <array>

namespace mynah {

namespace {

constexpr std::array Phrases{
    StatusPhrase{100, "Continue"},
    StatusPhrase{101, "Switching Protocols"},
    StatusPhrase{102, "Processing"},
    StatusPhrase{103, "Early Hints"},
    StatusPhrase{200, "OK"},
    StatusPhrase{201, "Created"},
    StatusPhrase{202, "Accepted"},
    StatusPhrase{203, "Non-Authoritative Information"},
    StatusPhrase{204, "No Content"},
    StatusPhrase{205, "Reset Content"},
    StatusPhrase{206, "Partial Content"},
    StatusPhrase{207, "Multi-Status"},
    StatusPhrase{208, "Already Reported"},
    StatusPhrase{226, "IM Used"},
    StatusPhrase{300, "Multiple Choices"},
    StatusPhrase{301, "Moved Permanently"},
    StatusPhrase{302, "Found"},
    StatusPhrase{303, "See Other"},
    StatusPhrase{304, "Not Modified"},
    StatusPhrase{305, "Use Proxy"},
    StatusPhrase{307, "Temporary Redirect"},
    StatusPhrase{308, "Permanent Redirect"},
    StatusPhrase{400, "Bad Request"},
    StatusPhrase{401, "Unauthorized"},
    StatusPhrase{402, "Payment Required"},
    StatusPhrase{403, "Forbidden"},
    StatusPhrase{404, "Not Found"},
    StatusPhrase{405, "Method Not Allowed"},
    StatusPhrase{406, "Not Acceptable"},
    StatusPhrase{407, "Proxy Authentication Required"},
    StatusPhrase{408, "Request Timeout"},
    StatusPhrase{409, "Conflict"},
    StatusPhrase{410, "Gone"},
    StatusPhrase{411, "Length Required"},
    StatusPhrase{412, "Precondition Failed"},
    StatusPhrase{413, "Content Too Large"},
    StatusPhrase{414, "URI Too Long"},
    StatusPhrase{415, "Unsupported Media Type"},
    StatusPhrase{416, "Range Not Satisfiable"},
    StatusPhrase{417, "Expectation Failed"},
    StatusPhrase{421, "Misdirected Request"},
    StatusPhrase{422, "Unprocessable Content"},
    StatusPhrase{423, "Locked"},
    StatusPhrase{424, "Failed Dependency"},
    StatusPhrase{425, "Too Early"},
    StatusPhrase{426, "Upgrade Required"},
    StatusPhrase{428, "Precondition Required"},
    StatusPhrase{429, "Too Many Requests"},
    StatusPhrase{431, "Request Header Fields Too Large"},
    StatusPhrase{451, "Unavailable For Legal Reasons"},
    StatusPhrase{500, "Internal Server Error"},
    StatusPhrase{501, "Not Implemented"},
    StatusPhrase{502, "Bad Gateway"},
    StatusPhrase{503, "Service Unavailable"},
    StatusPhrase{504, "Gateway Timeout"},
    StatusPhrase{505, "HTTP Version Not Supported"},
    StatusPhrase{506, "Variant Also Negotiates"},
    StatusPhrase{507, "Insufficient Storage"},
    StatusPhrase{508, "Loop Detected"},
    StatusPhrase{511, "Network Authentication Required"},
};

} // namespace

std::span<const StatusPhrase> statusPhrases()
{
    return Phrases;
}

QString statusPhrase(int status)
{
    const auto found = std::find_if(Phrases.begin(), Phrases.end(),
                                    [status](const auto &entry) { return entry.status == status; });
    return found == Phrases.end() ? QString() : QString::fromLatin1(found->phrase);
}

} // namespace mynah
