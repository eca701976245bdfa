// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/windowinuse.h"

#include "tests/support/testcase.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHeaderView>
#include <QTableView>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

const QHeaderView *headerOf(const QAbstractItemView &view)
{
    if (const auto *table = qobject_cast<const QTableView *>(&view))
        return table->horizontalHeader();
    const auto *tree = qobject_cast<const QTreeView *>(&view);
    return tree ? tree->header() : nullptr;
}

QString rowText(const QAbstractItemView &view, const QModelIndex &first)
{
    const QHeaderView *header = headerOf(view);
    QStringList texts;
    for (int place = 0; place < first.model()->columnCount(first.parent()); ++place) {
        const int column = header ? header->logicalIndex(place) : place;
        const QString text = first.siblingAtColumn(column).data().toString();
        if ((!header || !header->isSectionHidden(column)) && !text.isEmpty())
            texts += text;
    }
    return texts.join(" | "_L1);
}

void collect(const QAbstractItemView &view, const QModelIndex &parent, QModelIndexList &rows)
{
    for (int row = 0; row < view.model()->rowCount(parent); ++row) {
        const QModelIndex index = view.model()->index(row, 0, parent);
        rows += index;
        collect(view, index, rows);
    }
}

QModelIndexList allRows(const QAbstractItemView &view)
{
    QModelIndexList rows;
    collect(view, view.rootIndex(), rows);
    return rows;
}

} // namespace

WindowInUse::WindowInUse(ServerControllerInterface &controller)
    : m_window(std::make_unique<MainWindow>(controller, m_prompts, recovery()))
{
    m_window->show();
    m_window->activateWindow();
    [[maybe_unused]] const bool active = QTest::qWaitForWindowActive(m_window.get());
    Q_ASSERT(active);
}

WindowInUse::~WindowInUse() = default;

void WindowInUse::click(const char *name)
{
    if (auto *widget = part(name))
        QTest::mouseClick(widget, Qt::LeftButton);
}

void WindowInUse::fill(const char *name, const QString &text)
{
    auto *widget = part(name);
    if (!widget)
        return;
    widget->setFocus();
    press(Qt::Key_A, Qt::ControlModifier);
    type(text);
}

void WindowInUse::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : m_window.get(), key, modifiers);
}

void WindowInUse::type(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

void WindowInUse::clickRow(const char *name, const QString &text)
{
    auto *view = part<QAbstractItemView>(name);
    if (!view)
        return;
    // A pane that has just appeared is given its size later.
    QCoreApplication::processEvents();
    for (const QModelIndex &index : allRows(*view)) {
        if (!rowText(*view, index).contains(text))
            continue;
        view->scrollTo(index);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
        return;
    }
    QTest::qFail(qPrintable(u"no row with "_s + text), __FILE__, __LINE__);
}

QStringList WindowInUse::rows(const char *name) const
{
    QStringList texts;
    if (const auto *view = part<QAbstractItemView>(name)) {
        for (const QModelIndex &index : allRows(*view))
            texts += rowText(*view, index);
    }
    return texts;
}

void WindowInUse::openSample()
{
    click("btnTrySample");
}

} // namespace mynah::test
