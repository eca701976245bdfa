// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QStyledItemDelegate>

#include <functional>

class QCompleter;

namespace mynah {

// Edits text cells and offers what is usual in each of them, by any part of it; Down shows all
// there is. Enter and Tab take what is marked, or else what is written.
class CompletingItemDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CompletingItemDelegate)

public:
    struct Choices
    {
        QStringList texts;
        // The cell holds several, with commas between them.
        bool isList = false;
    };
    using Chooser = std::function<Choices(const QModelIndex &)>;

    explicit CompletingItemDelegate(Chooser chooser, QObject *parent = nullptr);

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool takeByKey(QCompleter &completer, int key);

    Chooser m_chooser;
};

} // namespace mynah
