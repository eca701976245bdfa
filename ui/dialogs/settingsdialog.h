// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/shortcutmodel.h"

#include <QDialog>
#include <QList>

#include <functional>

class QDialogButtonBox;
class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace mynah {

class ExchangeStore;
class Settings;
class SettingsPage;
class TrafficView;

// What is set for the program rather than for a workspace: pages with a list of them. What a page
// says goes to the settings with OK and Apply.
class SettingsDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsDialog)

public:
    // What the pages are about. All of it outlives the dialog.
    struct Subjects
    {
        Settings &settings;
        const ExchangeStore &store;
        TrafficView &requests;
        const QList<Shortcut> &shortcuts;
        QString recoveryFolder;
        std::function<QString()> diagnostics;
    };

    explicit SettingsDialog(const Subjects &subjects, QWidget *parent = nullptr);

    // By its object name.
    void showPage(const QString &name);

signals:
    // The settings have changed.
    void applied();
    // Somebody wants to see a folder.
    void folderWanted(const QString &path);
    void layoutResetWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void nameWidgets();
    void makePagesAnew();
    void makePages();
    void addPage(SettingsPage *page);
    void setUpSearch();
    void setUpButtons();
    void layOut();
    SettingsPage *currentPage() const;
    bool isChanged() const;
    void apply();
    void updateButtons();
    void search(const QString &text);

    Subjects m_subjects;
    Settings &m_settings;
    QLineEdit *m_search;
    QListWidget *m_list;
    QStackedWidget *m_stack;
    QPushButton *m_restore;
    QDialogButtonBox *m_buttons;
    QList<SettingsPage *> m_pages;
    // What was found last.
    QWidget *m_found = nullptr;
};

} // namespace mynah
