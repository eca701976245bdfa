// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/jsonlexer.h"

#include "ui/models/jsontokens.h"

#include <Qsci/qsciscintilla.h>

#include <algorithm>

namespace mynah {

namespace {

using Editor = QsciScintilla;

// The depth behind a line is kept above that in front of it.
constexpr int NextDepthShift = 16;
// Below SC_FOLDLEVELBASE and the flags beside it.
constexpr int MostDepth = 2000;

} // namespace

JsonLexer::JsonLexer(QObject *parent)
    : QsciLexerCustom(parent)
{
}

void JsonLexer::setTemplates(bool templates)
{
    if (templates == m_templates)
        return;
    m_templates = templates;
    if (editor())
        editor()->recolor();
}

const char *JsonLexer::language() const
{
    return "JSON";
}

// Nobody sees it; a style without one does not exist.
QString JsonLexer::description(int style) const
{
    return style >= Default && style <= Error ? QString::number(style) : QString();
}

JsonLexer::Style JsonLexer::styleOf(const JsonToken &token)
{
    switch (token.kind) {
    case JsonToken::Kind::Blank:
    case JsonToken::Kind::Mark:
        return Default;
    case JsonToken::Kind::Key:
        return Key;
    case JsonToken::Kind::String:
        return String;
    case JsonToken::Kind::Unclosed:
        return Unclosed;
    case JsonToken::Kind::Number:
        return Number;
    case JsonToken::Kind::Word:
        return Word;
    case JsonToken::Kind::Tag:
        return Tag;
    case JsonToken::Kind::Error:
        break;
    }
    return Error;
}

void JsonLexer::styleText(int start, int end)
{
    const long last = send(Editor::SCI_LINEFROMPOSITION, std::max(start, end - 1));
    for (long line = send(Editor::SCI_LINEFROMPOSITION, start); line <= last; ++line)
        styleLine(int(line));
}

void JsonLexer::styleLine(int line)
{
    const int begin = int(send(Editor::SCI_POSITIONFROMLINE, line));
    const int end = begin + int(send(Editor::SCI_LINELENGTH, line));
    const QByteArray text = editor()->bytes(begin, end);
    const QByteArrayView shown = QByteArrayView(text).first(end - begin);
    const int before = depthAt(line);
    int depth = before;
    startStyling(begin);
    qsizetype at = 0;
    for (const JsonToken &token : jsonTokens(shown, m_templates, beginsInTag(line)).tokens) {
        setStyling(int(token.length), styleOf(token));
        if (token.kind == JsonToken::Kind::Mark)
            depth += shown[at] == '{' || shown[at] == '[' ? 1
                : shown[at] == '}' || shown[at] == ']'    ? -1
                                                          : 0;
        at += token.length;
    }
    fold(line, before, std::clamp(depth, 0, MostDepth));
}

int JsonLexer::depthAt(int line) const
{
    return line == 0 ? 0 : int(send(Editor::SCI_GETFOLDLEVEL, line - 1) >> NextDepthShift);
}

void JsonLexer::fold(int line, int before, int after)
{
    int level = (Editor::SC_FOLDLEVELBASE + before) | (after << NextDepthShift);
    if (after > before)
        level |= Editor::SC_FOLDLEVELHEADERFLAG;
    if (level != send(Editor::SCI_GETFOLDLEVEL, line))
        send(Editor::SCI_SETFOLDLEVEL, line, level);
}

// A line break within a tag has its style.
bool JsonLexer::beginsInTag(int line) const
{
    const long begin = send(Editor::SCI_POSITIONFROMLINE, line);
    return m_templates && begin > 0 && send(Editor::SCI_GETSTYLEAT, begin - 1) == Tag;
}

long JsonLexer::send(unsigned message, long first, long second) const
{
    return editor()->SendScintilla(message, static_cast<unsigned long>(first), second);
}

} // namespace mynah
