// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/exchange.h"
#include "server/domain/problem.h"
#include "ui/editors/editorcontext.h"
#include "ui/widgets/findbar.h"

#include <QWidget>

#include <functional>
#include <optional>
#include <string>
#include <vector>

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace mynah {

class EmptyPlaceholder;
class ResponseEditor;
class ResponseList;
struct SearchHit;

// Method, path and notes of a route above its responses. What is typed is in the document at once.
// Where there is little height, names and notes are folded away behind a button.
class RouteEditor final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RouteEditor)

public:
    RouteEditor(const EditorContext &context, QWidget *parent = nullptr);

    // A route that is not there shows nothing.
    void showRoute(const std::string &routeId);
    const std::string &routeId() const { return m_routeId; }
    std::string responseId() const;
    void selectResponse(const std::string &responseId);
    void addResponse();
    void focusField(Field field);
    // Of the route and response that are shown: the field, and in it the row or place in the text.
    void showPlace(const Place &place);
    // Of the route and response that are shown: the field, and in a body the text that was found.
    void showHit(const SearchHit &hit);
    // Hands over what has been typed and is not in the document yet.
    void commit();
    // In the body of the response.
    void showFindBar(FindBar::Mode mode = FindBar::Mode::Find);
    void findAgain(bool forward);

    void setTestExchange(const std::optional<Exchange> &exchange);
    // Those of the whole workspace.
    void setProblems(const std::vector<Problem> &problems);
    // Where the route could be asked for right now, with example values; empty without a server.
    QString exampleUrl() const;

signals:
    void copied(const QString &url);
    // To be shown instead.
    void nodeWanted(const std::string &id);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void setUpWidgets();
    void nameWidgets();
    QWidget *makeHead();
    QHBoxLayout *makeFirstLine();
    void setUpUnfold();
    void fold();
    void unfold();
    QWidget *makeResponses();
    void setUpMethod();
    void setMethod(const QString &text);
    void showMethod(const std::string &method);
    void setUpPath();
    void setUpTexts();
    void follow();
    void showNotes(const QString &notes);
    void showCurrentResponse();
    void showHint(const MockRoute &route);
    const Problem *worstProblem(const MockRoute &route) const;
    QString methodNote(const MockRoute &route) const;
    QString wordsFor(const Problem &problem) const;
    const MockRoute *route() const;
    std::string serverId() const;
    void change(Field field, const std::function<void(MockRoute &)> &fn);
    void copyUrl();

    EditorContext m_context;
    std::string m_routeId;
    std::vector<Problem> m_problems;
    QString m_methodFault;

    QComboBox *m_method;
    QComboBox *m_pathKind;
    QLineEdit *m_path;
    QToolButton *m_copyUrl;
    QCheckBox *m_enabled;
    QToolButton *m_unfold;
    QLabel *m_hint;
    QToolButton *m_goToCause;
    // Name and notes.
    QWidget *m_texts;
    QLineEdit *m_name;
    QLineEdit *m_notes;
    ResponseList *m_list;
    QStackedWidget *m_stack;
    ResponseEditor *m_response;
    EmptyPlaceholder *m_noResponse;
};

} // namespace mynah
