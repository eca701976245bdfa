// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mynah {

// Methods that people mean when they type one: those of the IANA registry, PURGE, and what stands
// for all of them in a route. Methods are case-sensitive.

bool isCommonMethod(const QString &method);
// Whether more letters could make a common one of it.
bool beginsCommonMethod(const QString &text);
// The common one that looks most like it; empty when none does.
QString likelyMethod(const QString &method);

} // namespace mynah
