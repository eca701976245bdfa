// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/userprompts.h"

#include <QStringList>

#include <utility>

namespace mynah::test {

// Answers each question with what a test has set for it, once: a question that was not expected
// gets the answer of someone who changes their mind, and is remembered like the others.
class FakePrompts final : public UserPrompts
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

    void openNext(const QString &path) { m_open = path; }
    void saveNextTo(const QString &path) { m_save = path; }
    void useNext(const QString &path) { m_file = path; }
    void writeNextTo(const QString &path) { m_write = path; }
    void answerSaveChanges(SaveAnswer answer) { m_saveAnswer = answer; }
    void answerStopAndQuit(bool stop) { m_stop = stop; }
    void answerClearRequests(ClearAnswer answer) { m_clearAnswer = answer; }

    // Of the last fileToUse.
    const QString &lastFilter() const { return m_filter; }

    // What was asked since the last call, in order: the question's name and what it was given,
    // such as "saveChanges shop.mynah" or "stopAndQuit".
    QStringList takeQuestions() { return std::exchange(m_questions, {}); }

private:
    QString m_open;
    QString m_save;
    QString m_file;
    QString m_filter;
    QString m_write;
    SaveAnswer m_saveAnswer = SaveAnswer::Cancel;
    bool m_stop = false;
    ClearAnswer m_clearAnswer = ClearAnswer::Cancel;
    QStringList m_questions;
};

} // namespace mynah::test
