// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editors/bodykindeditor.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace mynah {

// A body that is read from a file beside the workspace.
class FileBodyEditor final : public BodyKindEditor
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FileBodyEditor)

public:
    FileBodyEditor(const EditorContext &context, QWidget *parent);

    void showProblems(const std::vector<Problem> &problems) override;

protected:
    void follow(const MockRoute &route, const MockResponse &response, bool another) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void browse();

    QLineEdit *m_file;
    QPushButton *m_browse;
    QLabel *m_fault;
};

} // namespace mynah
