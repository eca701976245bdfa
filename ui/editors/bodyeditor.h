// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editors/bodykindeditor.h"

#include <map>

class QButtonGroup;
class QCheckBox;
class QLabel;
class QStackedWidget;

namespace mynah {

// What kind of body a response has, and the editor of bodies of that kind.
class BodyEditor final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BodyEditor)

public:
    BodyEditor(const EditorContext &context, QWidget *parent = nullptr);

    void showResponse(const MockRoute &route, const MockResponse &response);
    // Of the response that is shown.
    void showProblems(const std::vector<Problem> &problems);
    void setTestExchange(const std::optional<Exchange> &exchange);
    // Hands over what has been typed and is not in the document yet.
    void commit();
    BodyKindEditor &currentEditor();
    // That of a kind, shown or not.
    BodyKindEditor &editor(ResponseBody::Kind kind) { return *m_editors.at(kind); }

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUpKinds(QWidget &row);
    void retranslate();
    void setKind(int kind);
    void showKind(ResponseBody::Kind kind);
    void change(const std::function<void(ResponseBody &)> &fn);

    EditorContext m_context;
    std::string m_routeId;
    std::string m_responseId;
    ResponseBody::Kind m_kind = ResponseBody::Kind::Inline;
    std::map<ResponseBody::Kind, BodyKindEditor *> m_editors;

    QLabel *m_title;
    QButtonGroup *m_kinds;
    QCheckBox *m_template;
    QStackedWidget *m_pages;
};

} // namespace mynah
