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

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QSpinBox;
class QTabWidget;

namespace mynah {

class BodyEditor;
class DelayEditor;
class HeaderTable;
class ResponsePreview;
class RulesEditor;
struct SearchHit;

// One response of a route in tabs: what is sent, its headers, the rules that choose it, and how it
// would look.
class ResponseEditor final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ResponseEditor)

public:
    ResponseEditor(const EditorContext &context, QWidget *parent = nullptr);

    void showResponse(const MockRoute &route, const MockResponse &response);
    // Without the label, and the other fields in one line.
    void setFolded(bool folded);
    void setTestExchange(const std::optional<Exchange> &exchange);
    // Those of the route that is shown.
    void showProblems(const std::vector<Problem> &problems);
    void focusField(Field field);
    // The field, and in it the row or the place in the text.
    void showPlace(const Place &place);
    // The row of a table or the text of the body in which something was found.
    void showHit(const SearchHit &hit);
    void commit();
    void showFindBar(FindBar::Mode mode);
    void findAgain(bool forward);

private:
    void nameWidgets();
    QWidget *makeResponsePage();
    void layOutForm();
    void setUpStatus();
    void setUpDelay();
    void setUpContentType();
    void setUpName();
    QWidget *padded(QWidget *page);
    void change(Field field, const std::function<void(MockResponse &)> &fn);
    void setStatusText(const QString &text);
    void showStatusFault(const QString &reason);
    void setContentType(const QString &type);
    void markHeaders(const std::vector<Problem> &problems);
    void showTypeWithoutOne(const MockResponse &response);
    void nameTypeWithoutOne();
    void updateTabTexts();

    EditorContext m_context;
    std::string m_routeId;
    std::string m_responseId;
    QString m_typeWithoutOne;
    bool m_isFolded = false;
    std::size_t m_headerCount = 0;
    std::size_t m_ruleCount = 0;

    QTabWidget *m_tabs;
    QComboBox *m_status;
    QLabel *m_statusLabel = nullptr;
    QLabel *m_statusFault;
    QLineEdit *m_name;
    QLabel *m_nameLabel = nullptr;
    DelayEditor *m_delay;
    QLabel *m_delayLabel = nullptr;
    QComboBox *m_type;
    QLabel *m_typeLabel = nullptr;
    QSpinBox *m_weight;
    QLabel *m_weightLabel = nullptr;
    QGridLayout *m_form = nullptr;
    BodyEditor *m_body;
    HeaderTable *m_headers;
    RulesEditor *m_rules;
    ResponsePreview *m_preview;
};

} // namespace mynah
