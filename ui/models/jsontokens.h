// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <vector>

namespace mynah {

// A piece of a JSON text as it is coloured.
struct JsonToken
{
    enum class Kind { Blank, Mark, Key, String, Unclosed, Number, Word, Tag, Error };

    Kind kind = Kind::Blank;
    // In bytes.
    qsizetype length = 0;

    bool operator==(const JsonToken &) const = default;
};

struct JsonLine
{
    std::vector<JsonToken> tokens;
    // A tag that goes on in the next line.
    bool endsInTag = false;
};

// The tokens of one line, which together are the whole line. Of a template, {{…}} is a token of its
// own wherever it stands: as a value, or within a string, whose parts around it are tokens then.
JsonLine jsonTokens(QByteArrayView line, bool isTemplate, bool beginsInTag = false);

// Behind the tag that begins there with "{{", "{{{" or "{{{{"; -1 when it does not end.
qsizetype endOfTag(QByteArrayView text, qsizetype start);

} // namespace mynah
