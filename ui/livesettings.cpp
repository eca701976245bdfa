// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/livesettings.h"

#include "server/api/exchangestore.h"
#include "server/api/servercontrollerinterface.h"
#include "ui/actionshortcuts.h"
#include "ui/autosaver.h"
#include "ui/language.h"
#include "ui/pages/trafficpage.h"
#include "ui/trafficstorage.h"

namespace mynah {

namespace {

constexpr std::uint64_t KiB = 1024;

} // namespace

void LiveSettings::apply()
{
    LanguageManager::instance().setLanguage(m_.settings.general().language);
    ThemeManager &themes = ThemeManager::instance();
    themes.setTheme(m_.settings.theme());
    themes.setZoom(m_.settings.zoom());
    themes.setCodeStyle(m_.settings.editor().code);
    if (const CaptureSettings capture = m_.settings.capture(); capture != m_capture) {
        m_capture = capture;
        m_.storage.apply();
    }
    applyServing();
    m_.autosaver.setDelay(std::chrono::seconds(m_.settings.autosave()));
    m_.traffic.setSettings(m_.settings.requestList());
    m_.shortcuts.apply(m_.settings.shortcuts());
}

void LiveSettings::applyServing()
{
    ServerOptions options = m_.controller.options();
    options.workers = m_.settings.serving().workers;
    options.bodyBytes = static_cast<std::uint64_t>(m_.settings.capture().body) * KiB;
    m_.controller.setOptions(options);
}

void LiveSettings::applyAtStart()
{
    apply();
    m_.controller.store().setCapturing(m_.settings.capture().atStart);
    m_.traffic.setFollowing(m_.settings.requestList().followsAtStart);
}

} // namespace mynah
