// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/capturepage.h"

#include "ui/displayformat.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

constexpr std::chrono::milliseconds UseEvery{500};
constexpr int RowsStep = 10'000;
constexpr int SizeStep = 64;

} // namespace

CapturePage::CapturePage(const ExchangeStore &store, const QString &folder, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_folder(folder)
    , m_rows(makeSpin("keepRowsSpin", CaptureSettings::FewestRows, CaptureSettings::MostRows,
                      tr(" requests")))
    , m_memory(makeSpin("captureMemorySpin", CaptureSettings::LeastMemory,
                        CaptureSettings::MostMemory, tr(" MiB")))
    , m_inFiles(new QCheckBox(
          tr("Keep traffic in &files, so that it is there again after a restart"), this))
    , m_disk(makeSpin("spillLimitSpin", CaptureSettings::LeastDisk, CaptureSettings::MostDisk,
                      tr(" MiB")))
    , m_openFolder(new QPushButton(tr("&Open Folder"), this))
    , m_use(makeMutedLabel({}, this))
{
    setObjectName(u"capturePage"_s);
    m_rows->setSingleStep(RowsStep);
    m_inFiles->setObjectName(u"spillCheck"_s);
    m_openFolder->setObjectName(u"btnOpenSpillFolder"_s);
    m_use->setObjectName(u"captureUseLabel"_s);
    m_use->setWordWrap(true);

    auto *column = new QVBoxLayout(this);
    setSteps(*column, 0, 3);
    auto *form = new QFormLayout;
    form->addRow(makeFieldLabel(tr("&Keep at most"), *m_rows), m_rows);
    form->addRow(makeFieldLabel(tr("&Memory"), *m_memory), m_memory);
    column->addLayout(form);
    QLabel *meaning = makeMutedLabel(
        tr("When it is used up, heads and bodies of the oldest requests make room first; their "
           "lines stay longer, in up to half of it."),
        this);
    meaning->setWordWrap(true);
    column->addWidget(meaning);
    column->addWidget(m_inFiles);
    column->addWidget(makeCheckMeaning(
        *m_inFiles,
        tr("The files hold everything that was sent, secrets among it, for your eyes only. They "
           "are emptied by Clear, when another workspace is opened, and when this is switched "
           "off: then memory keeps the newest of it. While it is on, memory holds only what is "
           "being written and looked at.")));
    auto *disk = new QFormLayout;
    auto *row = new QHBoxLayout;
    row->addWidget(m_disk);
    row->addWidget(m_openFolder);
    row->addStretch();
    disk->addRow(makeFieldLabel(tr("&Disk"), *m_disk), row);
    column->addLayout(disk);
    column->addWidget(m_use);
    column->addStretch();

    connect(m_inFiles, &QCheckBox::toggled, this, [this] {
        updateEnabled();
        emit changed();
    });
    for (QSpinBox *spin : {m_rows, m_memory, m_disk})
        connect(spin, &QSpinBox::valueChanged, this, &CapturePage::changed);
    connect(m_openFolder, &QPushButton::clicked, this, &CapturePage::folderWanted);
    m_useTimer.setInterval(UseEvery);
    connect(&m_useTimer, &QTimer::timeout, this, &CapturePage::showUse);
    m_useTimer.start();
    updateEnabled();
    showUse();
}

QSpinBox *CapturePage::makeSpin(const char *name, int lowest, int highest, const QString &suffix)
{
    auto *spin = new QSpinBox(this);
    spin->setObjectName(QLatin1StringView(name));
    spin->setRange(lowest, highest);
    spin->setSingleStep(SizeStep);
    spin->setGroupSeparatorShown(true);
    spin->setSuffix(suffix);
    return spin;
}

CaptureSettings CapturePage::settings() const
{
    return {.rows = m_rows->value(),
            .memory = m_memory->value(),
            .inFiles = m_inFiles->isChecked(),
            .disk = m_disk->value()};
}

void CapturePage::setSettings(const CaptureSettings &settings)
{
    m_rows->setValue(settings.rows);
    m_memory->setValue(settings.memory);
    m_inFiles->setChecked(settings.inFiles);
    m_disk->setValue(settings.disk);
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
