// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/unknownmembers.h"

#include "server/domain/fieldtext.h"
#include "server/domain/jsonshapedata.h"

namespace mynah {

namespace {

bool isNote(std::string_view name)
{
    return name.starts_with("x-") || name.starts_with('$');
}

// How many letters they begin with in common, in any case.
std::size_t commonBeginning(std::string_view a, std::string_view b)
{
    std::size_t length = 0;
    while (length < a.size() && length < b.size()
           && isSameFieldName(a.substr(length, 1), b.substr(length, 1)))
        ++length;
    return length;
}

// Empty when none has half of the name in common.
std::string_view likest(std::string_view name, const std::vector<std::string_view> &known)
{
    std::string_view found;
    std::size_t most = (name.size() + 1) / 2 - 1;
    for (const std::string_view candidate : known) {
        const std::size_t length = commonBeginning(name, candidate);
        if (length > most) {
            most = length;
            found = candidate;
        }
    }
    return found;
}

} // namespace

std::vector<std::string> unknownMembers(const JsonShape &shape)
{
    std::vector<std::string> names;
    if (!shape.data())
        return names;
    for (const JsonShapeData::Member &member : shape.data()->members) {
        if (member.unknown && !isNote(member.name))
            names.push_back(member.name);
    }
    return names;
}

Message unknownMemberMessage(std::string_view name, const std::vector<std::string_view> &known)
{
    const std::string_view meant = likest(name, known);
    if (meant.empty())
        return Message::tr(
                   "\"%1\" is unknown and does nothing; take it out, or begin its name with "
                   "\"x-\" if it is a note")
            .arg(name);
    return Message::tr("\"%1\" is unknown and does nothing; did you mean \"%2\"?")
        .arg(name)
        .arg(meant);
}

} // namespace mynah
