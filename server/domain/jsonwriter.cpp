// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/jsonwriter.h"

#include "server/domain/fieldtext.h"

#include <QByteArray>

namespace mynah {

namespace {

using Merged = std::vector<std::pair<std::string, Json>>;

WrittenMember *findWanted(std::vector<WrittenMember> &members, const std::string &name)
{
    const auto found = std::find_if(members.begin(), members.end(), [&](const auto &member) {
        return member.wanted && member.name == name;
    });
    return found == members.end() ? nullptr : &*found;
}

Merged membersOfShape(std::vector<WrittenMember> &members, const JsonShapeData &shape)
{
    Merged merged;
    for (const auto &old : shape.members) {
        if (old.unknown) {
            merged.emplace_back(old.name, *old.unknown);
        } else if (WrittenMember *member = findWanted(members, old.name)) {
            merged.emplace_back(old.name, std::move(member->json));
        }
    }
    return merged;
}

void insertNewMembers(Merged &merged, std::vector<WrittenMember> &members)
{
    std::size_t next = 0;
    for (WrittenMember &member : members) {
        if (!member.wanted)
            continue;
        const auto placed = std::find_if(merged.begin(), merged.end(), [&](const auto &other) {
            return other.first == member.name;
        });
        if (placed != merged.end()) {
            next = static_cast<std::size_t>(placed - merged.begin()) + 1;
        } else {
            merged.emplace(merged.begin() + static_cast<std::ptrdiff_t>(next++), member.name,
                           std::move(member.json));
        }
    }
}

} // namespace

Json mergeWithShape(std::vector<WrittenMember> members, const JsonShapeData *shape)
{
    Merged merged = shape ? membersOfShape(members, *shape) : Merged();
    insertNewMembers(merged, members);
    Json object = Json::object();
    for (auto &[name, value] : merged)
        object.push_back({std::move(name), std::move(value)});
    return object;
}

std::pair<WrittenMember, WrittenMember> writeBytes(const char *text, const char *base64,
                                                   const ResponseBody &body)
{
    const JsonShapeData *shape = body.shape.data();
    if (body.encoding == ResponseBody::Encoding::Text && isUtf8(body.text)) {
        const bool wanted = !body.text.empty() || (shape && shape->has(text));
        return {{text, Json(body.text), wanted}, {base64, Json(), false}};
    }
    const QByteArray encoded = QByteArray::fromStdString(body.text).toBase64();
    return {{text, Json(), false}, {base64, Json(encoded.toStdString()), true}};
}

} // namespace mynah
