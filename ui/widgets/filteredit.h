// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/trafficfilter.h"

#include <QLineEdit>
#include <QTimer>

namespace mynah {

// A line of the filter language. What does not parse is underlined where it goes wrong, and the
// filter from before stays in force. Completes fields and values, remembers what was used.
class FilterEdit final : public QLineEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilterEdit)

public:
    explicit FilterEdit(QWidget *parent = nullptr);

    // Of requests that met no routes of ours, what they met is neither hinted at nor offered.
    void setKnowsRoutes(bool knows);
    // Adds a condition to those that are there, or takes its place when replace is set.
    void addCondition(const QString &condition);
    // Applies what is typed without waiting for a pause.
    void applyNow();
    // Why the text is no filter; empty when it is one.
    QString fault() const { return m_fault; }

signals:
    // The text is a filter, perhaps the empty one.
    void filterChanged(const QString &text);
    void faultChanged(const QString &message);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setUpCompleter();
    void check();
    void showFaultAt(qsizetype position, qsizetype length, const QString &message);
    void underline(qsizetype position, qsizetype length);
    void remember();
    QStringList proposals() const;
    void offer(const QStringList &words);
    void retranslate();

    QTimer m_pause;
    QString m_fault;
    QString m_applied;
    bool m_knowsRoutes = true;
    // Its funnel, which offers all conditions.
    QAction *m_conditions;
};

} // namespace mynah
