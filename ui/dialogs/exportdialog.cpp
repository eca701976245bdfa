// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/exportdialog.h"

#include "ui/dialogs/helpdialog.h"
#include "ui/displayformat.h"
#include "ui/theme/metrics.h"
#include "ui/userprompts.h"
#include "ui/viewstate.h"
#include "ui/widgets/controls.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

QString suffixOf(TrafficFormat format)
{
    return format == TrafficFormat::Har ? u".har"_s : u".jsonl"_s;
}

QString folderKey()
{
    return u"traffic/exportFolder"_s;
}

// Why nothing can be written there; empty when it can be tried.
QString fault(const QString &path)
{
    const QFileInfo file(path);
    if (!file.isAbsolute())
        return ExportDialog::tr("Name the file with its whole path, beginning with “/”.");
    if (file.isDir())
        return ExportDialog::tr("“%1” is a folder. Add the name of a file.").arg(path);
    if (!file.dir().exists())
        return ExportDialog::tr("There is no folder “%1”. Choose another one.")
            .arg(file.absolutePath());
    return {};
}

} // namespace

ExportDialog::ExportDialog(UserPrompts &prompts, const Offer &offer, QWidget *parent)
    : QDialog(parent)
    , m_prompts(prompts)
    , m_format(named<QComboBox>(u"exportFormatCombo"_s, this))
    , m_scope(named<QComboBox>(u"exportScopeCombo"_s, this))
    , m_redact(named<QCheckBox>(u"exportRedactCheck"_s, this))
    , m_file(named<QLineEdit>(u"exportFileEdit"_s, this))
    , m_note(named<QLabel>(u"exportFileNote"_s, this))
    , m_buttons(named<QDialogButtonBox>(u"exportButtonBox"_s, this))
    , m_export(m_buttons->addButton(tr("&Export"), QDialogButtonBox::AcceptRole))
{
    setObjectName(u"exportDialog"_s);
    setWindowTitle(tr("Export Requests"));
    setUpFields(offer);
    layOut();
    m_buttons->addButton(QDialogButtonBox::Cancel);
    addHelp(*this, *m_buttons);
    m_export->setDefault(true);
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        rememberFolder();
        accept();
    });
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::updateSuffix);
    connect(m_file, &QLineEdit::textChanged, this, &ExportDialog::validate);
    validate();
}

void ExportDialog::setUpFields(const Offer &offer)
{
    m_format->addItem(tr("HAR 1.2"), static_cast<int>(TrafficFormat::Har));
    m_format->addItem(tr("JSON Lines"), static_cast<int>(TrafficFormat::JsonLines));
    const auto offerScope = [this](const QString &text, Scope scope) {
        m_scope->addItem(text, static_cast<int>(scope));
    };
    if (offer.selected > 0)
        offerScope(tr("Selected requests (%1)").arg(formatCount(offer.selected)), Scope::Selected);
    if (offer.filtered)
        offerScope(tr("Requests that the filter shows (%1)").arg(formatCount(*offer.filtered)),
                   Scope::Filtered);
    else if (offer.isFiltered)
        offerScope(tr("Requests that the filter shows"), Scope::Filtered);
    offerScope(tr("All requests (%1)").arg(formatCount(offer.all)), Scope::All);
    // One is selected most of the time, without being meant.
    if (offer.selected == 1)
        m_scope->setCurrentIndex(1);

    m_redact->setText(tr("&Leave secrets out"));
    m_redact->setChecked(true);
    m_file->setText(QDir::toNativeSeparators(
        QDir(viewState(folderKey(), QDir::homePath()).toString()).filePath(u"traffic.har"_s)));
    m_file->setAccessibleName(tr("File"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
}

void ExportDialog::layOut()
{
    auto *file = new QHBoxLayout;
    file->addWidget(m_file, 1);
    auto *browse = named<QPushButton>(u"btnExportBrowse"_s, this);
    browse->setText(tr("&Browse…"));
    browse->setAutoDefault(false);
    connect(browse, &QPushButton::clicked, this, &ExportDialog::browse);
    file->addWidget(browse);

    auto *form = new QFormLayout;
    form->setSpacing(2 * gridStep());
    form->addRow(makeFieldLabel([] { return tr("&Requests"); }, *m_scope), m_scope);
    form->addRow(makeFieldLabel([] { return tr("F&ormat"); }, *m_format), m_format);
    form->addRow(QString(), m_redact);
    form->addRow(QString(), makeCheckMeaning(*m_redact, [] {
                     return tr(
                         "REDACTED stands for credentials, cookies and keys in heads and URLs. "
                         "Bodies are not searched for them.");
                 }));
    form->addRow(makeFieldLabel([] { return tr("&File"); }, *m_file), file);
    form->addRow(QString(), m_note);
    auto *column = new QVBoxLayout(this);
    setSteps(*column, 4, 4);
    column->addLayout(form);
    column->addStretch(1);
    column->addWidget(m_buttons);
    setMinimumWidth(110 * gridStep());
}

TrafficFormat ExportDialog::format() const
{
    return static_cast<TrafficFormat>(m_format->currentData().toInt());
}

ExportDialog::Scope ExportDialog::scope() const
{
    return static_cast<Scope>(m_scope->currentData().toInt());
}

bool ExportDialog::keepsSecrets() const
{
    return !m_redact->isChecked();
}

QString ExportDialog::path() const
{
    return QDir::fromNativeSeparators(m_file->text().trimmed());
}

void ExportDialog::browse()
{
    const QString chosen = m_prompts.fileToWrite(this, tr("Export requests to"), path());
    if (!chosen.isEmpty())
        m_file->setText(QDir::toNativeSeparators(chosen));
}

void ExportDialog::updateSuffix()
{
    QString text = m_file->text();
    for (const TrafficFormat other : {TrafficFormat::Har, TrafficFormat::JsonLines}) {
        const QString suffix = suffixOf(other);
        if (text.endsWith(suffix, Qt::CaseInsensitive)) {
            text.chop(suffix.size());
            m_file->setText(text + suffixOf(format()));
            return;
        }
    }
}

void ExportDialog::validate()
{
    const QString wrong = fault(path());
    m_export->setEnabled(wrong.isEmpty());
    setTextRole(*m_note, wrong.isEmpty() ? ColorRole::MutedText : ColorRole::Error);
    if (wrong.isEmpty() && QFileInfo::exists(path()))
        m_note->setText(tr("The file is there already and will be replaced."));
    else
        m_note->setText(wrong);
}

void ExportDialog::rememberFolder() const
{
    setViewState(folderKey(), QFileInfo(path()).absolutePath());
}

} // namespace mynah
