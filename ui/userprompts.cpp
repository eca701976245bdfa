// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/userprompts.h"

#include "ui/displayformat.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(mynah::DialogPrompts)
};

QString workspaceFilter()
{
    return Texts::tr("Mynah workspaces (*.mynah)") + u";;"_s + Texts::tr("All files (*)");
}

} // namespace

QString DialogPrompts::workspaceToOpen(QWidget *parent, const QString &startFolder)
{
    return QFileDialog::getOpenFileName(parent, Texts::tr("Open Workspace"), startFolder,
                                        workspaceFilter());
}

QString DialogPrompts::workspaceToSave(QWidget *parent, const QString &proposedPath)
{
    QFileDialog dialog(parent, Texts::tr("Save Workspace As"), proposedPath, workspaceFilter());
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(u"mynah"_s);
    dialog.selectFile(proposedPath);
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

QString DialogPrompts::fileToUse(QWidget *parent, const QString &title, const QString &startFolder,
                                 const QString &filter)
{
    const QString all = Texts::tr("All files (*)");
    return QFileDialog::getOpenFileName(parent, title, startFolder,
                                        filter.isEmpty() ? all : filter + u";;"_s + all);
}

QString DialogPrompts::fileToWrite(QWidget *parent, const QString &title,
                                   const QString &proposedPath)
{
    return QFileDialog::getSaveFileName(parent, title, proposedPath);
}

UserPrompts::SaveAnswer DialogPrompts::saveChanges(QWidget *parent, const QString &documentTitle)
{
    QMessageBox box(QMessageBox::Question, Texts::tr("Save Changes?"),
                    Texts::tr("“%1” has changes that are not saved.").arg(documentTitle),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, parent);
    box.setObjectName(u"saveChangesBox"_s);
    box.setDefaultButton(QMessageBox::Save);
    switch (box.exec()) {
    case QMessageBox::Save:
        return SaveAnswer::Save;
    case QMessageBox::Discard:
        return SaveAnswer::Discard;
    default:
        return SaveAnswer::Cancel;
    }
}

bool DialogPrompts::stopAndQuit(QWidget *parent)
{
    QMessageBox box(QMessageBox::Question, Texts::tr("Quit Mynah?"),
                    Texts::tr("The server is running. Quitting stops it for its clients."),
                    QMessageBox::Cancel, parent);
    box.setObjectName(u"quitRunningBox"_s);
    QPushButton *quit = box.addButton(Texts::tr("Stop and Quit"), QMessageBox::AcceptRole);
    box.setDefaultButton(quit);
    box.exec();
    return box.clickedButton() == quit;
}

UserPrompts::ClearAnswer DialogPrompts::clearRequests(QWidget *parent, quint64 count)
{
    QMessageBox box(QMessageBox::Question, Texts::tr("Clear Requests?"),
                    Texts::tr("%1 captured requests will be removed. This cannot be undone.")
                        .arg(formatCount(count)),
                    QMessageBox::Cancel, parent);
    box.setObjectName(u"clearRequestsBox"_s);
    box.setInformativeText(Texts::tr("The hits of the routes are counted from 0 again."));
    QPushButton *clear = box.addButton(Texts::tr("C&lear"), QMessageBox::DestructiveRole);
    QPushButton *first = box.addButton(Texts::tr("&Export First…"), QMessageBox::ActionRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    if (box.clickedButton() == clear)
        return ClearAnswer::Clear;
    return box.clickedButton() == first ? ClearAnswer::ExportFirst : ClearAnswer::Cancel;
}

} // namespace mynah
