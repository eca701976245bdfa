// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/settingspage.h"
#include "ui/settings.h"

class QComboBox;
class QListView;
class QToolButton;

namespace mynah {

class ColumnsModel;
class TrafficView;

// What the list of requests shows: times, columns, what counts as slow.
class RequestListPage final : public SettingsPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RequestListPage)

public:
    // The list, which has the columns; it outlives the page.
    explicit RequestListPage(TrafficView &view, QWidget *parent = nullptr);

    void load(const Settings &settings) override;
    void store(Settings &settings) const override;
    bool isChanged(const Settings &settings) const override;
    void restoreDefaults() override;

private:
    QWidget *makeColumns();
    RequestListSettings values() const;
    void showValues(const RequestListSettings &list);
    void moveColumn(int step);
    void updateButtons();

    TrafficView &m_view;
    QComboBox *m_times;
    QCheckBox *m_follow;
    QSpinBox *m_slow;
    ColumnsModel *m_model;
    QListView *m_columns;
    QToolButton *m_up;
    QToolButton *m_down;
};

} // namespace mynah
