// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/problem.h"
#include "ui/editors/editorcontext.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <string>

class QButtonGroup;
class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QStackedWidget;
class QToolButton;

namespace mynah {

class CodeEdit;
class EmptyPlaceholder;
class FindBar;

// Where the body of a response comes from: text, a file, nothing, or the request itself. What is
// typed reaches the document a moment after the last key.
class BodyEditor final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BodyEditor)

public:
    BodyEditor(const EditorContext &context, QWidget *parent = nullptr);

    void showResponse(const std::string &routeId, const MockResponse &response);
    // Hands over what has been typed and is not in the document yet.
    void commit();
    CodeEdit &codeEdit() { return *m_code; }
    void showFindBar();
    // The next (previous) place of what was looked for last.
    void findAgain(bool forward);
    void setFileFault(const QString &reason);

private:
    void setUpSource(QWidget &row);
    void nameWidgets();
    void setUpStatus(QWidget &row);
    void setUpPages();
    QWidget *makeFilePage();
    void change(Field field, const std::function<void(ResponseBody &)> &fn);
    void setKind(int kind);
    void showKind(ResponseBody::Kind kind);
    void browse();
    void format();
    void formatWhatWasTyped();
    void updateStatus();
    void find(const QString &text, bool forward);
    QString jsonVerdict();

    EditorContext m_context;
    std::string m_routeId;
    std::string m_responseId;
    bool m_isJson = false;
    bool m_isBinary = false;
    // Not in the document yet.
    bool m_typed = false;
    // Since the editor was entered.
    bool m_typedSinceEntered = false;
    QTimer m_commitTimer;

    QButtonGroup *m_source;
    QCheckBox *m_template;
    QToolButton *m_format;
    QStackedWidget *m_pages;
    CodeEdit *m_code;
    FindBar *m_findBar;
    QString m_sought;
    QLineEdit *m_file;
    QLabel *m_fileFault;
    EmptyPlaceholder *m_nothing;
    QLabel *m_status;
};

} // namespace mynah
