// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/methodnames.h"

#include "server/domain/mockroute.h"
#include "server/domain/spelling.h"
#include "ui/text.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace mynah {

namespace {

// The usual ones first: of two that look alike, the first is meant.
const std::vector<std::string_view> &commonMethods()
{
    static const std::vector<std::string_view> methods{"GET",
                                                       "POST",
                                                       "PUT",
                                                       "PATCH",
                                                       "DELETE",
                                                       "HEAD",
                                                       "OPTIONS",
                                                       "TRACE",
                                                       "CONNECT",
                                                       "QUERY",
                                                       "PURGE",
                                                       "COPY",
                                                       "MOVE",
                                                       "LOCK",
                                                       "UNLOCK",
                                                       "MKCOL",
                                                       "PROPFIND",
                                                       "PROPPATCH",
                                                       "REPORT",
                                                       "SEARCH",
                                                       "ACL",
                                                       "BIND",
                                                       "UNBIND",
                                                       "REBIND",
                                                       "CHECKIN",
                                                       "CHECKOUT",
                                                       "UNCHECKOUT",
                                                       "LABEL",
                                                       "LINK",
                                                       "UNLINK",
                                                       "MERGE",
                                                       "MKACTIVITY",
                                                       "MKCALENDAR",
                                                       "MKREDIRECTREF",
                                                       "MKWORKSPACE",
                                                       "ORDERPATCH",
                                                       "PRI",
                                                       "UPDATE",
                                                       "UPDATEREDIRECTREF",
                                                       "VERSION-CONTROL",
                                                       "BASELINE-CONTROL",
                                                       MockRoute::AnyMethod};
    return methods;
}

} // namespace

bool isCommonMethod(const QString &method)
{
    const auto &all = commonMethods();
    return std::find(all.begin(), all.end(), std::string_view(toUtf8(method))) != all.end();
}

bool beginsCommonMethod(const QString &text)
{
    const std::string begun = toUtf8(text);
    const auto &all = commonMethods();
    return std::any_of(all.begin(), all.end(),
                       [&begun](std::string_view method) { return method.starts_with(begun); });
}

QString likelyMethod(const QString &method)
{
    return toQString(likestName(toUtf8(method), commonMethods()));
}

} // namespace mynah
