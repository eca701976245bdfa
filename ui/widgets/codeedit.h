// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

class QLabel;
class QsciLexer;
class QsciScintilla;
class QStackedWidget;

namespace mynah {

enum class CodeLanguage { Plain, Json, Xml, Html };

// Text with line numbers, folding and colours, for editing or (setReadOnly) for looking. The only
// class that knows QScintilla. Tab inserts; Ctrl+Tab, or Esc and then Tab, leaves. A text with a
// line too long to lay out is held back behind a notice until someone asks for it.
class CodeEdit final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CodeEdit)

public:
    explicit CodeEdit(QWidget *parent = nullptr);
    ~CodeEdit() override;

    QString text() const;
    // Forgets the editor's own undo history. Emits no textEdited().
    void setText(const QString &text);
    // As setText(), but one step of the editor's own undo and emits textEdited().
    void replaceText(const QString &text);

    void setLanguage(CodeLanguage language);
    CodeLanguage language() const { return m_language; }
    void setReadOnly(bool readOnly);
    // Colours {{…}} as template expressions.
    void setTemplates(bool templates);
    void setPlaceholderText(const QString &text);

    bool canUndo() const;
    bool canRedo() const;
    void undo();
    void redo();

    // Selects the next (previous) place of the text, wrapping round; false when there is none.
    bool find(const QString &text, bool forward = true);
    void goTo(int line, int column);
    // Lines and columns count from 1, columns and characters are code points.
    void select(int line, int column, int characters);
    int cursorLine() const;
    int cursorColumn() const;

    // Line and column count from 1; line 0 takes the mark away.
    void markError(int line, const QString &message = {});

signals:
    // Only for changes made by the user.
    void textEdited();
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
    void restyle();
    void restyleLexer(QsciLexer &lexer) const;
    bool handleKey(int key, Qt::KeyboardModifiers modifiers);
    void updatePlaceholder();
    void updateMargins();
    void colorTemplates();

    QStackedWidget *m_stack;
    QsciScintilla *m_editor;
    QWidget *m_notice;
    QLabel *m_noticeText;
    QLabel *m_placeholder;
    std::unique_ptr<QsciLexer> m_lexer;
    CodeLanguage m_language = CodeLanguage::Plain;
    QString m_heldBack;
    // Characters in the longest line.
    qsizetype m_longest = 0;
    bool m_settingText = false;
    bool m_templates = false;
    bool m_tabLeaves = false;
};

} // namespace mynah
