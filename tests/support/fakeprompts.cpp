// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeprompts.h"

using namespace Qt::StringLiterals;

namespace mynah::test {

QString FakePrompts::workspaceToOpen(QWidget *, const QString &startFolder)
{
    m_questions += u"workspaceToOpen "_s + startFolder;
    return std::exchange(m_open, {});
}

QString FakePrompts::workspaceToSave(QWidget *, const QString &proposedPath)
{
    m_questions += u"workspaceToSave "_s + proposedPath;
    return std::exchange(m_save, {});
}

QString FakePrompts::fileToUse(QWidget *, const QString &title, const QString &,
                               const QString &filter)
{
    m_filter = filter;
    m_questions += u"fileToUse "_s + title;
    return std::exchange(m_file, {});
}

QString FakePrompts::fileToWrite(QWidget *, const QString &title, const QString &)
{
    m_questions += u"fileToWrite "_s + title;
    return std::exchange(m_write, {});
}

UserPrompts::SaveAnswer FakePrompts::saveChanges(QWidget *, const QString &documentTitle)
{
    m_questions += u"saveChanges "_s + documentTitle;
    return std::exchange(m_saveAnswer, SaveAnswer::Cancel);
}

bool FakePrompts::stopAndQuit(QWidget *)
{
    m_questions += u"stopAndQuit"_s;
    return std::exchange(m_stop, false);
}

UserPrompts::ClearAnswer FakePrompts::clearRequests(QWidget *, quint64 count)
{
    m_questions += u"clearRequests "_s + QString::number(count);
    return std::exchange(m_clearAnswer, ClearAnswer::Cancel);
}

} // namespace mynah::test
