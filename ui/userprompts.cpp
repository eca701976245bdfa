// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/userprompts.h"

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
    return QFileDialog::getOpenFileName(parent, Texts::tr("Open workspace"), startFolder,
                                        workspaceFilter());
}

QString DialogPrompts::workspaceToSave(QWidget *parent, const QString &proposedPath)
{
    QFileDialog dialog(parent, Texts::tr("Save workspace as"), proposedPath, workspaceFilter());
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(u"mynah"_s);
    dialog.selectFile(proposedPath);
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

QString DialogPrompts::fileToUse(QWidget *parent, const QString &title, const QString &startFolder)
{
    return QFileDialog::getOpenFileName(parent, title, startFolder);
}

QString DialogPrompts::fileToWrite(QWidget *parent, const QString &title,
                                   const QString &proposedPath)
{
    return QFileDialog::getSaveFileName(parent, title, proposedPath);
}

UserPrompts::SaveAnswer DialogPrompts::saveChanges(QWidget *parent, const QString &documentTitle)
{
    QMessageBox box(QMessageBox::Question, Texts::tr("Save changes?"),
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
    QPushButton *quit = box.addButton(Texts::tr("Stop and quit"), QMessageBox::AcceptRole);
    box.setDefaultButton(quit);
    box.exec();
    return box.clickedButton() == quit;
}

} // namespace mynah
