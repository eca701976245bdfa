// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace mynah {

// The questions that need an answer before work can go on. An interface, so that tests answer them.
class UserPrompts
{
public:
    enum class SaveAnswer { Save, Discard, Cancel };
    enum class ClearAnswer { Clear, ExportFirst, Cancel };

    virtual ~UserPrompts() = default;

    // Empty when people change their mind.
    virtual QString workspaceToOpen(QWidget *parent, const QString &startFolder) = 0;
    virtual QString workspaceToSave(QWidget *parent, const QString &proposedPath) = 0;
    // filter as in QFileDialog; empty: every file.
    virtual QString fileToUse(QWidget *parent, const QString &title, const QString &startFolder,
                              const QString &filter = {}) = 0;
    virtual QString fileToWrite(QWidget *parent, const QString &title,
                                const QString &proposedPath) = 0;
    virtual SaveAnswer saveChanges(QWidget *parent, const QString &documentTitle) = 0;
    // Closing while the server runs.
    virtual bool stopAndQuit(QWidget *parent) = 0;
    virtual ClearAnswer clearRequests(QWidget *parent, quint64 count) = 0;
};

// Asks with dialogs.
class DialogPrompts final : public UserPrompts
{
public:
    QString workspaceToOpen(QWidget *parent, const QString &startFolder) override;
    QString workspaceToSave(QWidget *parent, const QString &proposedPath) override;
    QString fileToUse(QWidget *parent, const QString &title, const QString &startFolder,
                      const QString &filter = {}) override;
    QString fileToWrite(QWidget *parent, const QString &title,
                        const QString &proposedPath) override;
    SaveAnswer saveChanges(QWidget *parent, const QString &documentTitle) override;
    bool stopAndQuit(QWidget *parent) override;
    ClearAnswer clearRequests(QWidget *parent, quint64 count) override;
};

} // namespace mynah
