// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/codecompletion.h"
#include "ui/widgets/codesearch.h"

#include <QPointer>
#include <QWidget>

#include <memory>
#include <string>
#include <vector>

class QKeyEvent;
class QLabel;
class QPushButton;
class QsciLexer;
class QsciScintilla;
class QStackedWidget;

namespace mynah {

class CompletionPopup;

enum class CodeLanguage { Plain, Json, Xml, Html };

// Something to say about a place in the text: it is underlined and told under the mouse.
struct CodeMark
{
    enum class Severity { Error, Warning };

    Severity severity = Severity::Error;
    // Line and column count from 1; column and length in bytes of UTF-8.
    int line = 1;
    int column = 1;
    int length = 1;
    QString text;
};

// Text with line numbers, folding and colours, for editing or (setReadOnly) for looking. The only
// class that knows QScintilla. It keeps no history of its own: undo is for who is told of edits.
// Tab inserts; Ctrl+Tab, or Esc and then Tab, leaves. A text with a line too long to lay out is
// held back behind a notice until someone asks for it.
class CodeEdit final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CodeEdit)

public:
    explicit CodeEdit(QWidget *parent = nullptr);
    ~CodeEdit() override;

    QString text() const;
    std::string utf8() const;
    // About: in bytes, or in characters while it is held back.
    qsizetype length() const;
    // Emits no textEdited().
    void setText(const QString &text);
    // As setText(), but puts the cursor where the texts differ.
    void changeTo(const QString &text);
    // As setText(), but as if somebody had typed it.
    void replaceText(const QString &text);

    void setLanguage(CodeLanguage language);
    CodeLanguage language() const { return m_language; }
    void setReadOnly(bool readOnly);
    // Colours {{…}} as template expressions.
    void setTemplates(bool templates);
    void setPlaceholderText(const QString &text);
    // Counted from 1; instead of those of before. For a text that nobody edits.
    void dimLines(int first, int count);

    // Selects the next (previous) place of the pattern, wrapping round; false when there is none.
    bool find(const CodePattern &pattern, bool forward = true);
    // Replaces what is selected, when it is such a place, and selects the next one.
    bool replace(const CodePattern &pattern, const QString &replacement);
    // Returns how many places it was.
    int replaceAll(const CodePattern &pattern, const QString &replacement);
    void goTo(int line, int column);
    // The same, with the column in bytes.
    void goToByte(int line, int column);
    // Lines and columns count from 1, columns and characters are code points.
    void select(int line, int column, int characters);
    int cursorLine() const;
    int cursorColumn() const;

    // Replaces those of before.
    void setMarks(std::vector<CodeMark> marks);
    const std::vector<CodeMark> &marks() const { return m_marks; }

    // Whom to ask for what can be written at the cursor: at Ctrl+Space, and whenever one of the
    // characters has been typed.
    void setCompleter(CodeCompleter completer, const QString &characters);

signals:
    // Only for changes made by the user.
    void textEdited();
    // A key follows that may be an action's, such as that of undo.
    void typingInterrupted();
    void cursorMoved(int line, int column);
    void editingFinished();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setUpEditor();
    void setUpNotice();
    void dropClashingKeys();
    void describeEditor();
    void showNotice();
    void takeLong(const QByteArray &pasted);
    void restyle();
    void restyleLexer(QsciLexer &lexer) const;
    bool handleKey(int key, Qt::KeyboardModifiers modifiers);
    bool handleShortcut(QKeyEvent &event);
    void showMarkAt(const QPoint &place, const QPoint &globalPlace);
    void select(const QString &text, const CodePlace &place);
    qsizetype offsetOf(const QString &text, bool endOfSelection) const;
    bool isCompleting() const;
    void complete(bool isAsked);
    void completeAfter(int character);
    void takeCompletion();
    void hideCompletions();
    CodeContext context(bool isAsked) const;
    QRect wordRect(qsizetype typed) const;
    void updatePlaceholder();
    void spareLargeTexts();
    void updateMargins();
    void tellLexerOfTemplates();
    void colorTemplates();

    QStackedWidget *m_stack;
    QsciScintilla *m_editor;
    QWidget *m_notice;
    QLabel *m_noticeText;
    QPushButton *m_showAnyway;
    QLabel *m_placeholder;
    std::unique_ptr<QsciLexer> m_lexer;
    CodeLanguage m_language = CodeLanguage::Plain;
    bool m_holdsBack = false;
    QString m_heldBack;
    // Characters in the longest line.
    qsizetype m_longest = 0;
    bool m_settingText = false;
    // How many have been set.
    quint64 m_texts = 0;
    bool m_templates = false;
    bool m_tabLeaves = false;
    std::vector<CodeMark> m_marks;
    CodeCompleter m_completer;
    QString m_completingCharacters;
    // Made when it is wanted first, over the whole window.
    QPointer<CompletionPopup> m_popup;
    // Characters that the choice replaces.
    qsizetype m_typed = 0;
};

} // namespace mynah
