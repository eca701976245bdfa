// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/exchange.h"
#include "server/domain/problem.h"
#include "ui/editors/editorcontext.h"
#include "ui/widgets/completingitemdelegate.h"

#include <QWidget>

#include <optional>
#include <string>

class QComboBox;
class QLabel;
class QTableView;
class QToolButton;

namespace mynah {

class EmptyPlaceholder;
class MatcherModel;

// The rules that a request must meet to get a response, with what the selected request makes of
// each of them while they are edited.
class RulesEditor final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RulesEditor)

public:
    RulesEditor(const EditorContext &context, QWidget *parent = nullptr);

    void showResponse(const MockRoute &route, const MockResponse &response);
    // The request to test against; none: nothing is selected.
    void setTestExchange(const std::optional<Exchange> &exchange);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void setUpTop(QWidget &row);
    void nameWidgets();
    void setUpView();
    void setUpButtons(QWidget &row);
    CompletingItemDelegate::Choices namesFor(const QModelIndex &index) const;
    void addRule();
    void removeSelected();
    void commit();
    void test();
    void showVerdict(bool tested, bool holds);
    void updateEmptiness();

    EditorContext m_context;
    std::string m_routeId;
    std::string m_responseId;
    RuleSet m_rules;
    std::optional<Exchange> m_exchange;
    // None: not laid out yet.
    std::optional<bool> m_isNarrow;

    MatcherModel *m_model;
    QComboBox *m_combine;
    QComboBox *m_target;
    QTableView *m_view;
    QToolButton *m_remove;
    QLabel *m_verdict;
    EmptyPlaceholder *m_empty;
};

} // namespace mynah
