// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/jsonreader.h"

#include "server/domain/fieldtext.h"

#include <QByteArray>
#include <QCryptographicHash>

namespace mynah {

namespace {

std::string idFromHash(const std::string &seed)
{
    constexpr std::string_view Alphabet = "abcdefghijklmnopqrstuvwxyz234567";
    const QByteArray hash =
        QCryptographicHash::hash(QByteArray::fromStdString(seed), QCryptographicHash::Sha1);
    std::string id;
    for (int i = 0; i < 8; ++i)
        id += Alphabet[static_cast<unsigned char>(hash[i]) % Alphabet.size()];
    return id;
}

bool isKnown(const std::vector<std::string_view> &known, std::string_view name)
{
    return std::find(known.begin(), known.end(), name) != known.end();
}

} // namespace

JsonReadContext::Deeper::Deeper(JsonReadContext &context, std::string_view name)
    : m_context(context)
    , m_length(context.m_pointer.size())
{
    if (!context.hasFailed())
        context.m_pointer += '/' + jsonPointerToken(name);
}

JsonReadContext::Deeper::Deeper(JsonReadContext &context, std::size_t index)
    : Deeper(context, std::to_string(index))
{
}

JsonReadContext::Deeper::~Deeper()
{
    if (!m_context.hasFailed())
        m_context.m_pointer.resize(m_length);
}

void JsonReadContext::fail(Message message)
{
    if (m_failed)
        return;
    m_failed = true;
    m_message = std::move(message);
}

void JsonReadContext::enter(const std::string &id, std::string Place::*part)
{
    if (part == &Place::serverId)
        m_place = {};
    else
        m_place.responseId.clear();
    m_place.*part = id;
}

std::string JsonReadContext::claimId(const std::string &id, std::string Place::*part)
{
    std::string claimed = id;
    for (int attempt = 0; claimed.empty() || m_ids.contains(claimed); ++attempt)
        claimed = idFromHash(m_pointer + '#' + std::to_string(attempt));
    m_ids.insert(claimed);
    enter(claimed, part);
    if (!id.empty() && claimed != id) {
        m_remarks.push_back({Problem::Severity::Warning, m_place, m_pointer,
                             Message::tr("the id \"%1\" is used twice; \"%2\" stands in for it")
                                 .arg(id)
                                 .arg(claimed)});
    }
    return claimed;
}

JsonShape JsonReadContext::shapeOf(const Json &object, const std::vector<std::string_view> &known)
{
    JsonShapeData data;
    std::string names;
    bool shareable = true;
    for (const auto &[name, value] : object.items()) {
        auto &member = data.members.emplace_back(JsonShapeData::Member{name, std::nullopt});
        if (!isKnown(known, name)) {
            member.unknown = value;
            shareable = false;
        }
        names += name + '\n';
    }
    if (!shareable)
        return JsonShape(std::make_shared<const JsonShapeData>(std::move(data)));
    JsonShape &shared = m_shapes[names];
    if (!shared.data())
        shared = JsonShape(std::make_shared<const JsonShapeData>(std::move(data)));
    return shared;
}

void readValue(const Json &json, bool &value, JsonReadContext &context)
{
    if (!json.is_boolean())
        return context.fail(Message::tr("%1 must be true or false").arg(context.pointer()));
    value = json.get<bool>();
}

void readValue(const Json &json, std::int64_t &value, JsonReadContext &context)
{
    const bool tooLarge = json.is_number_unsigned()
        && json.get<std::uint64_t>() > std::uint64_t(std::numeric_limits<std::int64_t>::max());
    if (!json.is_number_integer() || tooLarge)
        return context.fail(Message::tr("%1 must be a whole number").arg(context.pointer()));
    value = json.get<std::int64_t>();
}

void readValue(const Json &json, int &value, JsonReadContext &context)
{
    std::int64_t wide = 0;
    readValue(json, wide, context);
    if (wide < std::numeric_limits<int>::min() || wide > std::numeric_limits<int>::max())
        return context.fail(Message::tr("%1 is out of range").arg(context.pointer()));
    value = static_cast<int>(wide);
}

void readValue(const Json &json, std::chrono::milliseconds &value, JsonReadContext &context)
{
    std::int64_t count = 0;
    readValue(json, count, context);
    value = std::chrono::milliseconds(count);
}

void readValue(const Json &json, std::string &value, JsonReadContext &context)
{
    if (!json.is_string())
        return context.fail(Message::tr("%1 must be a text").arg(context.pointer()));
    value = json.get_ref<const std::string &>();
}

void readBytes(const Json *text, const Json *base64, ResponseBody &body, JsonReadContext &context)
{
    if (text && base64)
        return context.fail(Message::tr("%1 stands beside \"text\"; a body has one of the two")
                                .arg(context.pointer()));
    if (text) {
        body.encoding = ResponseBody::Encoding::Text;
        return readValue(*text, body.text, context);
    }
    if (!base64)
        return;
    std::string encoded;
    readValue(*base64, encoded, context);
    const auto decoded = QByteArray::fromBase64Encoding(QByteArray::fromStdString(encoded),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    // The decoder takes texts that lack some of their padding, or of their last group.
    if (!decoded || encoded.size() % 4 != 0)
        return context.fail(Message::tr("%1 is not Base64").arg(context.pointer()));
    body.encoding = ResponseBody::Encoding::Base64;
    body.text = (*decoded).toStdString();
}

} // namespace mynah
