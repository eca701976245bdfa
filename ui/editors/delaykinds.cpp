// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/delaykinds.h"

#include "ui/editors/fixeddelayeditor.h"

#include <QCoreApplication>

namespace mynah {

namespace {

template <typename Editor>
DelayKindEditor *make(QWidget *parent)
{
    return new Editor(parent);
}

// One that is noticed.
constexpr std::chrono::milliseconds FirstDelay{500};

constexpr DelayKind Kinds[] = {
    {QT_TRANSLATE_NOOP("mynah::DelayKind", "None"),
     [](const Delay &delay) { return delay.fixed.count() == 0; },
     [](const Delay &delay) {
         Delay none = delay;
         none.fixed = std::chrono::milliseconds(0);
         return none;
     },
     make<DelayKindEditor>},
    {QT_TRANSLATE_NOOP("mynah::DelayKind", "Fixed"), [](const Delay &) { return true; },
     [](const Delay &delay) {
         Delay fixed = delay;
         if (fixed.fixed.count() == 0)
             fixed.fixed = FirstDelay;
         return fixed;
     },
     make<FixedDelayEditor>},
};

} // namespace

DelayKindEditor::DelayKindEditor(QWidget *parent)
    : QWidget(parent)
{
}

void DelayKindEditor::showDelay(const Delay &)
{
}

QString DelayKind::translatedTitle() const
{
    return QCoreApplication::translate("mynah::DelayKind", title);
}

std::span<const DelayKind> delayKinds()
{
    return Kinds;
}

} // namespace mynah
