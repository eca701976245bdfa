// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/bodykindeditor.h"

#include "ui/workspaceeditor.h"

namespace mynah {

BodyKindEditor::BodyKindEditor(const EditorContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
}

void BodyKindEditor::showResponse(const MockRoute &route, const MockResponse &response)
{
    const bool another = m_responseId != response.id;
    if (another)
        commit();
    m_routeId = route.id;
    m_responseId = response.id;
    follow(route, response, another);
}

void BodyKindEditor::follow(const MockRoute &, const MockResponse &, bool)
{
}

void BodyKindEditor::showProblems(const std::vector<Problem> &)
{
}

void BodyKindEditor::setTestExchange(const std::optional<Exchange> &)
{
}

void BodyKindEditor::showPlace(const Place &)
{
    setFocus(Qt::OtherFocusReason);
}

void BodyKindEditor::selectText(int, int, int)
{
}

void BodyKindEditor::openFindBar(FindBar::Mode)
{
}

void BodyKindEditor::findAgain(bool)
{
}

void BodyKindEditor::change(Field field, const std::function<void(ResponseBody &)> &fn)
{
    m_context.editor.changeResponse(m_routeId, m_responseId, field,
                                    [&fn](MockResponse &response) { fn(response.body); });
}

} // namespace mynah
