// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icons.h"

#include "ui/theme/thememanager.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>

// Qt wants this outside of any namespace: the library is static.
static void initIconResources()
{
    Q_INIT_RESOURCE(icons);
}

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

constexpr std::array Icons{
    Icon::Add,         Icon::Bird,       Icon::Capture,   Icon::ChevronDown, Icon::Clear,
    Icon::Close,       Icon::Connection, Icon::Copy,      Icon::Curl,        Icon::Dashboard,
    Icon::Delete,      Icon::Document,   Icon::Down,      Icon::Duplicate,   Icon::Error,
    Icon::File,        Icon::Filter,     Icon::Flag,      Icon::Float,       Icon::Folder,
    Icon::Follow,      Icon::Info,       Icon::Inspector, Icon::Keyboard,    Icon::Mark,
    Icon::NeverCalled, Icon::NewFolder,  Icon::NewRoute,  Icon::Open,        Icon::OpenBrowser,
    Icon::Pause,       Icon::Problems,   Icon::Redo,      Icon::Response,    Icon::Restart,
    Icon::Route,       Icon::Rules,      Icon::Save,      Icon::Search,      Icon::Send,
    Icon::Server,      Icon::Settings,   Icon::Start,     Icon::Stop,        Icon::Success,
    Icon::Tools,       Icon::Traffic,    Icon::Undo,      Icon::Up,          Icon::Warning,
};

constexpr std::array<const char *, Icons.size()> FileNames{
    "add",        "bird",         "capture",    "chevron-down", "clear",     "close",
    "connection", "copy",         "curl",       "dashboard",    "delete",    "document",
    "down",       "duplicate",    "error",      "file",         "filter",    "flag",
    "float",      "folder",       "follow",     "info",         "inspector", "keyboard",
    "mark",       "never-called", "new-folder", "new-route",    "open",      "open-browser",
    "pause",      "problems",     "redo",       "response",     "restart",   "route",
    "rules",      "save",         "search",     "send",         "server",    "settings",
    "start",      "stop",         "success",    "tools",        "traffic",   "undo",
    "up",         "warning",
};

QString fileName(Icon icon)
{
    return u":/icons/"_s + QLatin1StringView(FileNames[static_cast<std::size_t>(icon)]) + u".svg"_s;
}

// The files draw in black; here black becomes the colour wanted.
QByteArray drawing(Icon icon, const QColor &color)
{
    QFile file(fileName(icon));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("#000", color.name().toLatin1());
}

class ThemedIconEngine final : public QIconEngine
{
public:
    ThemedIconEngine(Icon icon, std::optional<ColorRole> role)
        : m_icon(icon)
        , m_role(role)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal ratio) override
    {
        const QColor ink = color(mode);
        const QString key = u"mynah-%1-%2-%3x%4"_s.arg(static_cast<int>(m_icon))
                                .arg(ink.name())
                                .arg(size.width())
                                .arg(size.height());
        QPixmap picture;
        if (!QPixmapCache::find(key, &picture)) {
            picture = render(size, ink);
            QPixmapCache::insert(key, picture);
        }
        picture.setDevicePixelRatio(ratio);
        return picture;
    }

    QIconEngine *clone() const override { return new ThemedIconEngine(m_icon, m_role); }
    bool isNull() override { return false; }

private:
    QColor color(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        return m_role ? themeColor(*m_role) : palette.color(QPalette::Active, QPalette::ButtonText);
    }

    QPixmap render(const QSize &size, const QColor &ink) const
    {
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QSvgRenderer renderer(drawing(m_icon, ink));
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        QPainter painter(&picture);
        renderer.render(&painter);
        return picture;
    }

    Icon m_icon;
    std::optional<ColorRole> m_role;
};

} // namespace

std::span<const Icon> allIcons()
{
    return Icons;
}

QIcon themedIcon(Icon icon, std::optional<ColorRole> role)
{
    initIconResources();
    return QIcon(new ThemedIconEngine(icon, role));
}

QIcon applicationIcon()
{
    initIconResources();
    QIcon icon;
    QSvgRenderer renderer(u":/icons/mynah.svg"_s);
    for (const int side : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap picture(side, side);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        renderer.render(&painter);
        icon.addPixmap(picture);
    }
    return icon;
}

} // namespace mynah
