// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/colorrole.h"

#include <array>

namespace mynah {

namespace {

struct Shades
{
    QRgb light;
    QRgb dark;
};

Shades shadesOf(ColorRole role)
{
    switch (role) {
    case ColorRole::MutedText:
        return {0x5d626b, 0xacb1bb};
    case ColorRole::Accent:
        return {0x1e65aa, 0x71b5ff};
    case ColorRole::MethodGet:
        return {0x0067a6, 0x63b9fe};
    case ColorRole::MethodPost:
        return {0x1b7138, 0x71c283};
    case ColorRole::MethodPut:
        return {0x8f5600, 0xe5a659};
    case ColorRole::MethodPatch:
        return {0x6b640e, 0xbab567};
    case ColorRole::MethodDelete:
        return {0xb13635, 0xff928a};
    case ColorRole::MethodHead:
        return {0x7154a0, 0xc0a2f5};
    case ColorRole::MethodOptions:
        return {0x006e73, 0x60bfc4};
    case ColorRole::MethodOther:
        return {0x5b626e, 0xaab2be};
    case ColorRole::StatusInformational:
        return {0x286797, 0x79b8ed};
    case ColorRole::StatusSuccess:
    case ColorRole::StateRunning:
    case ColorRole::Success:
        return {0x1b7138, 0x71c283};
    case ColorRole::StatusRedirect:
        return {0x1464a8, 0x6db6ff};
    case ColorRole::StatusClientError:
    case ColorRole::StateBusy:
    case ColorRole::Warning:
        return {0x955100, 0xeca161};
    case ColorRole::StatusServerError:
    case ColorRole::StateFailed:
    case ColorRole::Error:
        return {0xb63132, 0xff9289};
    case ColorRole::StateStopped:
        return {0x5d626b, 0xacb1bb};
    case ColorRole::Info:
        return {0x286797, 0x79b8ed};
    case ColorRole::SyntaxKey:
        return {0x2a669f, 0x79b6f4};
    case ColorRole::SyntaxString:
        return {0x2e6e3f, 0x7fc08c};
    case ColorRole::SyntaxNumber:
        return {0x974e0c, 0xef9f67};
    case ColorRole::SyntaxKeyword:
        return {0x7e4f9e, 0xcf9ef4};
    case ColorRole::SyntaxComment:
        return {0x5b626e, 0xaab2be};
    case ColorRole::SyntaxTag:
        return {0x2065a3, 0x73b6fa};
    case ColorRole::SyntaxAttribute:
        return {0x875800, 0xdca85e};
    case ColorRole::SyntaxTemplate:
        return {0x9e3f84, 0xf68fd5};
    case ColorRole::Window:
        return {0xf4f5f7, 0x25282d};
    case ColorRole::Base:
        return {0xffffff, 0x1c1e22};
    case ColorRole::AlternateBase:
        return {0xf8f9fb, 0x202327};
    case ColorRole::Selection:
        return {0xd9e6f8, 0x2b425f};
    case ColorRole::InactiveSelection:
        return {0xe4e8ee, 0x33383f};
    case ColorRole::Hover:
        return {0xedf1f6, 0x2b2f35};
    case ColorRole::InfoBackground:
        return {0xe3edfa, 0x22354c};
    case ColorRole::SuccessBackground:
        return {0xe2f3e7, 0x213a2a};
    case ColorRole::WarningBackground:
        return {0xfdf0d5, 0x42351a};
    case ColorRole::ErrorBackground:
        return {0xfbe6e4, 0x472a29};
    case ColorRole::CurrentLine:
        return {0xf1f5fa, 0x24272d};
    case ColorRole::Border:
        return {0xd8dce2, 0x3a3f47};
    case ColorRole::ControlBorder:
        return {0xb9c0ca, 0x50565f};
    case ColorRole::TimingConnection:
        return {0x7a828e, 0x858d99};
    case ColorRole::TimingReceive:
        return {0x2f7fc4, 0x4f9be0};
    case ColorRole::TimingMatch:
        return {0x8d63bd, 0xa987d8};
    case ColorRole::TimingDelay:
        return {0xb26a00, 0xd0904a};
    case ColorRole::TimingSend:
        return {0x2c8a4b, 0x55ab6c};
    }
    return {0x000000, 0xffffff};
}

constexpr Shades TextShades {0x1d2129, 0xe4e7eb};
constexpr Shades ButtonShades {0xfcfcfd, 0x31353b};
constexpr Shades DisabledShades {0x9aa1ac, 0x6a717c};

QColor pick(Shades shades, ColorScheme scheme)
{
    return QColor(scheme == ColorScheme::Dark ? shades.dark : shades.light);
}

void setDisabled(QPalette &palette, ColorScheme scheme)
{
    const QColor faded = pick(DisabledShades, scheme);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::HighlightedText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, faded);
    palette.setColor(QPalette::Disabled, QPalette::Base, schemeColor(scheme, ColorRole::Window));
    palette.setColor(QPalette::Disabled, QPalette::Highlight,
                     schemeColor(scheme, ColorRole::InactiveSelection));
}

} // namespace

QColor schemeColor(ColorScheme scheme, ColorRole role)
{
    return pick(shadesOf(role), scheme);
}

QPalette schemePalette(ColorScheme scheme)
{
    const auto color = [scheme](ColorRole role) { return schemeColor(scheme, role); };
    const QColor text = pick(TextShades, scheme);
    const QColor button = pick(ButtonShades, scheme);
    const QColor window = color(ColorRole::Window);

    QPalette palette(text, button, button.lighter(110), color(ColorRole::Border),
                     color(ColorRole::ControlBorder), text, text, color(ColorRole::Base), window);
    palette.setColor(QPalette::Button, button);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::AlternateBase, color(ColorRole::AlternateBase));
    palette.setColor(QPalette::Highlight, color(ColorRole::Selection));
    palette.setColor(QPalette::HighlightedText, text);
    palette.setColor(QPalette::Inactive, QPalette::Highlight, color(ColorRole::InactiveSelection));
    palette.setColor(QPalette::Link, color(ColorRole::Accent));
    palette.setColor(QPalette::LinkVisited, color(ColorRole::MethodHead));
    palette.setColor(QPalette::PlaceholderText, color(ColorRole::MutedText));
    palette.setColor(QPalette::ToolTipBase, button);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Shadow, QColor(0, 0, 0, scheme == ColorScheme::Dark ? 160 : 70));
    setDisabled(palette, scheme);
    return palette;
}

ColorRole methodRole(std::string_view method)
{
    struct Entry
    {
        std::string_view method;
        ColorRole role;
    };
    static constexpr std::array Entries {
        Entry {"GET", ColorRole::MethodGet},         Entry {"POST", ColorRole::MethodPost},
        Entry {"PUT", ColorRole::MethodPut},         Entry {"PATCH", ColorRole::MethodPatch},
        Entry {"DELETE", ColorRole::MethodDelete},   Entry {"HEAD", ColorRole::MethodHead},
        Entry {"OPTIONS", ColorRole::MethodOptions},
    };
    for (const Entry &entry : Entries) {
        if (entry.method == method)
            return entry.role;
    }
    return ColorRole::MethodOther;
}

ColorRole statusRole(int statusCode)
{
    switch (statusCode / 100) {
    case 1:
        return ColorRole::StatusInformational;
    case 2:
        return ColorRole::StatusSuccess;
    case 3:
        return ColorRole::StatusRedirect;
    case 4:
        return ColorRole::StatusClientError;
    default:
        return ColorRole::StatusServerError;
    }
}

} // namespace mynah
