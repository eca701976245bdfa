// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "app/commit.h"
#include "app/desktopapp.h"
#include "app/display.h"
#include "app/filelimit.h"
#include "app/headless.h"
#include "app/logsetup.h"
#include "app/version.h"
#include "server/api/buildinfo.h"
#include "ui/language.h"
#include "ui/settings.h"
#include "ui/settingsfile.h"
#include "ui/theme/thememanager.h"

#include <QApplication>

#include <algorithm>
#include <cstdio>
#include <string_view>

// Qt wants this outside of any namespace: the resources are in a static library.
static void initResources()
{
    Q_INIT_RESOURCE(resources);
}

using namespace mynah;
using namespace Qt::StringLiterals;

namespace {

void setUp()
{
    QCoreApplication::setApplicationName(u"mynah"_s);
    QCoreApplication::setApplicationVersion(QLatin1StringView(Version));
    setBuildInfo({Version, Commit});
    setUpLogging();
    ignoreWriteSignals();
    raiseFileLimit();
    initResources();
}

int tell(const WindowCommand &command)
{
    if (const auto *error = std::get_if<UsageError>(&command)) {
        std::fprintf(stderr, "mynah: %s\n", qUtf8Printable(error->message));
        return ExitUsage;
    }
    std::fputs(qUtf8Printable(std::get<ShowText>(command).text), stdout);
    return ExitSuccess;
}

int serve(const WindowOptions &window)
{
    ServeOptions options;
    options.movesToFreePort = window.file.isEmpty();
    options.files << (window.file.isEmpty() ? u":/mynah/examples/hello.mynah"_s : window.file);
    if (!window.headless)
        std::fprintf(stderr,
                     "mynah: there is no display, so %s is served without a window, as by "
                     "mynah-cli serve\n",
                     window.file.isEmpty() ? "the sample" : qUtf8Printable(window.file));
    return runHeadless(options);
}

// Before there is an application: a command line that needs no display must not ask for one.
bool wantsWindow(int argc, char **argv)
{
    const bool staysInTerminal = std::any_of(argv + 1, argv + argc, [](std::string_view word) {
        return word == "--headless" || word == "--help" || word == "-h" || word == "--version"
            || word == "-v";
    });
    return !staysInTerminal && hasDisplay(argc, argv);
}

} // namespace

int main(int argc, char *argv[])
{
    setUp();
    if (!wantsWindow(argc, argv)) {
        QCoreApplication application(argc, argv);
        const WindowCommand command = parseWindowArguments(QCoreApplication::arguments().mid(1));
        const auto *window = std::get_if<WindowOptions>(&command);
        return window ? serve(*window) : tell(command);
    }
    setEndOfFatal("mynah: the window cannot be opened on this display; mynah-cli serve FILE, or "
                  "mynah --headless FILE, serves without one");
    QApplication application(argc, argv);
    setEndOfFatal(nullptr);
    if (!hasFonts())
        qWarning("there is no font, so letters are boxes; install one, such as fonts-dejavu-core");
    QGuiApplication::setApplicationDisplayName(u"Mynah"_s);
    QGuiApplication::setDesktopFileName(u"io.github.mynah.Mynah"_s);
    const WindowCommand command = parseWindowArguments(QCoreApplication::arguments().mid(1));
    const auto *window = std::get_if<WindowOptions>(&command);
    if (!window)
        return tell(command);
    const SettingsFile settings = prepareSettingsFile();
    ThemeManager::instance().install();
    LanguageManager::instance().setLanguage(Settings().general().language);
    DesktopApp desktop(*window, settings);
    return QApplication::exec();
}
