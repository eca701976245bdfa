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

namespace mynah {

// The editor of the bodies of one kind, a page of the BodyEditor. All pages follow the response
// that is shown, whatever its kind, so that switching to and fro loses nothing.
class BodyKindEditor : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BodyKindEditor)

public:
    BodyKindEditor(const EditorContext &context, QWidget *parent);

    void showResponse(const MockRoute &route, const MockResponse &response);
    // Of the response that is shown.
    virtual void showProblems(const std::vector<Problem> &problems);
    virtual void setTestExchange(const std::optional<Exchange> &exchange);
    // Hands over what has been typed and is not in the document yet.
    virtual void commit() { }
    // Takes the focus, and goes to the line of the place when it has one.
    virtual void showPlace(const Place &place);
    // Lines and columns count from 1, columns and characters are code points.
    virtual void selectText(int line, int column, int characters);
    virtual void openFindBar(FindBar::Mode mode);
    // The next (previous) place of what was looked for last.
    virtual void findAgain(bool forward);
    // Another page is shown from now on.
    virtual void leave() { }
    // A template makes sense, as far as the editor knows.
    virtual bool takesTemplate() const { return true; }

protected:
    // another: it was not shown before.
    virtual void follow(const MockRoute &route, const MockResponse &response, bool another);

    const EditorContext &context() const { return m_context; }
    void change(Field field, const std::function<void(ResponseBody &)> &fn);

private:
    EditorContext m_context;
    std::string m_routeId;
    std::string m_responseId;
};

} // namespace mynah
