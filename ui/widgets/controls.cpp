// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/controls.h"

#include "ui/text.h"
#include "ui/theme/metrics.h"
#include "ui/theme/thememanager.h"

#include <QAbstractSpinBox>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFocusEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStyle>
#include <QStyleOptionViewItem>
#include <QTableView>
#include <QToolButton>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

constexpr auto FaultActionName = "faultMark"_L1;
constexpr auto TextRoleProperty = "mynahTextRole";
constexpr int NoTextRole = -1;

// Watches a combo box and its field. The first click has been the one that brought the focus.
class FirstClick final : public QObject
{
public:
    explicit FirstClick(QComboBox &combo)
        : QObject(&combo)
        , m_line(*combo.lineEdit())
    {
        combo.installEventFilter(this);
        m_line.installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::FocusIn && watched != &m_line)
            m_isFirst = static_cast<QFocusEvent *>(event)->reason() == Qt::MouseFocusReason;
        const bool isClick = event->type() == QEvent::MouseButtonRelease && watched == &m_line;
        // A part that somebody selected by dragging is what they want.
        if (isClick && std::exchange(m_isFirst, false) && !m_line.hasSelectedText())
            m_line.selectAll();
        return QObject::eventFilter(watched, event);
    }

private:
    QLineEdit &m_line;
    bool m_isFirst = false;
};

// The beginning of a text says more than its end, where the cursor is after typing or choosing.
class BeginningShown final : public QObject
{
public:
    explicit BeginningShown(QComboBox &combo)
        : QObject(&combo)
        , m_combo(combo)
    {
        combo.installEventFilter(this);
        connect(&combo, &QComboBox::activated, this, [this] { show(); });
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        // A box that is being destroyed loses the focus, too, and is none any more.
        if (event->type() == QEvent::FocusOut && qobject_cast<QComboBox *>(watched)) {
            const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
            if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
                show();
        }
        return QObject::eventFilter(watched, event);
    }

private:
    void show() { m_combo.lineEdit()->setCursorPosition(0); }

    QComboBox &m_combo;
};

// Of a fresh palette only what is set stays; the rest follows the application.
void applyTextRole(QWidget &widget)
{
    QPalette palette;
    if (const int role = widget.property(TextRoleProperty).toInt(); role != NoTextRole) {
        palette.setColor(QPalette::WindowText, themeColor(ColorRole(role)));
        palette.setColor(QPalette::ButtonText, themeColor(ColorRole(role)));
    }
    widget.setPalette(palette);
}

} // namespace

QToolButton *makeToolButton(Icon icon, const Text &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(themedIcon(icon));
    name.giveTo(button, [button](const QString &said) {
        button->setToolTip(said);
        button->setAccessibleName(said);
    });
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    const int side = std::max(24, 7 * gridStep());
    button->setMinimumSize(side, side);
    return button;
}

void chainTabs(const QWidgetList &widgets)
{
    for (qsizetype i = 1; i < widgets.size(); ++i)
        QWidget::setTabOrder(widgets[i - 1], widgets[i]);
}

QComboBox *makeEditableBox(QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setEditable(true);
    new BeginningShown(*box);
    return box;
}

QWidgetList widgetsIn(const QLayout &layout)
{
    QWidgetList widgets;
    for (int i = 0; i < layout.count(); ++i) {
        if (QWidget *widget = layout.itemAt(i)->widget())
            widgets += widget;
    }
    return widgets;
}

