// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/completingitemdelegate.h"

#include <QAbstractItemView>
#include <QAbstractProxyModel>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

// Completes what stands behind the last comma.
class ListCompleter final : public QCompleter
{
public:
    using QCompleter::QCompleter;

    QStringList splitPath(const QString &path) const override
    {
        return {path.mid(begin(path)).trimmed()};
    }

    QString pathFromIndex(const QModelIndex &index) const override
    {
        const auto *edit = qobject_cast<const QLineEdit *>(widget());
        const QString text = edit ? edit->text() : QString();
        const QString before = text.left(begin(text));
        return before + (before.isEmpty() ? QString() : u" "_s) + QCompleter::pathFromIndex(index);
    }

private:
    static qsizetype begin(const QString &text) { return text.lastIndexOf(u',') + 1; }
};

} // namespace

CompletingItemDelegate::CompletingItemDelegate(Chooser chooser, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_chooser(std::move(chooser))
{
}

QWidget *CompletingItemDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                              const QModelIndex &index) const
{
    QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
    auto *edit = qobject_cast<QLineEdit *>(editor);
    if (!edit)
        return editor;
    const Choices choices = m_chooser(index);
    QCompleter *completer = choices.isList ? new ListCompleter(choices.texts, edit)
                                           : new QCompleter(choices.texts, edit);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->setMaxVisibleItems(10);
    edit->setCompleter(completer);
    completer->popup()->setObjectName(u"cellCompletions"_s);
    // In front of the completer's own filter.
    completer->popup()->installEventFilter(const_cast<CompletingItemDelegate *>(this));
    return edit;
}

bool CompletingItemDelegate::eventFilter(QObject *watched, QEvent *event)
{
    // By its name: while it goes it is no view any more.
    if (watched->objectName() == "cellCompletions"_L1) {
        if (event->type() != QEvent::KeyPress)
            return false;
        auto *edit = static_cast<QLineEdit *>(static_cast<QWidget *>(watched)->focusProxy());
        return takeByKey(*edit->completer(), static_cast<QKeyEvent *>(event)->key());
    }
    auto *edit = qobject_cast<QLineEdit *>(watched);
    // An open list keeps the focus from leaving the cell, also when its window goes.
    if (edit && event->type() == QEvent::Hide && edit->completer()->popup()->isVisible()) {
        edit->completer()->popup()->hide();
        emit commitData(edit);
    }
    // Down offers what there is, as in other fields that complete.
    const bool isDown = edit && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down;
    if (isDown && edit->completer()) {
        edit->completer()->setCompletionPrefix(edit->completer()->splitPath(edit->text()).value(0));
        edit->completer()->complete();
        return true;
    }
    return QStyledItemDelegate::eventFilter(watched, event);
}

bool CompletingItemDelegate::takeByKey(QCompleter &completer, int key)
{
    if (key != Qt::Key_Return && key != Qt::Key_Enter && key != Qt::Key_Tab)
        return false;
    auto *edit = static_cast<QLineEdit *>(completer.widget());
    const auto *shown = static_cast<QAbstractProxyModel *>(completer.completionModel());
    const QModelIndex marked = shown->mapToSource(completer.popup()->currentIndex());
    completer.popup()->hide();
    if (marked.isValid())
        edit->setText(completer.pathFromIndex(marked));
    emit commitData(edit);
    emit closeEditor(edit, key == Qt::Key_Tab ? EditNextItem : NoHint);
    return true;
}

} // namespace mynah
