// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/capturepage.h"

#include "ui/displayformat.h"
#include "ui/widgets/controls.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

constexpr std::chrono::milliseconds UseEvery{500};
constexpr int RowsStep = 10'000;
constexpr int SizeStep = 64;

} // namespace

CapturePage::CapturePage(const ExchangeStore &store, const QString &folder, QWidget *parent)
    : SettingsPage(Icon::Capture, tr("Capture"), parent)
    , m_store(store)
    , m_folder(folder)
    , m_atStart(named<QCheckBox>(u"captureOnStartCheck"_s, this))
    , m_rows(makeSpin("keepRowsSpin", CaptureSettings::FewestRows, CaptureSettings::MostRows,
                      tr(" requests")))
    , m_memory(makeSpin("captureMemorySpin", CaptureSettings::LeastMemory,
                        CaptureSettings::MostMemory, tr(" MiB")))
    , m_body(makeSpin("bodyKeepSpin", 0, CaptureSettings::MostBody, tr(" KiB")))
    , m_inFiles(named<QCheckBox>(u"spillCheck"_s, this))
    , m_disk(makeSpin("spillLimitSpin", CaptureSettings::LeastDisk, CaptureSettings::MostDisk,
                      tr(" MiB")))
    , m_openFolder(named<QPushButton>(u"btnOpenSpillFolder"_s, this))
    , m_use(makeMutedLabel({}, this))
{
    setObjectName(u"capturePage"_s);
    m_rows->setSingleStep(RowsStep);
    for (QSpinBox *spin : {m_memory, m_body, m_disk})
        spin->setSingleStep(SizeStep);
    m_atStart->setText(tr("Capture &requests from the start"));
    m_inFiles->setText(tr("Keep traffic in &files, so that it is there again after a restart"));
    m_openFolder->setText(tr("Open Fo&lder"));
    m_use->setObjectName(u"captureUseLabel"_s);
    m_use->setWordWrap(true);

    addCheck(m_atStart);
    addField(tr("&Keep at most"), m_rows);
    addField(tr("&Memory"), m_memory);
    addHint(tr("When it is full, the headers and bodies of the oldest requests are removed first. "
               "Their rows stay longer and take up to half of the memory."));
    addField(tr("&Body, at most"), m_body);
    addHint(tr("Longer bodies are sent whole and recorded up to here. A change holds from the next "
               "start of the server."));
    addCheck(m_inFiles);
    addHint(tr("The files hold everything that was sent, secrets among it, for your eyes only. "
               "They are emptied by Clear, when another workspace is opened, and when this is "
               "switched off: then memory keeps the newest of it. While it is on, memory holds "
               "only what is being written and looked at."));
    addField(tr("&Disk"), m_disk, m_openFolder);
    addWide(m_use, {});
    addRest();

    connect(m_inFiles, &QCheckBox::toggled, this, [this] {
        updateEnabled();
        emit changed();
    });
    connect(m_atStart, &QCheckBox::toggled, this, &SettingsPage::changed);
    connect(m_openFolder, &QPushButton::clicked, this, [this] { emit folderWanted(m_folder); });
    m_useTimer.setInterval(UseEvery);
    connect(&m_useTimer, &QTimer::timeout, this, &CapturePage::showUse);
    m_useTimer.start();
    updateEnabled();
    showUse();
}

CaptureSettings CapturePage::values() const
{
    return {.rows = m_rows->value(),
            .memory = m_memory->value(),
            .inFiles = m_inFiles->isChecked(),
            .disk = m_disk->value(),
            .atStart = m_atStart->isChecked(),
            .body = m_body->value()};
}

void CapturePage::showValues(const CaptureSettings &capture)
{
    m_atStart->setChecked(capture.atStart);
    m_rows->setValue(capture.rows);
    m_memory->setValue(capture.memory);
    m_body->setValue(capture.body);
    m_inFiles->setChecked(capture.inFiles);
    m_disk->setValue(capture.disk);
}

void CapturePage::updateEnabled()
{
    m_disk->setEnabled(m_inFiles->isChecked());
    m_openFolder->setEnabled(m_inFiles->isChecked() && QFileInfo::exists(m_folder));
}

void CapturePage::showUse()
{
    const ExchangeStore::Counters counters = m_store.counters();
    const ExchangeStore::Folder folder = m_store.folder();
    const bool inFiles = !folder.path.empty() && folder.problem.empty();
    const QString use = inFiles ? tr("Now: %1 requests, %2 of the disk, in %3")
                                : tr("Now: %1 requests, %2 of memory");
    QString text = use.arg(formatCount(counters.kept), formatSize(counters.bytes));
    m_use->setText(inFiles ? text.arg(m_folder) : text);
    updateEnabled();
}

} // namespace mynah