void setUpTable(QTableView &view)
{
    view.setShowGrid(false);
    view.setWordWrap(false);
    view.setFrameShape(QFrame::StyledPanel);
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setSelectionMode(QAbstractItemView::ExtendedSelection);
    view.setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked
                         | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    view.setTabKeyNavigation(false);
    view.verticalHeader()->hide();
    view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view.verticalHeader()->setDefaultSectionSize(comfortableRowHeight(view));
    view.horizontalHeader()->setHighlightSections(false);
    view.horizontalHeader()->setStretchLastSection(true);
    view.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

QList<int> selectedRows(const QTableView &view)
{
    QList<int> rows;
    for (const QModelIndex &index : view.selectionModel()->selectedRows())
        rows += index.row();
    return rows;
}

void addDeleteKey(QWidget &view, std::function<void()> run)
{
    auto *action = new QAction(&view);
    action->setShortcut(QKeySequence::Delete);
    action->setShortcutContext(Qt::WidgetShortcut);
    QObject::connect(action, &QAction::triggered, &view, std::move(run));
    view.addAction(action);
}

QLabel *makeMutedLabel(const Text &text, QWidget *parent)
{
    auto *label = new QLabel(parent);
    text.giveTo(label, [label](const QString &said) { label->setText(said); });
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QLabel *makeCheckMeaning(QCheckBox &check, const Text &meaning)
{
    meaning.giveTo(&check, [&check](const QString &said) { check.setAccessibleDescription(said); });
    QLabel *label = makeMutedLabel(meaning, check.parentWidget());
    label->setWordWrap(true);
    const QStyle &style = *check.style();
    label->setIndent(style.pixelMetric(QStyle::PM_IndicatorWidth)
                     + style.pixelMetric(QStyle::PM_CheckBoxLabelSpacing));
    return label;
}

QLabel *makeFieldLabel(const Text &text, QWidget &field)
{
    auto *label = new QLabel(field.parentWidget());
    label->setBuddy(&field);
    const bool namesField = field.accessibleName().isEmpty();
    text.giveTo(label, [label, namesField, &field](const QString &said) {
        label->setText(said);
        if (namesField)
            field.setAccessibleName(withoutMnemonic(said));
    });
    return label;
}

void setTextRole(QWidget &widget, std::optional<ColorRole> role)
{
    const bool known = widget.property(TextRoleProperty).isValid();
    widget.setProperty(TextRoleProperty, role ? int(*role) : NoTextRole);
    applyTextRole(widget);
    if (known)
        return;
    QObject::connect(&ThemeManager::instance(), &ThemeManager::themeChanged, &widget,
                     [&widget] { applyTextRole(widget); });
}

void showText(QLineEdit &edit, const QString &text)
{
    if (edit.text() == text)
        return;
    const QSignalBlocker blocker(edit);
    edit.setText(text);
    // The beginning says more than the end; who types goes on at the end.
    edit.setCursorPosition(edit.hasFocus() ? int(text.size()) : 0);
}

void showText(QComboBox &edit, const QString &text)
{
    if (edit.currentText() == text)
        return;
    const QSignalBlocker blocker(edit);
    edit.setCurrentText(text);
    // The beginning says more than the end.
    if (edit.isEditable())
        edit.lineEdit()->setCursorPosition(0);
}

void selectAllOnFirstClick(QComboBox &combo)
{
    new FirstClick(combo);
}

void forgetTyping(QLineEdit &edit)
{
    if (!edit.isUndoAvailable() && !edit.isRedoAvailable())
        return;
    const QSignalBlocker blocker(edit);
    const int cursor = edit.cursorPosition();
    // The only way to have it forget.
    edit.setText(edit.text());
    edit.setCursorPosition(cursor);
}

void forgetTyping(QAbstractSpinBox &spin)
{
    forgetTyping(*spin.findChild<QLineEdit *>());
}

QRect itemTextRect(const QStyleOptionViewItem &item)
{
    const QStyle &style = item.widget ? *item.widget->style() : *QApplication::style();
    const int margin = style.pixelMetric(QStyle::PM_FocusFrameHMargin, &item, item.widget) + 1;
    return style.subElementRect(QStyle::SE_ItemViewItemText, &item, item.widget)
        .adjusted(margin, 0, -margin, 0);
}

void showFault(QLineEdit &edit, const QString &reason)
{
    auto *mark = edit.findChild<QAction *>(FaultActionName);
    if (!mark && reason.isEmpty())
        return;
    if (!mark) {
        mark =
            edit.addAction(themedIcon(Icon::Error, ColorRole::Error), QLineEdit::TrailingPosition);
        mark->setParent(&edit);
        mark->setObjectName(FaultActionName);
    }
    mark->setVisible(!reason.isEmpty());
    mark->setToolTip(reason);
    edit.setAccessibleDescription(reason);
}

QLabel *makeFaultLabel(const QString &objectName, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->hide();
    setTextRole(*label, ColorRole::Error);
    return label;
}

void showFault(QLabel &label, const QString &reason)
{
    label.setText(reason);
    label.setVisible(!reason.isEmpty());
}

} // namespace mynah
