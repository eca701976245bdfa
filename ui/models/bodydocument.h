// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/formfields.h"
#include "ui/models/jsonoutline.h"

#include <QImage>
#include <QString>

#include <array>
#include <memory>
#include <string>
#include <vector>

namespace mynah {

// Ways to look at a body, in the order in which they are offered.
enum class BodyMode { Pretty, Tree, Text, Hex, Image, Form };
constexpr int BodyModeCount = 6;

// A recorded body made ready to be looked at in every way that suits it. Made on a worker, then
// handed to the window; nothing of it is ever run, rendered as HTML or loaded from elsewhere.
struct BodyDocument
{
    enum class Language { Plain, Json, Xml, Html };

    // Larger bodies are shown as bytes only.
    static constexpr std::size_t LargestText = 4 * 1024 * 1024;
    // Characters of arranged text; the editor that shows it takes it in one go.
    static constexpr qsizetype LargestPretty = 512 * 1024;
    static constexpr qsizetype MostLines = 40'000;
    static constexpr std::size_t LargestDecoded = 64 * 1024 * 1024;
    static constexpr qint64 MostPixels = 64 * 1024 * 1024;

    // What the modes show: decoded, or as sent when that was asked for.
    std::shared_ptr<const std::string> bytes;
    QString contentType;
    std::size_t wireSize = 0;
    // "gzip"; empty without a coding.
    QString codings;
    // Why bytes are still coded.
    QString codingError;
    // Not all of the body was kept.
    bool truncated = false;
    // Heads and bodies are gone.
    bool evicted = false;

    Language language = Language::Plain;
    QString text;
    QString pretty;
    std::shared_ptr<const JsonOutline> json;
    QImage image;
    std::vector<FormField> form;
    // Empty: the mode works. Otherwise why it does not, in a few words.
    std::array<QString, BodyModeCount> obstacles;
    BodyMode bestMode = BodyMode::Text;

    bool offers(BodyMode mode) const { return obstacles[static_cast<std::size_t>(mode)].isEmpty(); }
};

struct BodySource
{
    std::string head;
    // Never null.
    std::shared_ptr<const std::string> body = std::make_shared<const std::string>();
    bool truncated = false;
    bool evicted = false;
    // Leave content codings as they are.
    bool asSent = false;
    // The codings that the head names have been undone.
    bool isDecoded = false;
};

BodyDocument readBody(const BodySource &source);

} // namespace mynah
