// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/message.h"

#include <QString>

#include <string>
#include <string_view>

namespace mynah {

// The window's text is UTF-16, the engine's is UTF-8; these two are the only crossing.
QString toQString(std::string_view utf8);
std::string toUtf8(const QString &text);

// A message of the engine in the language of the window.
QString translated(const Message &message);
// The same as people read it by itself: beginning with a capital letter.
QString toSentence(const Message &message);
// With the full stop that messages of the engine lack, most of them.
QString withFullStop(const QString &sentence);

// What a menu or a label shows: without the letter to press, which stands in brackets of its own
// where the language has no such letter, as in 保存(&S).
QString withoutMnemonic(QString text);

} // namespace mynah
