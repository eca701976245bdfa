// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/contentcoding.h"

#include "server/http/httpgrammar.h"
#include "server/http/httpheaders.h"
#include "server/http/parameterizedvalue.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <utility>

namespace mynah {

namespace {

constexpr std::array<std::pair<std::string_view, ContentCoding>, 5> Names{{
    {"gzip", ContentCoding::Gzip},
    {"deflate", ContentCoding::Deflate},
    {"br", ContentCoding::Brotli},
    {"zstd", ContentCoding::Zstd},
    {"x-gzip", ContentCoding::Gzip},
}};

// How much one stage of a chain hands to the next at a time.
constexpr std::size_t StageBytes = 16 * 1024;
constexpr std::size_t ReadBytes = 64 * 1024;

Expected<void, ContentCodingError> append(ContentDecoderChain &chain, std::string &decoded,
                                          std::size_t limit)
{
    for (;;) {
        const std::size_t before = decoded.size();
        // One byte over the limit shows that it is exceeded.
        const auto read = chain.read(decoded, std::min(ReadBytes, limit - before + 1));
        if (!read)
            return read;
        if (decoded.size() > limit) {
            return Unexpected(ContentCodingError{
                ContentCodingError::Kind::TooLarge,
                QT_TRANSLATE_NOOP("Message", "the decoded content exceeds the limit")});
        }
        if (decoded.size() == before)
            return {};
    }
}

} // namespace

std::string_view contentCodingName(ContentCoding coding)
{
    const auto entry = std::find_if(Names.begin(), Names.end(),
                                    [&](const auto &name) { return name.second == coding; });
    return entry->first;
}

std::optional<ContentCoding> contentCodingNamed(std::string_view name)
{
    for (const auto &[known, coding] : Names) {
        if (equalsIgnoringCase(known, name))
            return coding;
    }
    return {};
}

Expected<std::vector<ContentCoding>, std::string> contentCodings(const HTTPHeaders &headers)
{
    std::vector<ContentCoding> codings;
    std::optional<std::string> unknown;
    const auto take = [&](std::string_view name) {
        if (const auto coding = contentCodingNamed(name))
            codings.push_back(*coding);
        else if (!unknown && !equalsIgnoringCase(name, "identity"))
            unknown.emplace(name);
    };
    for (const std::string_view field : headers.getList("Content-Encoding"))
        forEachListElement(field, take);
    if (unknown)
        return Unexpected(std::move(*unknown));
    return codings;
}

int acceptedQuality(const HTTPHeaders &headers, ContentCoding coding)
{
    int any = 0;
    std::optional<int> own;
    const auto take = [&](std::string_view element) {
        const ParameterizedValue value = ParameterizedValue::parse(element);
        if (contentCodingNamed(value.value) == coding)
            own = value.quality();
        else if (value.value == "*")
            any = value.quality();
    };
    for (const std::string_view field : headers.getList("Accept-Encoding"))
        forEachListElement(field, take);
    return own.value_or(any);
}

ContentDecoderChain::ContentDecoderChain(std::span<const ContentCoding> codings)
{
    for (auto coding = codings.rbegin(); coding != codings.rend(); ++coding)
        m_stages.push_back({ContentDecoder::create(*coding), {}, 0});
}

Expected<void, ContentCodingError> ContentDecoderChain::read(std::string &output, std::size_t room)
{
    if (m_stages.empty()) {
        const std::string_view taken = m_input.substr(0, room);
        output.append(taken);
        m_input.remove_prefix(taken.size());
        return {};
    }
    return readStage(m_stages.size() - 1, output, room);
}

Expected<void, ContentCodingError>
ContentDecoderChain::readStage(std::size_t index, std::string &output, std::size_t room)
{
    Stage &stage = m_stages[index];
    const std::size_t before = output.size();
    for (;;) {
        std::string_view pending = std::string_view(stage.pending).substr(stage.used);
        std::string_view &input = index == 0 ? m_input : pending;
        const auto decoded = stage.decoder->decode(input, output, room);
        stage.used = stage.pending.size() - pending.size();
        if (!decoded || output.size() > before || index == 0)
            return decoded;
        const auto refilled = refill(index);
        if (!refilled || stage.pending.empty())
            return refilled;
    }
}

Expected<void, ContentCodingError> ContentDecoderChain::refill(std::size_t index)
{
    Stage &stage = m_stages[index];
    stage.pending.clear();
    stage.used = 0;
    return readStage(index - 1, stage.pending, StageBytes);
}

bool ContentDecoderChain::isComplete() const
{
    return std::all_of(m_stages.begin(), m_stages.end(),
                       [](const Stage &stage) { return stage.decoder->isComplete(); });
}

Expected<std::string, ContentCodingError>
decodeContent(std::string_view body, std::span<const ContentCoding> codings, std::size_t limit)
{
    ContentDecoderChain chain(codings);
    chain.feed(body);
    std::string decoded;
    const auto appended = append(chain, decoded, limit);
    if (!appended)
        return Unexpected(appended.error());
    if (!chain.isComplete()) {
        return Unexpected(
            ContentCodingError{ContentCodingError::Kind::Incomplete,
                               QT_TRANSLATE_NOOP("Message", "the coded content is cut short")});
    }
    return decoded;
}

} // namespace mynah
