// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/spokentexts.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QDockWidget>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTabBar>
#include <QTableView>
#include <QToolBar>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

constexpr QChar Open = u'\u27e6';
constexpr QChar Close = u'\u27e7';

class Collector final
{
public:
    explicit Collector(const std::function<bool(const QWidget &)> &isLeftOut)
        : m_isLeftOut(isLeftOut)
    {
    }

    void visitTree(const QWidget &widget)
    {
        if (m_isLeftOut(widget) || widget.objectName().startsWith("Scroll"_L1))
            return;
        visit(widget);
        for (const QWidget *child :
             widget.findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
            visitTree(*child);
    }

    QList<SpokenText> takeTexts() { return std::move(m_texts); }

private:
    void visit(const QWidget &widget)
    {
        m_owner = &widget;
        add("toolTip", widget.toolTip());
        add("statusTip", widget.statusTip());
        add("accessibleName", widget.accessibleName());
        add("accessibleDescription", widget.accessibleDescription());
        if (widget.isWindow() || qobject_cast<const QDockWidget *>(&widget)
            || qobject_cast<const QToolBar *>(&widget))
            add("windowTitle", widget.windowTitle());
        visitControl(widget);
        for (const QAction *action : widget.actions())
            visit(*action);
        if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget))
            visit(*view);
    }

    void add(const char *what, const QString &text)
    {
        if (text.isEmpty())
            return;
        const QString name = m_owner->objectName().isEmpty()
            ? QString::fromLatin1(m_owner->metaObject()->className())
            : m_owner->objectName();
        m_texts.append({name + u'.' + QLatin1StringView(what), text});
    }

    void visitControl(const QWidget &widget)
    {
        if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
            add("text", button->text());
        if (const auto *label = qobject_cast<const QLabel *>(&widget))
            add("text", label->text());
        if (const auto *menu = qobject_cast<const QMenu *>(&widget))
            add("title", menu->title());
        if (const auto *edit = qobject_cast<const QLineEdit *>(&widget))
            add("placeholder", edit->placeholderText());
        if (const auto *edit = qobject_cast<const QPlainTextEdit *>(&widget))
            add("placeholder", edit->placeholderText());
        if (const auto *spin = qobject_cast<const QSpinBox *>(&widget))
            add("suffix", spin->suffix());
        if (const auto *combo = qobject_cast<const QComboBox *>(&widget)) {
            for (int i = 0; i < combo->count(); ++i)
                add("item", combo->itemText(i));
        }
        if (const auto *tabs = qobject_cast<const QTabBar *>(&widget)) {
            for (int i = 0; i < tabs->count(); ++i) {
                add("tab", tabs->tabText(i));
                add("tabToolTip", tabs->tabToolTip(i));
            }
        }
    }

    void visit(const QAction &action)
    {
        m_owner = &action;
        add("text", action.text());
        add("statusTip", action.statusTip());
        add("toolTip", action.toolTip());
    }

    void visit(const QAbstractItemView &view)
    {
        const QAbstractItemModel *model = view.model();
        // A combo box and a view speak for the views in them.
        if (!model || view.inherits("QComboBoxListView") || view.inherits("QHeaderView"))
            return;
        m_owner = &view;
        const bool hasHeader =
            qobject_cast<const QTableView *>(&view) || qobject_cast<const QTreeView *>(&view);
        for (int column = 0; hasHeader && column < model->columnCount(); ++column)
            add("header", model->headerData(column, Qt::Horizontal).toString());
        visitRows(*model, {});
    }

    void visitRows(const QAbstractItemModel &model, const QModelIndex &parent)
    {
        constexpr int Enough = 50;
        for (int row = 0; row < std::min(model.rowCount(parent), Enough); ++row) {
            for (int column = 0; column < model.columnCount(parent); ++column) {
                const QModelIndex index = model.index(row, column, parent);
                add("cell", index.data().toString());
                add("cellToolTip", index.data(Qt::ToolTipRole).toString());
                add("cellName", index.data(Qt::AccessibleTextRole).toString());
            }
            visitRows(model, model.index(row, 0, parent));
        }
    }

    const std::function<bool(const QWidget &)> &m_isLeftOut;
    const QObject *m_owner = nullptr;
    QList<SpokenText> m_texts;
};

} // namespace

QString BracketLanguage::translate(const char *, const char *source, const char *, int) const
{
    const QString text = QString::fromUtf8(source);
    return Open + text + QString(2 * text.size() / 5 + 1, u'~') + Close;
}

bool BracketLanguage::isSpokenIn(const QString &text)
{
    return text.contains(Open);
}

QString BracketLanguage::rest(const QString &text)
{
    QString rest;
    int depth = 0;
    for (const QChar c : text) {
        if (c == Open)
            ++depth;
        else if (c == Close)
            rest += --depth == 0 ? u"\n"_s : QString();
        else if (depth == 0)
            rest += c;
    }
    return rest.trimmed();
}

QList<SpokenText> spokenTexts(QWidget &widget,
                              const std::function<bool(const QWidget &)> &isLeftOut)
{
    Collector collector(isLeftOut);
    collector.visitTree(widget);
    return collector.takeTexts();
}

} // namespace mynah::test
