// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/multipartparser.h"
#include "tests/fuzz/fuzztarget.h"
#include "tests/support/foreachsplit.h"

#include <vector>

namespace mynah::fuzz {

namespace {

constexpr FormLimits SmallLimits{8, 256, 1024};

// Writes down the parts, and that each ends before the next one begins.
class PartLog final : public MultipartParser::Sink
{
public:
    std::string text;
    std::size_t dataBytes = 0;

    Expected<void, HTTPInputError> partBegins(const HTTPHeaders &headers) override
    {
        require(!m_inPart, "a part begins after the end of the one before");
        m_inPart = true;
        for (const auto [name, value] : headers)
            text.append(name).append(": ").append(value).append("\n");
        text.append("\n");
        return {};
    }
    void partData(std::string_view data) override
    {
        require(m_inPart, "data belongs to a part");
        text.append(data);
        dataBytes += data.size();
    }
    void partEnds() override
    {
        require(m_inPart, "a part ends that has begun");
        m_inPart = false;
        text.append("\n--\n");
    }

private:
    bool m_inPart = false;
};

struct Result
{
    std::string parts;
    // 0: there is no error.
    int status = 0;

    bool operator==(const Result &) const = default;
};

Result parse(std::string_view boundary, const std::vector<std::string_view> &pieces)
{
    PartLog log;
    MultipartParser parser(boundary, SmallLimits, log);
    Expected<void, HTTPInputError> result;
    std::size_t size = 0;
    for (const std::string_view piece : pieces) {
        size += piece.size();
        result = parser.feed(piece);
        if (!result)
            break;
    }
    if (result)
        result = parser.finish();
    require(log.dataBytes <= size, "parts hold no more than the body");
    if (result)
        return {log.text, 0};
    require(result.error().offset().value_or(0) <= size, "the fault is in the body");
    // How much of a broken part was handed over depends on the pieces.
    return {{}, result.error().status()};
}

} // namespace

// The content type up to a NUL, then the body.
void examine(std::string_view bytes)
{
    const std::string_view contentType = takeText(bytes);
    const std::string_view body = bytes.substr(0, 512);
    const auto boundary = MultipartParser::boundaryOf(contentType);
    require(boundary || !parseForm("multipart/form-data", body), "a form needs a boundary");
    const std::string used = boundary.value_or("b");
    require(!used.empty() && used.size() <= 70, "a boundary has 1 to 70 characters");
    const Result whole = parse(used, {body});
    test::forEachSplit(body, [&](const std::vector<std::string_view> &pieces) {
        require(parse(used, pieces) == whole, "parts and verdict do not depend on the cuts");
    });
    if (const auto form = parseForm(contentType, bytes))
        require(form->files.size() + form->fields.size() <= FormLimits().maxFields,
                "the count of fields is limited");
}

} // namespace mynah::fuzz
