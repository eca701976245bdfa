// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/responselist.h"

#include "ui/models/responselistmodel.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/responseitemdelegate.h"
#include "ui/workspacedocument.h"
#include "ui/workspaceeditor.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QListView>
#include <QRadioButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mynah {

ResponseList::ResponseList(const EditorContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new ResponseListModel(this))
    , m_mode(new QButtonGroup(this))
    , m_view(new QListView(this))
{
    m_mode->setObjectName(u"responseModeGroup"_s);
    auto *column = new QVBoxLayout(this);
    setSteps(*column, 0, 2);
    auto *modes = new QWidget(this);
    setUpModes(*modes);
    column->addWidget(modes);
    setUpView();
    column->addWidget(m_view, 1);
    auto *buttons = new QWidget(this);
    setUpButtons(*buttons);
    column->addWidget(buttons);
    setTabOrder(m_mode->buttons().last(), m_view);
}

void ResponseList::setUpModes(QWidget &box)
{
    keepTranslated(&box, [&box] { box.setAccessibleName(tr("Choose response by")); });
    auto *grid = new QGridLayout(&box);
    setSteps(*grid, 0, 1);
    grid->setHorizontalSpacing(3 * gridStep());
    struct Choice
    {
        const char *name;
        const char *text;
        const char *hint;
        MockRoute::ResponseMode mode;
    };
    using Mode = MockRoute::ResponseMode;
    const Choice choices[] = {
        {"modeRules", QT_TR_NOOP("By rules"),
         QT_TR_NOOP("The first response whose rules hold, else the default one"), Mode::Rules},
        {"modeSequence", QT_TR_NOOP("In order"), QT_TR_NOOP("One after the other and round again"),
         Mode::Sequence},
        {"modeRandom", QT_TR_NOOP("At random"), QT_TR_NOOP("By weight"), Mode::Random},
        {"modeOff", QT_TR_NOOP("Default only"),
         QT_TR_NOOP("Always the default response; rules are ignored"), Mode::Default},
    };
    int place = 0;
    for (const Choice &choice : choices) {
        auto *radio = new QRadioButton(&box);
        radio->setObjectName(QLatin1StringView(choice.name));
        keepTranslated(radio, [radio, text = choice.text, hint = choice.hint] {
            radio->setText(tr(text));
            radio->setToolTip(tr(hint));
        });
        m_mode->addButton(radio, int(choice.mode));
        grid->addWidget(radio, place / 2, place % 2);
        ++place;
    }
    connect(m_mode, &QButtonGroup::idClicked, this, &ResponseList::setMode);
}

void ResponseList::setUpView()
{
    m_view->setObjectName(u"responseListView"_s);
    keepTranslated(this, [this] { m_view->setAccessibleName(tr("Responses")); });
    m_view->setModel(m_model);
    m_view->setItemDelegate(new ResponseItemDelegate(this));
    m_view->setUniformItemSizes(true);
    m_view->setDragDropMode(QAbstractItemView::InternalMove);
    m_view->setDefaultDropAction(Qt::MoveAction);
    m_view->setMinimumHeight(3 * comfortableRowHeight(*m_view));
    addDeleteKey(*m_view, [this] { deleteCurrent(); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                if (m_following || !current.isValid())
                    return;
                m_current = m_model->idAt(current.row());
                updateButtons();
                emit currentResponseChanged();
            });
    connect(m_model, &ResponseListModel::enabledEdited, this,
            [this](const std::string &id, bool enabled) {
                m_context.document.endMerging();
                m_context.editor.changeResponse(
                    m_routeId, id, Field::Enabled,
                    [enabled](MockResponse &response) { response.enabled = enabled; });
            });
    connect(m_model, &ResponseListModel::moveWanted, this,
            [this](const std::string &id, int toIndex) {
                m_context.editor.moveResponse(m_routeId, id, toIndex);
            });
}

QToolButton *ResponseList::addButton(QWidget &row, Icon icon, const char *objectName,
                                     const Text &text)
{
    QToolButton *button = makeToolButton(icon, text, &row);
    button->setObjectName(QLatin1StringView(objectName));
    row.layout()->addWidget(button);
    return button;
}

