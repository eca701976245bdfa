// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/settingsdialog.h"

#include "ui/dialogs/advancedpage.h"
#include "ui/dialogs/capturepage.h"
#include "ui/dialogs/editorsettingspage.h"
#include "ui/dialogs/generalpage.h"
#include "ui/dialogs/helpdialog.h"
#include "ui/dialogs/requestlistpage.h"
#include "ui/dialogs/serverpage.h"
#include "ui/dialogs/shortcuteditor.h"
#include "ui/dialogs/storagepage.h"
#include "ui/language.h"
#include "ui/settings.h"
#include "ui/theme/metrics.h"
#include "ui/trafficstorage.h"
#include "ui/widgets/controls.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace mynah {

SettingsDialog::SettingsDialog(const Subjects &subjects, QWidget *parent)
    : QDialog(parent)
    , m_subjects(subjects)
    , m_settings(subjects.settings)
    , m_search(named<QLineEdit>(u"settingsSearchEdit"_s, this))
    , m_list(named<QListWidget>(u"settingsCategoryList"_s, this))
    , m_stack(named<QStackedWidget>(u"settingsPages"_s, this))
    , m_restore(named<QPushButton>(u"settingsRestoreButton"_s, this))
    , m_buttons(named<QDialogButtonBox>(u"settingsButtonBox"_s, this))
{
    setObjectName(u"settingsDialog"_s);
    setUpSearch();
    setUpButtons();
    layOut();
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        m_stack->setCurrentIndex(row);
        updateButtons();
    });
    // A click below the last one is no choice.
    connect(m_list, &QListWidget::itemSelectionChanged, this, [this] {
        if (m_list->selectedItems().isEmpty())
            m_list->setCurrentRow(m_list->currentRow(), QItemSelectionModel::Select);
    });
    keepTranslated(this, [this] {
        nameWidgets();
        makePagesAnew();
    });
    m_list->setFocus();
}

void SettingsDialog::nameWidgets()
{
    setWindowTitle(tr("Preferences"));
    m_list->setAccessibleName(tr("Categories"));
    m_search->setPlaceholderText(tr("Search settings"));
    m_search->setAccessibleName(tr("Search settings"));
    m_restore->setText(tr("Restore Pa&ge Defaults"));
}

// Their texts are of the language in which they were made, and they hold nothing that is not in
// the settings when the language changes.
void SettingsDialog::makePagesAnew()
{
    const int row = std::max(m_list->currentRow(), 0);
    m_found = nullptr;
    m_pages.clear();
    m_list->clear();
    while (m_stack->count() > 0)
        std::unique_ptr<QWidget>(m_stack->widget(0)).reset();
    makePages();
    for (SettingsPage *page : std::as_const(m_pages))
        page->load(m_settings);
    m_list->setCurrentRow(row);
    search(m_search->text());
    updateButtons();
}

void SettingsDialog::makePages()
{
    const Subjects &subjects = m_subjects;
    auto *advanced = new AdvancedPage(QFileInfo(m_settings.file()).path(), subjects.diagnostics);
    connect(advanced, &AdvancedPage::layoutResetWanted, this, &SettingsDialog::layoutResetWanted);
    addPage(new GeneralPage);
    addPage(new ServerPage);
    addPage(new CapturePage(subjects.store, TrafficStorage::folder()));
    addPage(new EditorSettingsPage);
    addPage(new RequestListPage(subjects.requests));
    addPage(new ShortcutEditor(subjects.shortcuts));
    addPage(new StoragePage(subjects.recoveryFolder));
    addPage(advanced);
}

void SettingsDialog::addPage(SettingsPage *page)
{
    auto *scroll = new QScrollArea(m_stack);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(page);
    scroll->setMinimumWidth(page->minimumSizeHint().width()
                            + scroll->style()->pixelMetric(QStyle::PM_ScrollBarExtent));
    m_stack->addWidget(scroll);
    m_list->addItem(new QListWidgetItem(themedIcon(page->icon()), page->title()));
    m_pages.append(page);
    connect(page, &SettingsPage::changed, this, &SettingsDialog::updateButtons);
    connect(page, &SettingsPage::folderWanted, this, &SettingsDialog::folderWanted);
}

