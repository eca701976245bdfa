// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/plainbodyeditor.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/emptyplaceholder.h"

#include <QEvent>
#include <QVBoxLayout>

namespace mynah {

PlainBodyEditor::PlainBodyEditor(const EditorContext &context, Icon icon, QWidget *parent)
    : BodyKindEditor(context, parent)
    , m_icon(icon)
    , m_message(new EmptyPlaceholder(this))
{
    auto *column = new QVBoxLayout(this);
    setSteps(*column, 0, 0);
    column->addWidget(m_message);
}

void PlainBodyEditor::changeEvent(QEvent *event)
{
    BodyKindEditor::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PlainBodyEditor::retranslate()
{
    const Words said = words();
    m_message->setMessage(m_icon, said.title, said.explanation);
}

EmptyBodyEditor::EmptyBodyEditor(const EditorContext &context, QWidget *parent)
    : PlainBodyEditor(context, Icon::Response, parent)
{
    retranslate();
}

PlainBodyEditor::Words EmptyBodyEditor::words() const
{
    return {tr("No body"), tr("Only the status and the headers are sent.")};
}

EchoBodyEditor::EchoBodyEditor(const EditorContext &context, QWidget *parent)
    : PlainBodyEditor(context, Icon::Restart, parent)
{
    retranslate();
}

PlainBodyEditor::Words EchoBodyEditor::words() const
{
    return {tr("The request's own body"), tr("It is sent back byte for byte.")};
}

} // namespace mynah
