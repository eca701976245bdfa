// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/templateguide.h"
#include "server/domain/mockroute.h"

#include <QString>

#include <string>
#include <vector>

namespace mynah {

struct BodyToCheck
{
    std::string text;
    // What it is sent as.
    QString contentType;
    bool isTemplate = false;
    // Whose path has the parameters of templates.
    MockRoute route;
};

struct BodyVerdict
{
    // "JSON OK"; empty when there is nothing to say of such texts.
    QString words;
    std::vector<TextRemark> remarks;
    // There are template expressions in what is no template.
    bool hasIdleTags = false;
};

// Whether a text is what its type says, and what its template expressions come to. A template is
// no JSON yet, so only its expressions are judged. Safe on any thread.
BodyVerdict checkBody(const BodyToCheck &body);

} // namespace mynah
