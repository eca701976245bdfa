// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/codecompletion.h"

#include <QTreeView>

namespace mynah {

class CompletionModel;

// A list of what can be written, beside the place where it would be. It never takes the focus: who
// owns it hands it the keys. Its parent is a widget over which it may lie.
class CompletionPopup final : public QTreeView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CompletionPopup)

public:
    explicit CompletionPopup(QWidget *parent);

    // word is what is being written, in the parent's coordinates.
    void showChoices(std::vector<CodeCompletion> choices, const QRect &word);
    // Of a list that is shown.
    const CodeCompletion &current() const;
    // Whether the key moves in the list or closes it.
    bool handleKey(int key);

signals:
    void chosen();

protected:
    void changeEvent(QEvent *event) override;

private:
    void moveBy(int rows);
    void place(const QRect &word);
    void retranslate();

    CompletionModel *m_model;
};

} // namespace mynah