void SettingsDialog::setUpSearch()
{
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themedIcon(Icon::Search), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsDialog::search);
}

void SettingsDialog::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter || !m_search->hasFocus()) {
        QDialog::keyPressEvent(event);
        return;
    }
    // For the field that was found, not for OK.
    if (m_found)
        m_found->setFocus(Qt::OtherFocusReason);
}

void SettingsDialog::setUpButtons()
{
    m_restore->setAutoDefault(false);
    m_buttons->setStandardButtons(QDialogButtonBox::Ok | QDialogButtonBox::Cancel
                                  | QDialogButtonBox::Apply);
    addHelp(*this, *m_buttons);
    connect(m_restore, &QPushButton::clicked, this, [this] { currentPage()->restoreDefaults(); });
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        apply();
        accept();
    });
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons->button(QDialogButtonBox::Apply), &QPushButton::clicked, this,
            &SettingsDialog::apply);
}

void SettingsDialog::layOut()
{
    auto *left = new QVBoxLayout;
    left->setSpacing(2 * gridStep());
    left->addWidget(m_search);
    left->addWidget(m_list, 1);
    m_search->setFixedWidth(46 * gridStep());
    m_list->setFixedWidth(46 * gridStep());
    m_list->setSpacing(gridStep() / 2);
    const int side = m_list->style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_list->setIconSize({side, side});
    auto *right = new QHBoxLayout;
    right->setSpacing(4 * gridStep());
    right->addLayout(left);
    right->addWidget(m_stack, 1);
    auto *below = new QHBoxLayout;
    below->addWidget(m_restore);
    below->addWidget(m_buttons, 1);
    auto *column = new QVBoxLayout(this);
    setSteps(*column, 4, 3);
    column->addLayout(right, 1);
    column->addLayout(below);
    resize(200 * gridStep(), 136 * gridStep());
}

void SettingsDialog::showPage(const QString &name)
{
    for (int row = 0; row < m_pages.size(); ++row) {
        if (m_pages.at(row)->objectName() == name)
            m_list->setCurrentRow(row);
    }
}

SettingsPage *SettingsDialog::currentPage() const
{
    return m_pages.at(m_list->currentRow());
}

bool SettingsDialog::isChanged() const
{
    return std::any_of(m_pages.begin(), m_pages.end(),
                       [this](const SettingsPage *page) { return page->isChanged(m_settings); });
}

void SettingsDialog::apply()
{
    if (!isChanged())
        return;
    for (const SettingsPage *page : std::as_const(m_pages)) {
        if (page->isChanged(m_settings))
            page->store(m_settings);
    }
    emit applied();
    updateButtons();
}

void SettingsDialog::updateButtons()
{
    m_buttons->button(QDialogButtonBox::Apply)->setEnabled(isChanged());
    m_restore->setEnabled(m_list->currentRow() >= 0 && currentPage()->hasDefaults());
}

// Pages without what is looked for go out of the list; the first field found gets a mark.
void SettingsDialog::search(const QString &text)
{
    const bool looks = !text.trimmed().isEmpty();
    int first = -1;
    for (int row = 0; row < m_pages.size(); ++row) {
        SettingsPage &page = *m_pages.at(row);
        QWidget *field = looks ? page.fieldFor(text) : nullptr;
        page.mark(field);
        m_list->item(row)->setHidden(looks && !field);
        if (field && (first < 0 || row == m_list->currentRow()))
            first = row;
    }
    m_found = first < 0 ? nullptr : m_pages.at(first)->fieldFor(text);
    m_search->setAccessibleDescription(looks && !m_found ? tr("No setting has these words")
                                                         : QString());
    if (!m_found)
        return;
    m_list->setCurrentRow(first);
    qobject_cast<QScrollArea *>(m_stack->widget(first))->ensureWidgetVisible(m_found);
}

} // namespace mynah
