// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/settingspage.h"
#include "ui/models/shortcutmodel.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace mynah {

class KeyEdit;

// The keys of every command: choose a row, press a key.
class ShortcutEditor final : public SettingsPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShortcutEditor)

public:
    explicit ShortcutEditor(const QList<Shortcut> &shortcuts, QWidget *parent = nullptr);

    void load(const Settings &settings) override;
    void store(Settings &settings) const override;
    bool isChanged(const Settings &settings) const override;
    void restoreDefaults() override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setUpView();
    QWidget *makeKeyRow();
    int currentRow() const;
    void showCurrent();
    void tryKeys(const QKeySequence &keys);
    void take();
    void reset();

    ShortcutModel *m_model;
    QSortFilterProxyModel *m_filtered;
    QLineEdit *m_filter;
    QTableView *m_view;
    KeyEdit *m_keys;
    QPushButton *m_take;
    QPushButton *m_reset;
    QLabel *m_conflict;
};

} // namespace mynah
