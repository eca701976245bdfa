// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/ruleseditor.h"

#include "server/api/servercontrollerinterface.h"
#include "ui/editors/routerequests.h"
#include "ui/models/matchermodel.h"
#include "ui/models/rulekinds.h"
#include "ui/text.h"
#include "ui/theme/metrics.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/choiceitemdelegate.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/emptyplaceholder.h"
#include "ui/workspacedocument.h"
#include "ui/workspaceeditor.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

constexpr int TestSelected = 0;
constexpr int TestNothing = 1;
constexpr int NarrowSteps = 150;

} // namespace

RulesEditor::RulesEditor(const EditorContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new MatcherModel(this))
    , m_combine(new QComboBox(this))
    , m_target(new QComboBox(this))
    , m_view(new QTableView(this))
    , m_remove(makeToolButton(
          Icon::Delete, [] { return tr("Delete rule"); }, this))
    , m_verdict(new QLabel(this))
    , m_empty(EmptyPlaceholder::over(*m_view))
{
    auto *column = new QVBoxLayout(this);
    setSteps(*column, 0, 2);
    auto *top = new QWidget(this);
    setUpTop(*top);
    column->addWidget(top);
    setUpView();
    column->addWidget(m_view, 1);
    auto *bottom = new QWidget(this);
    setUpButtons(*bottom);
    column->addWidget(bottom);
}

void RulesEditor::setUpTop(QWidget &row)
{
    auto *layout = new QHBoxLayout(&row);
    setSteps(*layout, 0, 2);
    m_combine->setObjectName(u"rulesOperatorCombo"_s);
    m_combine->addItems({{}, {}});
    connect(m_combine, &QComboBox::activated, this, [this](int index) {
        m_rules.combine = RuleSet::Combine(index);
        m_context.document.endMerging();
        commit();
    });
    m_target->setObjectName(u"rulesTestTargetCombo"_s);
    m_target->addItems({{}, {}});
    m_target->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_target->setMinimumContentsLength(22);
    m_target->setMinimumWidth(25 * gridStep());
    connect(m_target, &QComboBox::activated, this, &RulesEditor::test);

    auto *before = new QLabel(&row);
    auto *after = new QLabel(&row);
    layout->addWidget(before);
    layout->addWidget(m_combine);
    layout->addWidget(after);
    layout->addStretch();
    layout->addWidget(makeFieldLabel([] { return tr("Test a&gainst"); }, *m_target));
    layout->addWidget(m_target);
    keepTranslated(this, [this, before, after] {
        //: Before a list of "all" and "any"
        before->setText(tr("When"));
        //: After a list of "all" and "any"
        after->setText(tr("of these rules hold"));
        nameWidgets();
    });
}

void RulesEditor::nameWidgets()
{
    m_combine->setAccessibleName(tr("Rules combine with"));
    m_combine->setItemText(int(RuleSet::Combine::All), tr("all"));
    m_combine->setItemText(int(RuleSet::Combine::Any), tr("any"));
    m_target->setAccessibleName(tr("Test rules against"));
    m_target->setItemText(TestNothing, tr("nothing"));
    m_view->setAccessibleName(tr("Match rules"));
    setTestExchange(m_exchange);
}

void RulesEditor::setUpView()
{
    m_view->setObjectName(u"rulesView"_s);
    m_view->setModel(m_model);
    setUpTable(*m_view);
    m_view->setItemDelegateForColumn(MatcherModel::TargetColumn,
                                     new ChoiceItemDelegate(&MatcherModel::targetTexts, this));
    m_view->setItemDelegateForColumn(MatcherModel::OperatorColumn,
                                     new ChoiceItemDelegate(&MatcherModel::operatorTexts, this));
    m_view->setItemDelegateForColumn(
        MatcherModel::NameColumn,
        new CompletingItemDelegate([this](const QModelIndex &index) { return namesFor(index); },
                                   this));
    QHeaderView *header = m_view->horizontalHeader();
    const int step = gridStep();
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(9 * step);
    for (const int column : {MatcherModel::TargetColumn, MatcherModel::OperatorColumn})
        header->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    for (const int column : {MatcherModel::NameColumn, MatcherModel::ValueColumn})
        header->setSectionResizeMode(column, QHeaderView::Stretch);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RulesEditor::updateEmptiness);
    addDeleteKey(*m_view, [this] { removeSelected(); });
    connect(m_model, &MatcherModel::rulesEdited, this, [this] {
        m_context.document.endMerging();
        commit();
    });
    m_empty->setMessage(
        Icon::Rules, [] { return tr("No rules"); },
        [] {
            return tr("The route chooses this response as its mode says. Add a rule to use it only "
                      "for the requests that meet the rule.");
        });
}

