// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trafficstorage.h"

#include "server/api/exchangestore.h"
#include "server/api/servercontrollerinterface.h"
#include "ui/settings.h"
#include "ui/text.h"
#include "ui/widgets/infobar.h"

#include <QStandardPaths>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

constexpr std::chrono::milliseconds LookEvery{1000};
constexpr std::size_t MiB = 1024 * 1024;

QString bannerKey()
{
    return u"trafficFolder"_s;
}

} // namespace

TrafficStorage::TrafficStorage(ServerControllerInterface &controller, const Settings &settings,
                               InfoBar &banners, QObject *parent)
    : QObject(parent)
    , m_controller(controller)
    , m_settings(settings)
    , m_banners(banners)
{
    m_timer.setInterval(LookEvery);
    connect(&m_timer, &QTimer::timeout, this, &TrafficStorage::lookForProblem);
    apply();
}

QString TrafficStorage::folder()
{
    return QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + u"/traffic"_s;
}

void TrafficStorage::apply()
{
    const CaptureSettings capture = m_settings.capture();
    ServerOptions options = m_controller.options();
    options.keptRows = static_cast<std::size_t>(capture.rows);
    options.keptBytes = static_cast<std::size_t>(capture.memory) * MiB;
    options.keptFolderBytes = static_cast<std::size_t>(capture.disk) * MiB;
    m_controller.setOptions(options);
    m_told.clear();
    m_banners.dismiss(bannerKey());
    if (capture.inFiles)
        useFolder();
    else if (!m_controller.store().folder().path.empty())
        m_controller.store().useMemory();
}

void TrafficStorage::useFolder()
{
    ExchangeStore &store = m_controller.store();
    const ExchangeStore::Folder present = store.folder();
    if (present.path.empty() || !present.problem.empty()) {
        if (const auto used = store.useFolder(toUtf8(folder())); !used) {
            showProblem(tr("Traffic is kept in memory only. %1.").arg(toSentence(used.error())));
            return;
        }
    }
    if (const std::string remark = store.folder().remark; !remark.empty())
        m_banners.showMessage({bannerKey(), Severity::Info, toSentence(remark) + u'.', {}});
    lookForProblem();
    m_timer.start();
}

void TrafficStorage::lookForProblem()
{
    const std::string problem = m_controller.store().folder().problem;
    if (!problem.empty())
        showProblem(tr("Traffic is no longer kept in files. %1.").arg(toSentence(problem)));
}

void TrafficStorage::showProblem(const QString &text)
{
    if (std::exchange(m_told, text) == text)
        return;
    m_banners.showMessage({bannerKey(),
                           Severity::Warning,
                           text,
                           {{tr("Try Again"), [this] { apply(); }},
                            {tr("Settings…"), [this] { emit settingsWanted(); }}}});
}

} // namespace mynah
