// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mynah {

// XML with two spaces of indent, an element a line. Text inside of elements stays as it is; blanks
// between elements go. What is not well-formed comes out unchanged.
QString formattedXml(const QString &text);

} // namespace mynah
