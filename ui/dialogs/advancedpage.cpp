// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/advancedpage.h"

#include "ui/widgets/controls.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace mynah {

AdvancedPage::AdvancedPage(const QString &dataFolder, const std::function<QString()> &diagnostics,
                           QWidget *parent)
    : SettingsPage(Icon::Tools, tr("Advanced"), parent)
    , m_done(makeMutedLabel({}, this))
{
    setObjectName(u"advancedPage"_s);
    QPushButton *reset =
        addButton("btnResetLayout", tr("Reset &Layout"), tr("Puts every pane back in its place."));
    QPushButton *open = addButton("btnOpenDataFolder", tr("Open &Data Folder"),
                                  tr("Where Mynah keeps these settings: %1").arg(dataFolder));
    open->setEnabled(QFileInfo::exists(dataFolder));
    QPushButton *copy =
        addButton("btnCopyDiagnostics", tr("Copy D&iagnostics"),
                  tr("Versions, these settings and counts, for a report. Nothing of your files, "
                     "routes and requests."));
    m_done->setObjectName(u"advancedDoneLabel"_s);
    addWide(m_done, {});
    addRest();

    connect(reset, &QPushButton::clicked, this, [this] {
        emit layoutResetWanted();
        m_done->setText(tr("The panes are back in their places."));
    });
    connect(open, &QPushButton::clicked, this,
            [this, dataFolder] { emit folderWanted(dataFolder); });
    connect(copy, &QPushButton::clicked, this, [this, diagnostics] {
        QGuiApplication::clipboard()->setText(diagnostics());
        m_done->setText(tr("The diagnostics are in the clipboard."));
    });
}

QPushButton *AdvancedPage::addButton(const char *name, const QString &text, const QString &hint)
{
    auto *button = named<QPushButton>(QLatin1StringView(name), this);
    button->setText(text);
    addField(QString(), button);
    addHint(hint);
    return button;
}

} // namespace mynah
