// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trafficexporter.h"

#include "server/api/exchangestore.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/displayformat.h"
#include "ui/pages/trafficpage.h"
#include "ui/widgets/infobar.h"
#include "ui/widgets/toast.h"

#include <QAction>
#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

using namespace std::chrono_literals;

constexpr auto LookEvery = 200ms;
// A screen reader reads every change.
constexpr int PercentPerStep = 10;

QString bannerKey()
{
    return u"export"_s;
}

} // namespace

TrafficExporter::TrafficExporter(const Parts &parts, QAction &action)
    : QObject(&parts.window)
    , m_(parts)
{
    connect(&action, &QAction::triggered, this, &TrafficExporter::ask);
    m_timer.setInterval(LookEvery);
    connect(&m_timer, &QTimer::timeout, this, &TrafficExporter::look);
}

TrafficExporter::~TrafficExporter() = default;

void TrafficExporter::ask()
{
    if (m_export) {
        m_.toast.showMessage(tr("An export is running. Wait for it, or cancel it."));
        return;
    }
    std::vector<std::uint64_t> selected = m_.traffic.selectedExchanges();
    auto *dialog = new ExportDialog(m_.prompts,
                                    {.selected = selected.size(),
                                     .isFiltered = m_.traffic.filterInForce().has_value(),
                                     .filtered = m_.traffic.filteredCount(),
                                     .all = m_.traffic.store()->counters().kept},
                                    &m_.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, selected = std::move(selected)] { start(*dialog, selected); });
    dialog->open();
}

void TrafficExporter::start(const ExportDialog &dialog, std::vector<std::uint64_t> selected)
{
    TrafficSelection selection;
    if (dialog.scope() == ExportDialog::Scope::Selected)
        selection = std::move(selected);
    else if (dialog.scope() == ExportDialog::Scope::Filtered)
        selection = m_.traffic.filterInForce().value_or(TrafficCriteria());
    TrafficExportOptions options;
    options.format = dialog.format();
    options.har.version = QCoreApplication::applicationVersion().toStdString();
    options.har.keepSecrets = dialog.keepsSecrets();
    m_path = dialog.path();
    m_store = m_.traffic.store();
    m_shownPercent = -1;
    m_.banners.dismiss(bannerKey());
    m_export = std::make_unique<TrafficExport>(*m_store, std::move(selection), options, m_path);
    m_timer.start();
}

void TrafficExporter::look()
{
    if (m_export->state() == TrafficExport::State::Working)
        showProgress();
    else
        finish();
}

void TrafficExporter::showProgress()
{
    const TrafficExport::Progress progress = m_export->progress();
    const std::uint64_t rows = std::max<std::uint64_t>(progress.rows, 1);
    const int percent =
        static_cast<int>(progress.rowsLookedAt * 100 / rows) / PercentPerStep * PercentPerStep;
    if (percent == m_shownPercent)
        return;
    m_shownPercent = percent;
    m_.banners.showMessage({bannerKey(),
                            Severity::Info,
                            [this, percent] {
                                return tr("Exporting to %1: %2 %")
                                    .arg(QDir::toNativeSeparators(m_path),
                                         QString::number(percent));
                            },
                            {{[] { return tr("Cancel"); },
                              [this] {
                                  if (m_export)
                                      m_export->cancel();
                              }}},
                            false});
}

void TrafficExporter::finish()
{
    m_timer.stop();
    m_.banners.dismiss(bannerKey());
    const std::shared_ptr<const ExchangeStore> kept = std::move(m_store);
    const std::unique_ptr<TrafficExport> ended = std::move(m_export);
    switch (ended->state()) {
    case TrafficExport::State::Done:
        m_.toast.showMessage(
            tr("Exported to %1. Requests: %2")
                .arg(QDir::toNativeSeparators(m_path), formatCount(ended->progress().written)));
        break;
    case TrafficExport::State::Failed:
        showFailure(ended->errorString());
        break;
    default:
        m_.toast.showMessage(tr("Export cancelled"));
    }
}

void TrafficExporter::showFailure(const QString &reason)
{
    m_.banners.showMessage(
        {bannerKey(),
         Severity::Error,
         [path = QDir::toNativeSeparators(m_path), reason] {
             return tr("The requests could not be exported to %1: %2").arg(path, reason);
         },
         {{[] { return tr("Export Again…"); }, [this] { ask(); }}}});
}

} // namespace mynah
