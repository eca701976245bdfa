// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace mynah {

struct Exchange;
struct MatchExplanation;
struct Workspace;

// What stands in the place of a secret; the same in header values, URLs and shells.
constexpr std::string_view RedactedText = "REDACTED";

// Whether the values of such header fields are secrets: Authorization, Proxy-Authorization, Cookie,
// Set-Cookie, and the names under which API keys, tokens and passwords travel.
bool isSecretField(std::string_view name);
// The same for parameters of a URL; decoded.
bool isSecretParameter(std::string_view name);

// A URL or a request target without the values of its secret parameters, in query and fragment,
// and without user information.
std::string redactedUrl(std::string_view url);
// A head, however wrong it is, without the values of secret fields and what redactedUrl() takes
// out. The scheme of credentials and the names of cookies stay.
std::string redactedHead(std::string_view head);

// Takes the secrets out of both heads and the target; the record's offset of what is wrong moves
// along. Bodies stay as they are, except of a malformed request, whose body may be another head.
void redactSecrets(Exchange &exchange);
bool hasSecrets(std::string_view head);
// The same for what rules saw; of a rule that is no longer in the workspace it is not known to be
// harmless.
void redactSecrets(MatchExplanation &explanation, const Workspace &workspace);

} // namespace mynah
