// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace mynah {

// A line to look for text with; Enter and Shift+Enter go on, Esc closes. Over a text that can be
// edited it takes regular expressions, and has a second line to replace what is found. Who owns it
// does the looking. Inside: findBarEdit, findBarNext, findBarPrevious, findBarClose, findBarStatus,
// findBarRegex, replaceBar, replaceEdit, btnReplace, btnReplaceAll.
class FindBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FindBar)

public:
    enum class Mode { Find, Replace };

    explicit FindBar(QWidget *parent = nullptr);

    // The text can be edited.
    void setEditing(bool editing);
    void open(Mode mode = Mode::Find);
    QString text() const;
    bool isRegex() const;
    // The outcome of the last request.
    void setFound(bool found);
    void showStatus(const QString &text);

signals:
    void findRequested(const QString &text, bool forward);
    // What is found, by something else.
    void replaceRequested(const QString &replacement);
    void replaceAllRequested(const QString &replacement);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeReplaceRow();
    void request(bool forward);
    void leave();
    void retranslate();

    QLineEdit *m_edit;
    QLabel *m_status;
    QCheckBox *m_regex;
    QLineEdit *m_replacement;
    QPushButton *m_replace;
    QPushButton *m_replaceAll;
    QWidget *m_replaceRow;
    bool m_isFound = true;
};

} // namespace mynah
