// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/headervocabulary.h"

#include "server/domain/fieldtext.h"
#include "ui/text.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(mynah::HeaderVocabulary)
};

struct KnownHeader
{
    const char *name;
    // One a line; empty when every value is somebody's own.
    const char *values = "";
};

constexpr KnownHeader KnownHeaders[] = {
    {"Accept-Ranges", "bytes\nnone"},
    {"Access-Control-Allow-Credentials", "true"},
    {"Access-Control-Allow-Headers", "*\nAuthorization\nContent-Type\nX-Requested-With"},
    {"Access-Control-Allow-Methods", "*\nGET\nHEAD\nPOST\nPUT\nPATCH\nDELETE\nOPTIONS"},
    {"Access-Control-Allow-Origin", "*\nnull\nhttp://localhost:3000"},
    {"Access-Control-Expose-Headers", "*\nContent-Length\nETag\nLocation"},
    {"Access-Control-Max-Age", "600\n3600\n86400"},
    {"Age", "0"},
    {"Allow", "GET\nHEAD\nPOST\nPUT\nPATCH\nDELETE\nOPTIONS"},
    {"Cache-Control",
     "no-store\nno-cache\nprivate\npublic\nmax-age=0\nmax-age=3600\nmax-age=31536000\ns-maxage="
     "3600\n"
     "must-revalidate\nproxy-revalidate\nimmutable\nno-transform\nstale-while-revalidate=60\n"
     "stale-if-error=60"},
    {"Clear-Site-Data", "\"cache\"\n\"cookies\"\n\"storage\"\n\"*\""},
    {"Connection", "close\nkeep-alive\nUpgrade"},
    {"Content-Disposition", "inline\nattachment\nattachment; filename=\"file.txt\""},
    {"Content-Encoding", "gzip\nbr\nzstd\ndeflate\nidentity"},
    {"Content-Language", "en\nde\nfr\nzh-CN"},
    {"Content-Length"},
    {"Content-Location", "/"},
    {"Content-Range", "bytes 0-0/1\nbytes */1"},
    {"Content-Security-Policy", "default-src 'self'\nframe-ancestors 'none'"},
    {"Content-Type",
     "application/json\ntext/plain; charset=utf-8\ntext/html; charset=utf-8\napplication/xml\n"
     "application/problem+json\napplication/x-www-form-urlencoded\napplication/octet-stream\n"
     "application/javascript\napplication/ld+json\napplication/pdf\napplication/vnd.api+json\n"
     "application/x-ndjson\napplication/yaml\nimage/gif\nimage/jpeg\nimage/png\nimage/svg+xml\n"
     "image/webp\nmultipart/form-data\ntext/css\ntext/csv\ntext/event-stream\ntext/xml"},
    {"Cross-Origin-Opener-Policy", "same-origin\nsame-origin-allow-popups\nunsafe-none"},
    {"Cross-Origin-Resource-Policy", "same-origin\nsame-site\ncross-origin"},
    {"Date"},
    {"ETag", "\"1\"\nW/\"1\""},
    {"Expires", "0"},
    {"Last-Modified"},
    {"Link", "</next>; rel=\"next\"\n</prev>; rel=\"prev\""},
    {"Location", "/\n/login\nhttps://"},
    {"Pragma", "no-cache"},
    {"Proxy-Authenticate", "Basic realm=\"proxy\""},
    {"RateLimit-Limit", "100"},
    {"RateLimit-Remaining", "0"},
    {"RateLimit-Reset", "60"},
    {"Referrer-Policy", "no-referrer\nsame-origin\nstrict-origin-when-cross-origin\nunsafe-url"},
    {"Retry-After", "1\n60\n3600"},
    {"Server", "nginx\nApache"},
    {"Server-Timing", "db;dur=12.3"},
    {"Set-Cookie", "id=1; Path=/\nid=1; Path=/; HttpOnly; Secure; SameSite=Lax\nid=; Max-Age=0"},
    {"Strict-Transport-Security", "max-age=31536000; includeSubDomains"},
    {"Trailer"},
    {"Transfer-Encoding", "chunked"},
    {"Upgrade", "websocket\nh2c"},
    {"Vary", "*\nAccept\nAccept-Encoding\nAccept-Language\nCookie\nOrigin"},
    {"Via", "1.1 proxy"},
    {"WWW-Authenticate", "Basic realm=\"mock\"\nBearer\nBearer error=\"invalid_token\""},
    {"X-Content-Type-Options", "nosniff"},
    {"X-Frame-Options", "DENY\nSAMEORIGIN"},
    {"X-RateLimit-Limit", "100"},
    {"X-RateLimit-Remaining", "0"},
    {"X-Request-ID"},
};

QString sentenceFor(std::string_view name)
{
    if (isSameFieldName(name, "content-length") || isSameFieldName(name, "transfer-encoding"))
        return Texts::tr("It is left out: it follows from the body.");
    if (isSameFieldName(name, "date"))
        return Texts::tr("The server would send the time of the response; this is sent instead.");
    return {};
}

} // namespace

QStringList knownHeaderNames()
{
    QStringList names;
    for (const KnownHeader &header : KnownHeaders)
        names += QString::fromLatin1(header.name);
    return names;
}

QStringList knownHeaderValues(const QString &name)
{
    for (const KnownHeader &header : KnownHeaders) {
        if (name.compare(QLatin1StringView(header.name), Qt::CaseInsensitive) == 0)
            return QString::fromLatin1(header.values).split(u'\n', Qt::SkipEmptyParts);
    }
    return {};
}

QString headerRemark(const Header &header)
{
    if (!isSameFieldName(header.name, "connection"))
        return sentenceFor(header.name);
    if (toQString(header.value).contains("close"_L1, Qt::CaseInsensitive))
        return Texts::tr("The connection is closed after the response.");
    return Texts::tr("The server says itself whether the connection stays open; only “close” "
                     "changes that.");
}

std::vector<Header> headersInText(const QString &text)
{
    std::vector<Header> headers;
    for (const QString &line : text.split(u'\n')) {
        const qsizetype colon = line.indexOf(u':');
        const std::string name = toUtf8(line.left(std::max<qsizetype>(0, colon)).trimmed());
        if (colon > 0 && isHttpToken(name))
            headers.push_back({name, toUtf8(line.mid(colon + 1).trimmed()), {}});
    }
    return headers;
}

} // namespace mynah
