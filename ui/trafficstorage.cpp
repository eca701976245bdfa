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
constexpr std::chrono::milliseconds LookWhileBusy{20};
// What takes less is not worth a banner that comes and goes.
constexpr std::chrono::milliseconds TellAfter{400};
constexpr std::size_t MiB = 1024 * 1024;

const std::string ReadingFolder = "reading";

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
    connect(&m_timer, &QTimer::timeout, this, &TrafficStorage::look);
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
    ExchangeStore &store = m_controller.store();
    m_takes = capture.inFiles;
    if (m_takes) {
        store.takeFolder(toUtf8(folder()));
        m_taking.start();
    } else if (store.isBusy() || !store.folder().path.empty()) {
        store.leaveFolder();
    }
    m_timer.start(m_takes ? LookWhileBusy : LookEvery);
}

void TrafficStorage::look()
{
    if (m_takes && m_controller.store().isBusy())
        return tellReading();
    if (std::exchange(m_takes, false)) {
        m_timer.start(LookEvery);
        tellTaken();
    }
    tellProblem();
}

void TrafficStorage::tellReading()
{
    if (m_taking.elapsed() < TellAfter.count())
        return;
    if (std::exchange(m_told, ReadingFolder) == ReadingFolder)
        return;
    m_banners.showMessage({bannerKey(),
                           Severity::Info,
                           [] {
                               return tr("Reading the earlier traffic from %1. New requests are "
                                         "recorded meanwhile, and come after it.")
                                   .arg(folder());
                           },
                           {}});
}

void TrafficStorage::tellTaken()
{
    const ExchangeStore::Folder used = m_controller.store().folder();
    m_banners.dismiss(bannerKey());
    if (used.path.empty())
        showProblem(used.problem, [problem = used.problem] {
            return tr("Traffic is kept in memory only. %1.").arg(toSentence(problem));
        });
    else if (!used.remark.empty())
        m_banners.showMessage({bannerKey(),
                               Severity::Info,
                               [remark = used.remark] { return withFullStop(toSentence(remark)); },
                               {}});
}

void TrafficStorage::tellProblem()
{
    const ExchangeStore::Folder used = m_controller.store().folder();
    if (!used.path.empty() && !used.problem.empty())
        showProblem(used.problem, [problem = used.problem] {
            return tr("Traffic is no longer kept in files. %1.").arg(toSentence(problem));
        });
}

void TrafficStorage::showProblem(const Message &problem, const Text &text)
{
    if (std::exchange(m_told, problem) == problem)
        return;
    m_banners.showMessage({bannerKey(),
                           Severity::Warning,
                           text,
                           {{[] { return tr("Retry"); }, [this] { apply(); }},
                            {[] { return tr("Settings…"); }, [this] { emit settingsWanted(); }}}});
}

} // namespace mynah
