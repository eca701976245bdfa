// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/mockroute.h"
#include "ui/editors/editorcontext.h"
#include "ui/language.h"
#include "ui/widgets/icons.h"

#include <QWidget>

#include <string>

class QButtonGroup;
class QListView;
class QToolButton;

namespace mynah {

class ResponseListModel;

// The responses of a route, how one is chosen, and the buttons to add, order and delete them.
class ResponseList final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ResponseList)

public:
    ResponseList(const EditorContext &context, QWidget *parent = nullptr);

    void showRoute(const MockRoute &route);
    // Empty when the route has no response.
    std::string currentResponse() const;
    void selectResponse(const std::string &responseId);
    void addResponse();

signals:
    // The current response, as the document has it.
    void aboutToDuplicate();
    void currentResponseChanged();

private:
    void setUpModes(QWidget &box);
    void setUpView();
    void setUpButtons(QWidget &row);
    QToolButton *addButton(QWidget &row, Icon icon, const char *objectName, const Text &text);
    void setMode(int mode);
    void duplicateCurrent();
    void deleteCurrent();
    void moveCurrent(int offset);
    void makeCurrentDefault();
    void updateButtons();

    EditorContext m_context;
    std::string m_routeId;
    // Chosen by people; kept over changes of the list.
    std::string m_current;
    bool m_following = false;

    ResponseListModel *m_model;
    QButtonGroup *m_mode;
    QListView *m_view;
    QToolButton *m_duplicate = nullptr;
    QToolButton *m_delete = nullptr;
    QToolButton *m_default = nullptr;
    QToolButton *m_up = nullptr;
    QToolButton *m_down = nullptr;
};

} // namespace mynah