void ResponseList::setUpButtons(QWidget &row)
{
    auto *layout = new QHBoxLayout(&row);
    setSteps(*layout, 0, 0);
    QToolButton *add =
        addButton(row, Icon::Add, "btnResponseAdd", [] { return tr("Add response"); });
    m_duplicate = addButton(row, Icon::Duplicate, "btnResponseDuplicate",
                            [] { return tr("Duplicate response"); });
    m_delete =
        addButton(row, Icon::Delete, "btnResponseDelete", [] { return tr("Delete response"); });
    m_default = addButton(row, Icon::Flag, "btnResponseDefault",
                          [] { return tr("Make default response"); });
    layout->addStretch();
    m_up = addButton(row, Icon::Up, "btnResponseUp", [] { return tr("Move response up"); });
    m_down = addButton(row, Icon::Down, "btnResponseDown", [] { return tr("Move response down"); });
    connect(add, &QToolButton::clicked, this, &ResponseList::addResponse);
    connect(m_duplicate, &QToolButton::clicked, this, &ResponseList::duplicateCurrent);
    connect(m_delete, &QToolButton::clicked, this, &ResponseList::deleteCurrent);
    connect(m_default, &QToolButton::clicked, this, &ResponseList::makeCurrentDefault);
    connect(m_up, &QToolButton::clicked, this, [this] { moveCurrent(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { moveCurrent(1); });
}

void ResponseList::showRoute(const MockRoute &route)
{
    const bool another = m_routeId != route.id;
    m_routeId = route.id;
    m_mode->button(int(route.responseMode))->setChecked(true);
    const int row = m_model->rowOf(m_current);
    m_following = true;
    m_model->setRoute(&route);
    m_following = false;
    if (m_model->rowOf(m_current) < 0) {
        const MockResponse *standard = route.defaultOrFirst();
        const int fallback = another ? m_model->rowOf(standard ? standard->id : std::string())
                                     : std::min(row, m_model->rowCount() - 1);
        m_current = m_model->idAt(std::max(fallback, 0));
    }
    m_following = true;
    m_view->setCurrentIndex(m_model->index(m_model->rowOf(m_current)));
    m_following = false;
    updateButtons();
}

std::string ResponseList::currentResponse() const
{
    return m_model->rowOf(m_current) < 0 ? std::string() : m_current;
}

void ResponseList::selectResponse(const std::string &responseId)
{
    if (const int row = m_model->rowOf(responseId); row >= 0)
        m_view->setCurrentIndex(m_model->index(row));
}

void ResponseList::setMode(int mode)
{
    m_context.document.endMerging();
    m_context.editor.changeRoute(m_routeId, Field::ResponseMode, [mode](MockRoute &route) {
        route.responseMode = MockRoute::ResponseMode(mode);
    });
}

void ResponseList::addResponse()
{
    selectResponse(m_context.editor.addResponse(m_routeId));
}

void ResponseList::duplicateCurrent()
{
    emit aboutToDuplicate();
    selectResponse(m_context.editor.duplicateResponse(m_routeId, m_current));
}

void ResponseList::deleteCurrent()
{
    m_context.editor.removeResponse(m_routeId, m_current);
}

void ResponseList::moveCurrent(int offset)
{
    m_context.editor.moveResponse(m_routeId, m_current, m_model->rowOf(m_current) + offset);
}

void ResponseList::makeCurrentDefault()
{
    m_context.document.endMerging();
    const std::string id = m_current;
    m_context.editor.changeRoute(m_routeId, Field::DefaultResponse,
                                 [&id](MockRoute &route) { route.defaultResponse = id; });
}

void ResponseList::updateButtons()
{
    const int row = m_model->rowOf(m_current);
    const bool any = row >= 0;
    m_duplicate->setEnabled(any);
    m_delete->setEnabled(any);
    m_default->setEnabled(any
                          && !m_model->index(row).data(ResponseListModel::DefaultRole).toBool());
    m_up->setEnabled(row > 0);
    m_down->setEnabled(any && row < m_model->rowCount() - 1);
}

} // namespace mynah
