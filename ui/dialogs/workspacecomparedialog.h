// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/workspacecomparison.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QToolButton;

namespace mynah {

class DiffPair;

// Lays two states of a workspace side by side and leads from difference to difference;
// what people can decide then is at hand.
class WorkspaceCompareDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkspaceCompareDialog)

public:
    explicit WorkspaceCompareDialog(const WorkspaceComparison &comparison,
                                    QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void addChoice(QDialogButtonBox &box, const WorkspaceComparison::Choice &choice);
    void connectStep(QToolButton &button, QKeyCombination keys, int by);
    void step(int by);
    void goTo(int difference);
    void retranslate();

    WorkspaceComparison m_comparison;
    int m_difference = -1;
    QLabel *m_count;
    QToolButton *m_previous;
    QToolButton *m_next;
    QLabel *m_remark;
    DiffPair *m_sides;
};

} // namespace mynah
