// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/serverlogpanel.h"

#include "ui/language.h"
#include "ui/theme/metrics.h"

#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

constexpr std::chrono::milliseconds ShowEvery{200};

} // namespace

ServerLogPanel::ServerLogPanel(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setObjectName(u"serverLogView"_s);
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setMaximumBlockCount(MaxLines);
    setLineWrapMode(NoWrap);
    setFrameShape(NoFrame);
    setFont(monospaceFont());
    keepTranslated(this, [this] {
        setAccessibleName(tr("Server log"));
        setPlaceholderText(tr("Nothing has been logged yet"));
    });
    setTabChangesFocus(true);
    m_timer.setSingleShot(true);
    m_timer.setInterval(ShowEvery);
    connect(&m_timer, &QTimer::timeout, this, &ServerLogPanel::showPending);
}

void ServerLogPanel::append(const QString &line)
{
    m_pending += line;
    if (m_pending.size() > MaxLines)
        m_pending.removeFirst();
    if (!m_timer.isActive())
        m_timer.start();
}

void ServerLogPanel::showPending()
{
    const bool atEnd = verticalScrollBar()->value() == verticalScrollBar()->maximum();
    appendPlainText(m_pending.join(u'\n'));
    m_pending.clear();
    if (atEnd)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

} // namespace mynah
