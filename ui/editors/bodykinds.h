// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/responsebody.h"
#include "ui/editors/editorcontext.h"

#include <QString>

#include <span>

class QWidget;

namespace mynah {

class BodyKindEditor;

// A kind of body as people choose it. A new one is a row of this table and its editor.
struct BodyKind
{
    ResponseBody::Kind kind;
    // Of the button that chooses it.
    const char *objectName;
    const char *title;
    // {{…}} can be evaluated in it.
    bool takesTemplate;
    BodyKindEditor *(*makeEditor)(const EditorContext &context, QWidget *parent);

    QString translatedTitle() const;
};

// In the order in which they are offered.
std::span<const BodyKind> bodyKinds();
const BodyKind &bodyKind(ResponseBody::Kind kind);

} // namespace mynah
