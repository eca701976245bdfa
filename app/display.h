// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mynah {

// Whether a window could be opened: Qt would end the program if it tried in vain. What
// QT_QPA_PLATFORM or -platform asks for is taken at its word.
bool hasDisplay(int argc, const char *const *argv);

// With a QApplication: without a single font every letter is a box.
bool hasFonts();

} // namespace mynah
