// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktopapp.h"

#include "app/logsetup.h"
#include "ui/settingsfile.h"

#include <QApplication>
#include <QFileInfo>

namespace mynah {

namespace {

// For those who look at the terminal, or at the log in the window.
void warnOf(const SettingsFile &settings)
{
    if (settings.isBroken)
        qWarning("The settings could not be read, so the usual ones hold; what was there is kept "
                 "in %s",
                 qUtf8Printable(settings.setAside.isEmpty() ? settings.path : settings.setAside));
    if (!settings.isWritable)
        qWarning("Settings cannot be saved: %s cannot be written", qUtf8Printable(settings.path));
}

} // namespace

DesktopApp::DesktopApp(const WindowOptions &options, const SettingsFile &settings)
    : m_window(m_controller, m_prompts)
{
    setLogSink([this](const QString &line) {
        QMetaObject::invokeMethod(
            &m_window, [this, line] { m_window.appendServerLog(line); }, Qt::QueuedConnection);
    });
    // Nobody is asked: what is not saved is offered at the next start.
    QObject::connect(&m_signals, &SignalWatcher::received, &m_window, [this] {
        m_window.keepUnsavedWork();
        QCoreApplication::exit();
    });
    m_window.show();
    m_window.tellOf(settings);
    warnOf(settings);
    open(options);
}

DesktopApp::~DesktopApp()
{
    setLogSink({});
}

void DesktopApp::open(const WindowOptions &options)
{
    if (options.sample)
        m_window.openAndStart({});
    else if (options.file.isEmpty())
        m_window.openLast();
    else if (options.start)
        m_window.openAndStart(QFileInfo(options.file).absoluteFilePath());
    else
        m_window.session().open(QFileInfo(options.file).absoluteFilePath());
}

} // namespace mynah
