// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mynah {

// What may stand between a chunk's size and the end of its line (RFC 9112 7.1.1):
// chunk-ext = *( BWS ";" BWS name [ BWS "=" BWS ( token / quoted-string ) ] )
// Checked and forgotten: a server that reads it otherwise would find another end of the line.
class ChunkExtension
{
public:
    // False: the byte cannot stand here. For bytes of field values only.
    bool take(char c);
    // Whether the line may end here.
    bool mayEnd() const;

private:
    enum class State {
        // Behind the size or a quoted value.
        Begin,
        Blank,
        NameBegin,
        Name,
        NameBlank,
        ValueBegin,
        Token,
        Quoted,
        Escaped,
        Wrong,
    };

    State next(char c) const;
    static State nextAfter(char c, State blank, State token);

    State m_state = State::Begin;
};

} // namespace mynah
