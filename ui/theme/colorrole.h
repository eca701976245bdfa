// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

#include <string_view>

namespace mynah {

// What a colour means. Every role from MutedText to SyntaxTemplate is text: it stays readable
// (contrast of 4.5:1 or more, in high contrast 7:1) on every background of its scheme, selected
// rows included.
enum class ColorRole {
    MutedText,
    Accent,
    MethodGet,
    MethodPost,
    MethodPut,
    MethodPatch,
    MethodDelete,
    MethodHead,
    MethodOptions,
    MethodOther,
    StatusInformational,
    StatusSuccess,
    StatusRedirect,
    StatusClientError,
    StatusServerError,
    StateRunning,
    StateStopped,
    StateBusy,
    StateFailed,
    Info,
    Success,
    Warning,
    Error,
    SyntaxKey,
    SyntaxString,
    SyntaxNumber,
    SyntaxKeyword,
    SyntaxComment,
    SyntaxTag,
    SyntaxAttribute,
    SyntaxTemplate,

    // Backgrounds: ordinary text is readable on each of them.
    Window,
    Base,
    AlternateBase,
    Selection,
    InactiveSelection,
    Hover,
    InfoBackground,
    SuccessBackground,
    WarningBackground,
    ErrorBackground,
    CurrentLine,

    // Marks: lines and bars, 3:1 where they carry meaning.
    Border,
    ControlBorder,
    TimingConnection,
    TimingReceive,
    TimingMatch,
    TimingDelay,
    TimingSend,
};

constexpr ColorRole FirstTextRole = ColorRole::MutedText;
constexpr ColorRole LastTextRole = ColorRole::SyntaxTemplate;
constexpr ColorRole FirstBackgroundRole = ColorRole::Window;
constexpr ColorRole LastBackgroundRole = ColorRole::CurrentLine;

enum class ColorScheme { Light, Dark, HighContrast };

QColor schemeColor(ColorScheme scheme, ColorRole role);
QPalette schemePalette(ColorScheme scheme);

ColorRole methodRole(std::string_view method);
ColorRole statusRole(int statusCode);

} // namespace mynah
