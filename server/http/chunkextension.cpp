// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/chunkextension.h"

#include "server/http/httpgrammar.h"

namespace mynah {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

} // namespace

bool ChunkExtension::take(char c)
{
    m_state = next(c);
    return m_state != State::Wrong;
}

bool ChunkExtension::mayEnd() const
{
    return m_state == State::Begin || m_state == State::Name || m_state == State::Token;
}

// Behind what may be the end of an extension.
ChunkExtension::State ChunkExtension::nextAfter(char c, State blank, State token)
{
    if (c == ';')
        return State::NameBegin;
    if (isBlank(c))
        return blank;
    return isTchar(c) ? token : State::Wrong;
}

ChunkExtension::State ChunkExtension::next(char c) const
{
    switch (m_state) {
    case State::Begin:
    case State::Blank:
        return nextAfter(c, State::Blank, State::Wrong);
    case State::NameBegin:
        return isBlank(c) ? m_state : isTchar(c) ? State::Name : State::Wrong;
    case State::Name:
        return c == '=' ? State::ValueBegin : nextAfter(c, State::NameBlank, State::Name);
    case State::NameBlank:
        return c == '=' ? State::ValueBegin : nextAfter(c, State::NameBlank, State::Wrong);
    case State::ValueBegin:
        if (c == '"')
            return State::Quoted;
        return isBlank(c) ? m_state : isTchar(c) ? State::Token : State::Wrong;
    case State::Token:
        return nextAfter(c, State::Blank, State::Token);
    case State::Quoted:
        return c == '"' ? State::Begin : c == '\\' ? State::Escaped : State::Quoted;
    case State::Escaped:
        return State::Quoted;
    case State::Wrong:
        break;
    }
    return State::Wrong;
}

} // namespace mynah
