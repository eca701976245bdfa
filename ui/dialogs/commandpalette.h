// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QHash>
#include <QPointer>

class QLabel;
class QLineEdit;
class QListView;
class QMenuBar;

namespace mynah {

class CommandListModel;
struct Workspace;

// Every action of the menus and every route, to be found by typing and run with Enter. Lies over
// the top of its window and goes away with the focus; so the window stays active, and what is run
// finds the focus where it was before.
class CommandPalette final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CommandPalette)

public:
    // Knows what is enabled as of now, so to be made before the focus moves.
    CommandPalette(const QMenuBar &menus, const Workspace &workspace, QWidget *window);

    void done(int result) override;

signals:
    void routeChosen(const QString &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void layOut();
    void place();
    void showRanked();
    void moveBy(int step);
    void choose();
    void run(const QString &key);

    QHash<QString, QPointer<QAction>> m_actions;
    QPointer<QWidget> m_focusBefore;
    CommandListModel *m_model = nullptr;
    QLineEdit *m_edit;
    QListView *m_list;
    QLabel *m_nothing;
    // Enter was pressed before the list was there.
    bool m_choosesWhenRanked = false;
};

} // namespace mynah
