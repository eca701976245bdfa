// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/storagepage.h"

#include "ui/settings.h"
#include "ui/widgets/controls.h"

#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace mynah {

StoragePage::StoragePage(const QString &folder, QWidget *parent)
    : SettingsPage(Icon::Save, tr("Storage"), parent)
    , m_autosave(makeSpin("autosaveSpin", 1, Settings::LongestAutosave, tr(" s after a change")))
{
    setObjectName(u"storagePage"_s);
    addField(tr("Copy &unsaved work"), m_autosave);
    addHint(tr("The copy lies apart from your files. If Mynah ends unexpectedly, the next start "
               "offers it. It is deleted when the work is saved or discarded."));

    auto *path = named<QLabel>(u"recoveryFolderLabel"_s, this);
    path->setTextFormat(Qt::PlainText);
    path->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    path->setWordWrap(true);
    path->setText(folder);
    addField(tr("Copies are in"), path);
    auto *open = named<QPushButton>(u"btnOpenRecovery"_s, this);
    open->setText(tr("Open &Folder"));
    open->setEnabled(QFileInfo::exists(folder));
    open->setToolTip(open->isEnabled() ? QString() : tr("There has not been any copy yet"));
    addField(QString(), open);
    addRest();
    connect(open, &QPushButton::clicked, this, [this, folder] { emit folderWanted(folder); });
}

void StoragePage::load(const Settings &settings)
{
    m_autosave->setValue(settings.autosave());
}

void StoragePage::store(Settings &settings) const
{
    settings.setAutosave(m_autosave->value());
}

bool StoragePage::isChanged(const Settings &settings) const
{
    return m_autosave->value() != settings.autosave();
}

void StoragePage::restoreDefaults()
{
    m_autosave->setValue(Settings::UsualAutosave);
}

} // namespace mynah
