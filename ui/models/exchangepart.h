// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/exchange.h"

#include <QString>

#include <memory>
#include <string>

namespace mynah {

// In the order in which they are offered.
enum class ExchangePart { RequestHead, RequestBody, ResponseHead, ResponseBody, Timing };
constexpr int ExchangePartCount = 5;

// A part of an exchange as text, to be laid beside that of another.
struct PartText
{
    // Longer lines are broken after a word.
    static constexpr qsizetype LongestLine = 400;
    static constexpr qsizetype MostLines = 200'000;
    // Of what is no text.
    static constexpr std::size_t MostHexBytes = 256 * 1024;

    QString text;
    // What is not in the text and why, in sentences.
    QString missing;
    // There was nothing else; otherwise it is not known whether the parts are the same.
    bool isWhole = true;
    // What the text was made of, without content codings.
    std::string bytes;
};

struct PartOptions
{
    bool formatsJson = true;
    bool sortsKeys = true;
};

// Any thread.
PartText partText(const std::shared_ptr<const Exchange> &exchange, ExchangePart part,
                  const PartOptions &options);

} // namespace mynah
