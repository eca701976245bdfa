// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/bodykinds.h"

#include "ui/editors/filebodyeditor.h"
#include "ui/editors/plainbodyeditor.h"
#include "ui/editors/textbodyeditor.h"

#include <QCoreApplication>

#include <algorithm>

namespace mynah {

namespace {

using Kind = ResponseBody::Kind;

template <typename Editor>
BodyKindEditor *make(const EditorContext &context, QWidget *parent)
{
    return new Editor(context, parent);
}

constexpr BodyKind Kinds[] = {
    {Kind::Inline, "bodyInlineRadio", QT_TRANSLATE_NOOP("mynah::BodyKind", "Text"), true,
     make<TextBodyEditor>},
    {Kind::File, "bodyFileRadio", QT_TRANSLATE_NOOP("mynah::BodyKind", "File"), true,
     make<FileBodyEditor>},
    {Kind::Empty, "bodyEmptyRadio", QT_TRANSLATE_NOOP("mynah::BodyKind", "Empty"), false,
     make<EmptyBodyEditor>},
    {Kind::Echo, "bodyEchoRadio", QT_TRANSLATE_NOOP("mynah::BodyKind", "Echo"), false,
     make<EchoBodyEditor>},
};

} // namespace

QString BodyKind::translatedTitle() const
{
    return QCoreApplication::translate("mynah::BodyKind", title);
}

std::span<const BodyKind> bodyKinds()
{
    return Kinds;
}

const BodyKind &bodyKind(ResponseBody::Kind kind)
{
    return *std::find_if(std::begin(Kinds), std::end(Kinds),
                         [kind](const BodyKind &each) { return each.kind == kind; });
}

} // namespace mynah
