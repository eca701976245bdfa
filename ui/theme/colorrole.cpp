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
    QRgb highContrast;
};

Shades shadesOf(ColorRole role)
{
    switch (role) {
    case ColorRole::MutedText:
        return {0x5d626b, 0xacb1bb, 0xbbbfc7};
    case ColorRole::Accent:
        return {0x1e65aa, 0x71b5ff, 0x8dc4ff};
    case ColorRole::MethodGet:
        return {0x0067a6, 0x63b9fe, 0x7fc6fe};
    case ColorRole::MethodPost:
        return {0x1b7138, 0x71c283, 0x8dce9c};
    case ColorRole::MethodPut:
        return {0x8f5600, 0xe5a659, 0xeab677};
    case ColorRole::MethodPatch:
        return {0x6b640e, 0xbab567, 0xc6c282};
    case ColorRole::MethodDelete:
        return {0xb13635, 0xff928a, 0xffa8a1};
    case ColorRole::MethodHead:
        return {0x7154a0, 0xc0a2f5, 0xcdb5f7};
    case ColorRole::MethodOptions:
        return {0x006e73, 0x60bfc4, 0x80ccd0};
    case ColorRole::MethodOther:
        return {0x5b626e, 0xaab2be, 0xb9c0ca};
    case ColorRole::StatusInformational:
        return {0x286797, 0x79b8ed, 0x91c5f0};
    case ColorRole::StatusSuccess:
    case ColorRole::StateRunning:
    case ColorRole::Success:
        return {0x1b7138, 0x71c283, 0x8dce9c};
    case ColorRole::StatusRedirect:
        return {0x1464a8, 0x6db6ff, 0x8ac5ff};
    case ColorRole::StatusClientError:
    case ColorRole::StateBusy:
    case ColorRole::Warning:
        return {0x955100, 0xeca161, 0xf0b481};
    case ColorRole::StatusServerError:
    case ColorRole::StateFailed:
    case ColorRole::Error:
        return {0xb63132, 0xff9289, 0xffa8a1};
    case ColorRole::StateStopped:
        return {0x5d626b, 0xacb1bb, 0xbbbfc7};
    case ColorRole::Info:
        return {0x286797, 0x79b8ed, 0x91c5f0};
    case ColorRole::SyntaxKey:
        return {0x2a669f, 0x79b6f4, 0x94c5f6};
    case ColorRole::SyntaxString:
        return {0x2e6e3f, 0x7fc08c, 0x99cda3};
    case ColorRole::SyntaxNumber:
        return {0x974e0c, 0xef9f67, 0xf2b285};
    case ColorRole::SyntaxKeyword:
        return {0x7e4f9e, 0xcf9ef4, 0xd8aff6};
    case ColorRole::SyntaxComment:
        return {0x5b626e, 0xaab2be, 0xb9c0ca};
    case ColorRole::SyntaxTag:
        return {0x2065a3, 0x73b6fa, 0x8fc5fb};
    case ColorRole::SyntaxAttribute:
        return {0x875800, 0xdca85e, 0xe2b87b};
    case ColorRole::SyntaxTemplate:
        return {0x9e3f84, 0xf68fd5, 0xf8a5dd};
    case ColorRole::Window:
        return {0xf4f5f7, 0x25282d, 0x000000};
    case ColorRole::Base:
        return {0xffffff, 0x1c1e22, 0x000000};
    case ColorRole::AlternateBase:
        return {0xf8f9fb, 0x202327, 0x0c0d0f};
    case ColorRole::Selection:
        return {0xd9e6f8, 0x2b425f, 0x0b2f63};
    case ColorRole::InactiveSelection:
        return {0xe4e8ee, 0x33383f, 0x262a31};
    case ColorRole::Hover:
        return {0xedf1f6, 0x2b2f35, 0x1c2026};
    case ColorRole::InfoBackground:
        return {0xe3edfa, 0x22354c, 0x0a2340};
    case ColorRole::SuccessBackground:
        return {0xe2f3e7, 0x213a2a, 0x08280f};
    case ColorRole::WarningBackground:
        return {0xfdf0d5, 0x42351a, 0x2e2300};
    case ColorRole::ErrorBackground:
        return {0xfbe6e4, 0x472a29, 0x3a1212};
    case ColorRole::CurrentLine:
        return {0xf1f5fa, 0x24272d, 0x14171c};
    case ColorRole::Border:
        return {0xd8dce2, 0x3a3f47, 0x8d949f};
    case ColorRole::ControlBorder:
        return {0xb9c0ca, 0x50565f, 0xd3d7dd};
    case ColorRole::TimingConnection:
        return {0x7a828e, 0x858d99, 0xbbbfc6};
    case ColorRole::TimingReceive:
        return {0x2f7fc4, 0x4f9be0, 0x99c5ed};
    case ColorRole::TimingMatch:
        return {0x8d63bd, 0xa987d8, 0xcbb7e8};
    case ColorRole::TimingDelay:
        return {0xb26a00, 0xd0904a, 0xe1b88b};
    case ColorRole::TimingSend:
        return {0x2c8a4b, 0x55ab6c, 0x96cba4};
    }
    return {0x000000, 0xffffff, 0xffffff};
}

constexpr Shades TextShades{0x1d2129, 0xe4e7eb, 0xffffff};
constexpr Shades ButtonShades{0xfcfcfd, 0x31353b, 0x000000};
constexpr Shades DisabledShades{0x9aa1ac, 0x6a717c, 0x8a919c};

QColor pick(Shades shades, ColorScheme scheme)
{
    switch (scheme) {
    case ColorScheme::Dark:
        return QColor(shades.dark);
    case ColorScheme::HighContrast:
        return QColor(shades.highContrast);
    case ColorScheme::Light:
        break;
    }
    return QColor(shades.light);
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
    palette.setColor(QPalette::Shadow, QColor(0, 0, 0, scheme == ColorScheme::Light ? 70 : 160));
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
