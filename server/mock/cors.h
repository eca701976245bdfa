// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/httpheaders.h"
#include "server/mock/routetrie.h"

#include <string_view>
#include <vector>

namespace mynah {

class RequestView;
class RouteTable;
struct MockAnswer;

// What lets pages of other origins read the answers of a server (Fetch, 3.2 CORS protocol). The
// origin that asks is named, not "*", so that requests with cookies work as well.

// Whether a browser asks what it may send: OPTIONS with Origin and the method that it wants to use.
bool isPreflight(const RequestView &request);
// Whether the server answers a preflight although this route (which may be None) comes first for
// it: one of every method is not meant for it, one of OPTIONS is.
bool answersInsteadOf(const RouteTable &table, RouteTrie::Order order);
// Allows what is asked for; 204.
MockAnswer preflightAnswer(const RequestView &request);

// What allows the origin to read an answer with fields of these names, and all of them; nothing
// when the answer says for itself who may.
HTTPHeaders corsFields(const std::vector<std::string_view> &names, std::string_view origin);

} // namespace mynah