// Names and values need the room most: in a narrow table the results are marks, and told under the
// mouse.
void RulesEditor::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int step = gridStep();
    const bool isNarrow = width() < NarrowSteps * step;
    if (m_isNarrow == isNarrow)
        return;
    m_isNarrow = isNarrow;
    m_view->horizontalHeader()->resizeSection(MatcherModel::ResultColumn,
                                              isNarrow ? 9 * step : 30 * step);
}

void RulesEditor::setUpButtons(QWidget &row)
{
    auto *layout = new QHBoxLayout(&row);
    setSteps(*layout, 0, 2);
    auto *add = makeToolButton(
        Icon::Add, [] { return tr("Add Rule"); }, &row);
    add->setObjectName(u"btnRuleAdd"_s);
    keepTranslated(this, [add] { add->setText(tr("Add Rule")); });
    add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(add, &QToolButton::clicked, this, &RulesEditor::addRule);
    m_remove->setObjectName(u"btnRuleDelete"_s);
    connect(m_remove, &QToolButton::clicked, this, &RulesEditor::removeSelected);
    m_verdict->setObjectName(u"rulesVerdictLabel"_s);
    layout->addWidget(add);
    layout->addWidget(m_remove);
    layout->addStretch();
    layout->addWidget(m_verdict);
}

void RulesEditor::showResponse(const MockRoute &route, const MockResponse &response)
{
    m_routeId = route.id;
    m_responseId = response.id;
    m_rules = response.rules;
    m_combine->setCurrentIndex(int(response.rules.combine));
    m_model->setRules(response.rules.rules);
    updateEmptiness();
    test();
}

void RulesEditor::setTestExchange(const std::optional<Exchange> &exchange)
{
    m_exchange = exchange;
    m_target->setItemText(
        TestSelected,
        exchange ? u"#%1 %2 %3"_s.arg(exchange->record.seq)
                       .arg(toQString(exchange->method), toQString(exchange->target).left(40))
                 : tr("the selected request"));
    test();
}

CompletingItemDelegate::Choices RulesEditor::namesFor(const QModelIndex &index) const
{
    const RouteNode *node = m_context.document.workspace().findNode(m_routeId);
    if (!node || !node->route())
        return {};
    const RequestNames names =
        namesForRoute(*node->route(), m_context.controller.store(), m_exchange);
    const MatchRule &rule = m_model->rules()[std::size_t(index.row())];
    return {ruleTargetKinds()[std::size_t(rowOf(rule.target))].names(names), false};
}

void RulesEditor::addRule()
{
    m_model->addRule();
    const QModelIndex name = m_model->index(m_model->rowCount() - 1, MatcherModel::NameColumn);
    m_view->setCurrentIndex(name);
    m_view->setFocus();
    m_view->edit(name);
}

void RulesEditor::removeSelected()
{
    m_model->removeRowsAt(selectedRows(*m_view));
}

void RulesEditor::commit()
{
    m_rules.rules = m_model->rules();
    const RuleSet rules = m_rules;
    m_context.editor.changeResponse(m_routeId, m_responseId, Field::Rules,
                                    [&rules](MockResponse &response) { response.rules = rules; });
    updateEmptiness();
    test();
}

void RulesEditor::test()
{
    const RouteNode *node = m_context.document.workspace().findNode(m_routeId);
    const bool wanted = m_exchange && m_target->currentIndex() == TestSelected;
    if (!wanted || !node || !node->route() || m_rules.rules.empty()) {
        m_model->setTest(std::nullopt);
        showVerdict(false, false);
        return;
    }
    const RuleTest result = m_context.controller.testRules(*node->route(), m_rules, *m_exchange);
    m_model->setTest(result);
    showVerdict(true, result.holds);
}

void RulesEditor::showVerdict(bool tested, bool holds)
{
    m_verdict->setVisible(!m_rules.rules.empty());
    if (!tested) {
        m_verdict->setText(tr("Select a request to test the rules against it"));
        setTextRole(*m_verdict, ColorRole::MutedText);
    } else {
        m_verdict->setText(holds ? tr("✓ The request meets the rules")
                                 : tr("✗ The request does not meet the rules"));
        setTextRole(*m_verdict, holds ? ColorRole::Success : ColorRole::Error);
    }
}

void RulesEditor::updateEmptiness()
{
    m_empty->setVisible(m_model->rowCount() == 0);
    m_remove->setEnabled(m_view->selectionModel()->hasSelection());
}

} // namespace mynah
