// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/commandpalette.h"

#include "ui/models/commandlistmodel.h"
#include "ui/text.h"
#include "ui/theme/metrics.h"
#include "ui/theme/thememanager.h"
#include "ui/viewstate.h"
#include "ui/widgets/commanditemdelegate.h"
#include "ui/widgets/controls.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

constexpr int MostRecent = 12;
constexpr int RowsInSight = 12;

QString recentKey()
{
    return u"palette/recent"_s;
}

// Whether it is on, of those that can be switched by themselves.
QString stateOf(const QAction &action)
{
    const bool isOneOfSeveral = action.actionGroup() && action.actionGroup()->isExclusive();
    if (!action.isCheckable() || (isOneOfSeveral && !action.isChecked()))
        return {};
    return action.isChecked() ? CommandPalette::tr("on") : CommandPalette::tr("off");
}

Command commandOf(const QAction &action, const QString &path)
{
    const QString title = withoutMnemonic(action.text());
    const QString state = stateOf(action);
    return {.key = action.objectName().isEmpty() ? path + u'/' + title : action.objectName(),
            .title = title,
            .place = state.isEmpty() ? path : u"%1 · %2"_s.arg(path, state),
            .shortcut = action.shortcut().toString(QKeySequence::NativeText),
            .isEnabled = action.isEnabled()};
}

using Visit = std::function<void(QAction &action, const QString &path)>;

void visitActions(const QList<QAction *> &actions, const QString &path, const Visit &visit)
{
    for (QAction *action : actions) {
        const QString text = withoutMnemonic(action->text());
        if (const QMenu *menu = action->menu())
            visitActions(menu->actions(), path.isEmpty() ? text : u"%1 ▸ %2"_s.arg(path, text),
                         visit);
        else if (!action->isSeparator() && !text.isEmpty() && action->isVisible())
            visit(*action, path);
    }
}

void remember(const QString &key)
{
    QStringList recent = viewState(recentKey()).toStringList();
    recent.removeAll(key);
    recent.prepend(key);
    setViewState(recentKey(), QStringList(recent.mid(0, MostRecent)));
}

} // namespace

CommandPalette::CommandPalette(const QMenuBar &menus, const Workspace &workspace, QWidget *window)
    : QDialog(window)
    , m_focusBefore(QApplication::focusWidget())
    , m_edit(named<QLineEdit>(u"paletteEdit"_s, this))
    , m_list(named<QListView>(u"paletteList"_s, this))
    , m_nothing(makeMutedLabel([] { return tr("No command or route has this name"); }, this))
{
    // A part of the window, not one of its own.
    setWindowFlags(Qt::Widget);
    setObjectName(u"commandPalette"_s);
    setAccessibleName(tr("Command palette"));
    std::vector<Command> commands;
    visitActions(menus.actions(), {}, [&](QAction &action, const QString &path) {
        // It is open.
        if (action.objectName() == u"actCommandPalette"_s)
            return;
        const Command command = commandOf(action, path);
        // Some are in two menus.
        if (m_actions.contains(command.key))
            return;
        commands.push_back(command);
        m_actions.insert(command.key, &action);
    });
    m_model = new CommandListModel(std::move(commands), workspace,
                                   viewState(recentKey()).toStringList(), this);
    layOut();
    connect(m_model, &CommandListModel::ranked, this, &CommandPalette::showRanked);
    connect(m_edit, &QLineEdit::textChanged, m_model, &CommandListModel::setQuery);
    connect(m_list, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        // The view tells of clicks on what is disabled, too, and its current row is another one.
        if (index.flags().testFlag(Qt::ItemIsEnabled))
            choose();
    });
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, const QWidget *now) {
        if (now && now != this && !isAncestorOf(now))
            reject();
    });
    qApp->installEventFilter(this);
    m_model->setQuery({});
}

