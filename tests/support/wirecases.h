// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <string>
#include <vector>

namespace mynah::test {

// One conversation of tests/wire/*.http.
struct WireCase
{
    QByteArray name;
    // What the peer sends.
    std::string input;
    // What the delegate must see, a line each (RecordingDelegate::text).
    std::string events;
    // What the peer must get, the Date lines left out.
    std::string output;
};

// Reads a file of tests/wire. Lines: "# comment", "case: name", and then, in this order and any
// number, "> bytes sent", "= expected event", "< bytes expected". Bytes are text with the escapes
// \r \n \t \\ \xHH; the line end of the file is not part of them. Aborts the test on a file that
// is not like that.
std::vector<WireCase> loadWireCases(const QString &file);

// The bytes without their "Date: …" lines.
std::string withoutDates(std::string bytes);

} // namespace mynah::test
