// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trafficimporter.h"

#include "server/api/trafficreader.h"
#include "ui/pages/trafficpage.h"
#include "ui/text.h"
#include "ui/userprompts.h"
#include "ui/widgets/infobar.h"
#include "ui/widgets/toast.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

using namespace std::chrono_literals;

constexpr auto LookEvery = 50ms;
// What is read sooner needs no word.
constexpr auto LongReading = 400ms;
// A screen reader reads every change.
constexpr int PercentPerStep = 10;

QString bannerKey()
{
    return u"import"_s;
}

// The one file of recorded traffic in it, or empty.
QString droppedFile(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    const QString path = urls.size() == 1 ? urls.front().toLocalFile() : QString();
    return trafficFileKind(path.toStdString()) ? path : QString();
}

// Of a file dialog: all kinds that can be read, then each.
QString fileFilter()
{
    QStringList patterns;
    QStringList filters;
    for (const TrafficFileKind &kind : trafficFileKinds()) {
        patterns += u"*."_s + toQString(kind.suffix);
        filters += TrafficImporter::tr("%1 files (%2)").arg(toQString(kind.name), patterns.last());
    }
    filters.prepend(TrafficImporter::tr("Recorded requests (%1)").arg(patterns.join(u' ')));
    return filters.join(u";;"_s);
}

} // namespace

TrafficImporter::TrafficImporter(const Parts &parts, QAction &action)
    : QObject(&parts.window)
    , m_(parts)
{
    connect(&action, &QAction::triggered, this, &TrafficImporter::ask);
    m_timer.setInterval(LookEvery);
    connect(&m_timer, &QTimer::timeout, this, &TrafficImporter::look);
    m_.window.setAcceptDrops(true);
    m_.window.installEventFilter(this);
}

TrafficImporter::~TrafficImporter() = default;

void TrafficImporter::ask()
{
    const QString folder = m_path.isEmpty() ? QDir::homePath() : QFileInfo(m_path).path();
    const QString path =
        m_.prompts.fileToUse(&m_.window, tr("Open HAR or JSON Lines File"), folder, fileFilter());
    if (!path.isEmpty())
        read(path);
}

void TrafficImporter::read(const QString &path)
{
    if (m_import) {
        m_.toast.showMessage(tr("A file is being read. Wait for it, or cancel it."));
        return;
    }
    m_path = path;
    m_shownPercent = -1;
    m_since.start();
    m_.banners.dismiss(bannerKey());
    m_import = std::make_unique<TrafficImport>(path);
    m_timer.start();
}

bool TrafficImporter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::DragEnter) {
        auto *drag = static_cast<QDragEnterEvent *>(event);
        if (!droppedFile(*drag->mimeData()).isEmpty()) {
            drag->acceptProposedAction();
            return true;
        }
    }
    if (event->type() == QEvent::Drop) {
        auto *drop = static_cast<QDropEvent *>(event);
        if (const QString path = droppedFile(*drop->mimeData()); !path.isEmpty()) {
            drop->acceptProposedAction();
            read(path);
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

bool TrafficImporter::waitsToShow() const
{
    return m_import && m_import->state() != TrafficImport::State::Working
        && (QApplication::activePopupWidget() || QApplication::activeModalWidget());
}

void TrafficImporter::look()
{
    if (waitsToShow())
        return;
    if (m_import->state() != TrafficImport::State::Working)
        finish();
    else if (m_since.hasExpired(LongReading.count()))
        showProgress();
}

void TrafficImporter::showProgress()
{
    const TrafficImport::Progress progress = m_import->progress();
    const std::uint64_t bytes = std::max<std::uint64_t>(progress.bytes, 1);
    const std::uint64_t hundredths = std::min<std::uint64_t>(progress.bytesRead * 100 / bytes, 100);
    const int percent = static_cast<int>(hundredths) / PercentPerStep * PercentPerStep;
    if (percent == m_shownPercent)
        return;
    m_shownPercent = percent;
    m_.banners.showMessage({bannerKey(),
                            Severity::Info,
                            [path = m_path, percent] {
                                return tr("Reading %1: %2 %")
                                    .arg(QDir::toNativeSeparators(path), QString::number(percent));
                            },
                            {{[] { return tr("Cancel"); },
                              [this] {
                                  if (m_import)
                                      m_import->cancel();
                              }}},
                            false});
}

void TrafficImporter::finish()
{
    m_timer.stop();
    m_.banners.dismiss(bannerKey());
    const std::unique_ptr<TrafficImport> ended = std::move(m_import);
    switch (ended->state()) {
    case TrafficImport::State::Done:
        emit aboutToShow();
        m_.traffic.showImported(ended->traffic());
        break;
    case TrafficImport::State::Failed:
        showFailure(m_path, ended->error());
        break;
    default:
        m_.toast.showMessage(tr("Reading cancelled"));
    }
}

void TrafficImporter::showFailure(const QString &path, const Message &reason)
{
    m_.banners.showMessage({bannerKey(),
                            Severity::Error,
                            [path, reason] {
                                return tr("%1 cannot be looked at: %2")
                                    .arg(QDir::toNativeSeparators(path), translated(reason));
                            },
                            {{[] { return tr("Open Another File…"); }, [this] { ask(); }}}});
}

} // namespace mynah