void CommandPalette::layOut()
{
    m_edit->setPlaceholderText(tr("Type a command or a route"));
    m_edit->setAccessibleName(tr("Type a command"));
    m_edit->addAction(themedIcon(Icon::Search, ColorRole::MutedText), QLineEdit::LeadingPosition);
    m_edit->installEventFilter(this);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CommandItemDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_nothing->setObjectName(u"paletteNothing"_s);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->hide();
    auto *column = new QVBoxLayout(this);
    setSteps(*column, 2, 2);
    column->addWidget(m_edit);
    column->addWidget(m_nothing);
    column->addWidget(m_list, 1);
}

void CommandPalette::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    place();
    raise();
    m_edit->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::place()
{
    const QWidget &window = *parentWidget();
    const int width = std::min(150 * gridStep(), window.width() - 8 * gridStep());
    const int row = m_list->fontMetrics().height() + 3 * gridStep();
    const int height = m_edit->sizeHint().height() + 7 * gridStep() + RowsInSight * row;
    const int top = 14 * gridStep();
    setGeometry((window.width() - width) / 2, top, width,
                std::min(height, window.height() - top - 4 * gridStep()));
}

// A panel in front of everything else.
void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Window));
    painter.setPen(themeColor(ColorRole::MutedText));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void CommandPalette::showRanked()
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_nothing->setVisible(isEmpty);
    m_list->setVisible(!isEmpty);
    // When what suits best cannot run, Enter must not run something else.
    const QModelIndex first = m_model->index(0);
    const bool canRun = first.flags().testFlag(Qt::ItemIsEnabled);
    m_list->setCurrentIndex(canRun ? first : QModelIndex());
    m_list->scrollToTop();
    if (std::exchange(m_choosesWhenRanked, false))
        choose();
}

// To the next row that can be chosen, if there is one.
void CommandPalette::moveBy(int step)
{
    const QModelIndex current = m_list->currentIndex();
    const int direction = step < 0 ? -1 : 1;
    int target = current.isValid() ? current.row() : -1;
    const int last = m_model->rowCount() - 1;
    const int wanted = std::clamp(target + step, 0, std::max(last, 0));
    for (int row = wanted; row >= 0 && row <= last; row += direction) {
        const QModelIndex index = m_model->index(row);
        if (index.flags().testFlag(Qt::ItemIsEnabled)) {
            m_list->setCurrentIndex(index);
            return;
        }
    }
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    // Not everything that can be clicked takes the focus. A menu of the field is none of these.
    const auto *clicked = qobject_cast<QWidget *>(watched);
    if (clicked && event->type() == QEvent::MouseButtonPress && isVisible() && clicked != this
        && !isAncestorOf(clicked) && !QApplication::activePopupWidget())
        reject();
    if (watched != m_edit || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        moveBy(1);
        return true;
    case Qt::Key_Up:
        moveBy(-1);
        return true;
    case Qt::Key_PageDown:
        moveBy(RowsInSight - 1);
        return true;
    case Qt::Key_PageUp:
        moveBy(1 - RowsInSight);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_choosesWhenRanked = m_model->isRanking();
        if (!m_choosesWhenRanked)
            choose();
        return true;
    default:
        return QDialog::eventFilter(watched, event);
    }
}

void CommandPalette::choose()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    const QString key = index.data(CommandListModel::KeyRole).toString();
    accept();
    remember(key);
    run(key);
}

void CommandPalette::done(int result)
{
    // Before hiding, which would give the focus to whatever comes next.
    if (m_focusBefore && isAncestorOf(QApplication::focusWidget()))
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    QDialog::done(result);
    deleteLater();
}

void CommandPalette::run(const QString &key)
{
    if (const QString route = CommandListModel::routeOfKey(key); !route.isEmpty())
        emit routeChosen(route);
    else if (QAction *action = m_actions.value(key))
        // When all of this is over, as from a menu.
        QTimer::singleShot(0, action, &QAction::trigger);
}

} // namespace mynah
