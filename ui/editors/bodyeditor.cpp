// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/bodyeditor.h"

#include "ui/editors/bodykinds.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/flowlayout.h"
#include "ui/workspacedocument.h"
#include "ui/workspaceeditor.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QEvent>
#include <QLabel>
#include <QRadioButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mynah {

BodyEditor::BodyEditor(const EditorContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_title(new QLabel(this))
    , m_kinds(new QButtonGroup(this))
    , m_template(new QCheckBox(this))
    , m_pages(new QStackedWidget(this))
{
    auto *column = new QVBoxLayout(this);
    setSteps(*column, 0, 1);
    auto *row = new QWidget(this);
    setUpKinds(*row);
    column->addWidget(row);
    column->addWidget(m_pages, 1);
    retranslate();
}

void BodyEditor::setUpKinds(QWidget &row)
{
    auto *layout = new FlowLayout(&row);
    setSteps(*layout, 0, 2);
    layout->addWidget(m_title);
    for (const BodyKind &kind : bodyKinds()) {
        auto *radio = new QRadioButton(&row);
        radio->setObjectName(QLatin1StringView(kind.objectName));
        m_kinds->addButton(radio, int(kind.kind));
        layout->addWidget(radio);
        BodyKindEditor *editor = kind.makeEditor(m_context, m_pages);
        m_editors.emplace(kind.kind, editor);
        m_pages->addWidget(editor);
    }
    connect(m_kinds, &QButtonGroup::idClicked, this, &BodyEditor::setKind);
    layout->addItem(new QSpacerItem(0, 0, QSizePolicy::Expanding));
    m_template->setObjectName(u"templateCheck"_s);
    connect(m_template, &QCheckBox::clicked, this, [this](bool checked) {
        change([checked](ResponseBody &body) { body.isTemplate = checked; });
    });
    layout->addWidget(m_template);
    QWidgetList order;
    for (QAbstractButton *button : m_kinds->buttons())
        order += button;
    chainTabs(order << m_template);
}

void BodyEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void BodyEditor::retranslate()
{
    m_title->setText(tr("Body"));
    for (const BodyKind &kind : bodyKinds()) {
        QAbstractButton *button = m_kinds->button(int(kind.kind));
        button->setText(kind.translatedTitle());
        button->setAccessibleDescription(tr("Body source"));
    }
    m_template->setText(tr("Template {{…}}"));
    m_template->setAccessibleName(tr("Evaluate template expressions"));
    m_template->setToolTip(tr("Fill {{…}} in from the request: {{params.id}}, {{query.page}}, "
                              "{{body.name}}, {{headers.host}}"));
}

void BodyEditor::showResponse(const MockRoute &route, const MockResponse &response)
{
    m_routeId = route.id;
    m_responseId = response.id;
    for (const auto &[kind, editor] : m_editors)
        editor->showResponse(route, response);
    m_template->setChecked(response.body.isTemplate);
    showKind(response.body.kind);
}

void BodyEditor::showProblems(const std::vector<Problem> &problems)
{
    for (const auto &[kind, editor] : m_editors)
        editor->showProblems(problems);
}

void BodyEditor::setTestExchange(const std::optional<Exchange> &exchange)
{
    for (const auto &[kind, editor] : m_editors)
        editor->setTestExchange(exchange);
}

void BodyEditor::commit()
{
    for (const auto &[kind, editor] : m_editors)
        editor->commit();
}

BodyKindEditor &BodyEditor::currentEditor()
{
    return editor(m_kind);
}

void BodyEditor::setKind(int kind)
{
    commit();
    m_context.document.endMerging();
    change([kind](ResponseBody &body) { body.kind = ResponseBody::Kind(kind); });
}

void BodyEditor::showKind(ResponseBody::Kind kind)
{
    if (m_kind != kind)
        currentEditor().leave();
    m_kind = kind;
    m_kinds->button(int(kind))->setChecked(true);
    m_pages->setCurrentWidget(m_editors.at(kind));
    m_template->setEnabled(bodyKind(kind).takesTemplate && currentEditor().takesTemplate());
}

void BodyEditor::change(const std::function<void(ResponseBody &)> &fn)
{
    m_context.editor.changeResponse(m_routeId, m_responseId, Field::Body,
                                    [&fn](MockResponse &response) { fn(response.body); });
}

} // namespace mynah
