// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editors/bodycheck.h"
#include "ui/editors/bodykindeditor.h"
#include "ui/models/codecompletion.h"
#include "ui/widgets/codesearch.h"

#include <QTimer>

class QLabel;
class QToolButton;

namespace mynah {

class CodeEdit;
class FindBar;
class RemarkLine;

// A body that is written here. What is typed reaches the document a moment after the last key, and
// is checked then: what is wrong is underlined and told in the line below.
class TextBodyEditor final : public BodyKindEditor
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TextBodyEditor)

public:
    TextBodyEditor(const EditorContext &context, QWidget *parent);
    ~TextBodyEditor() override;

    void setTestExchange(const std::optional<Exchange> &exchange) override;
    void commit() override;
    void showPlace(const Place &place) override;
    void selectText(int line, int column, int characters) override;
    void openFindBar(FindBar::Mode mode) override;
    void findAgain(bool forward) override;
    void leave() override;
    bool takesTemplate() const override { return !m_isBinary; }

protected:
    void follow(const MockRoute &route, const MockResponse &response, bool another) override;
    void changeEvent(QEvent *event) override;

private:
    void setUpCode();
    void setUpFindBar();
    void setUpStatus(QWidget &row);
    void retranslate();
    void showText(const MockResponse &response, bool another);
    void showType(const MockResponse &response);
    bool canFormat() const;
    void format();
    void replaceAllOf(const QString &text, const QString &better);
    void formatWhatWasTyped();
    void find(const QString &text, bool forward);
    void replace(const QString &replacement);
    void replaceAll(const QString &replacement);
    void showFound(bool found);
    CodePattern pattern() const;
    void check(const std::string &text);
    void showVerdict(const BodyVerdict &verdict);
    void actOnRemark();
    void updateStatus();
    CodeCompletions complete(const CodeContext &around) const;

    MockRoute m_route;
    // Counts the responses that were shown.
    quint64 m_shown = 0;
    QString m_contentType;
    bool m_isTemplate = false;
    bool m_isBinary = false;
    // Not in the document yet.
    bool m_typed = false;
    // What follows is what stands here.
    bool m_isHandingOver = false;
    // What was there before somebody typed.
    QString m_textWhenEntered;
    std::optional<Exchange> m_exchange;
    QTimer m_commitTimer;
    BodyVerdict m_verdict;
    // Counts the checks, so that only the last one is shown.
    quint64 m_checks = 0;

    CodeEdit *m_code;
    FindBar *m_findBar;
    QString m_sought;
    QLabel *m_status;
    RemarkLine *m_remark;
    QToolButton *m_format;
};

} // namespace mynah
