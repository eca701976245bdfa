// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/shortcuteditor.h"

#include "ui/settings.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/keyedit.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace mynah {

ShortcutEditor::ShortcutEditor(const QList<Shortcut> &shortcuts, QWidget *parent)
    : SettingsPage(Icon::Keyboard, tr("Shortcuts"), parent)
    , m_model(new ShortcutModel(shortcuts, this))
    , m_filtered(new QSortFilterProxyModel(this))
    , m_filter(named<QLineEdit>(u"shortcutFilterEdit"_s, this))
    , m_view(named<QTableView>(u"shortcutsView"_s, this))
    , m_keys(named<KeyEdit>(u"shortcutEdit"_s, this))
    , m_take(named<QPushButton>(u"btnShortcutTake"_s, this))
    , m_reset(named<QPushButton>(u"btnShortcutReset"_s, this))
    , m_conflict(makeFaultLabel(u"shortcutConflictLabel"_s, this))
{
    setObjectName(u"shortcutEditor"_s);
    m_filter->setPlaceholderText(tr("Filter commands and keys"));
    m_filter->setAccessibleName(tr("Filter commands and keys"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(themedIcon(Icon::Search), QLineEdit::LeadingPosition);
    setUpView();
    addWide(m_filter, {});
    addWide(m_view, tr("Keys of commands"), 1);
    for (const Shortcut &shortcut : shortcuts)
        addWords(m_view, shortcut.command);
    addWide(makeKeyRow(), tr("New shortcut"));
    addWide(m_conflict, {});

    connect(m_filter, &QLineEdit::textChanged, m_filtered,
            &QSortFilterProxyModel::setFilterFixedString);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ShortcutEditor::showCurrent);
    connect(m_keys, &KeyEdit::keysChosen, this, &ShortcutEditor::tryKeys);
    connect(m_take, &QPushButton::clicked, this, &ShortcutEditor::take);
    connect(m_reset, &QPushButton::clicked, this, &ShortcutEditor::reset);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &SettingsPage::changed);
    showCurrent();
}

void ShortcutEditor::setUpView()
{
    m_filtered->setSourceModel(m_model);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filtered->setFilterKeyColumn(-1);
    m_view->setModel(m_filtered);
    setUpTable(*m_view);
    m_view->setAccessibleName(tr("Shortcuts"));
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setMinimumHeight(40 * gridStep());
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_view->horizontalHeader()->resizeSection(ShortcutModel::CommandColumn, 50 * gridStep());
    m_view->horizontalHeader()->resizeSection(ShortcutModel::MenuColumn, 28 * gridStep());
}

// Enter goes on to what comes next, from the filter by the list to the key.
void ShortcutEditor::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_filter->hasFocus()) {
        m_view->setFocus(Qt::OtherFocusReason);
        m_view->selectRow(0);
    } else if (isEnter && m_view->hasFocus()) {
        m_keys->setFocus(Qt::OtherFocusReason);
    } else {
        SettingsPage::keyPressEvent(event);
    }
}

QWidget *ShortcutEditor::makeKeyRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    setSteps(*layout, 0, 2);
    layout->addWidget(makeFieldLabel(tr("&New shortcut"), *m_keys));
    m_keys->setFixedWidth(44 * gridStep());
    layout->addWidget(m_keys);
    m_take->setText(tr("&Use It Here"));
    m_take->setAccessibleDescription(tr("Takes the key away from the other command"));
    layout->addWidget(m_take);
    layout->addStretch();
    m_reset->setText(tr("R&eset"));
    m_reset->setAccessibleDescription(tr("Gives the command the keys that Mynah comes with"));
    layout->addWidget(m_reset);
    return row;
}

int ShortcutEditor::currentRow() const
{
    return m_filtered->mapToSource(m_view->currentIndex()).row();
}

void ShortcutEditor::showCurrent()
{
    const int row = currentRow();
    m_keys->setEnabled(row >= 0);
    m_reset->setEnabled(row >= 0 && m_model->isChosen(row));
    m_take->hide();
    showFault(*m_conflict, {});
    m_keys->showKeys(row < 0 ? QKeySequence() : m_model->keys(row).value(0));
}

void ShortcutEditor::tryKeys(const QKeySequence &keys)
{
    const int row = currentRow();
    if (row < 0)
        return;
    const int other = keys.isEmpty() ? -1 : m_model->otherOwner(keys, row);
    const QString problem = keysProblem(keys);
    m_take->setVisible(problem.isEmpty() && other >= 0);
    if (!problem.isEmpty()) {
        showFault(*m_conflict, problem);
    } else if (other >= 0) {
        const Shortcut &owner = m_model->shortcut(other);
        showFault(*m_conflict,
                  tr("%1 belongs to “%2” in %3.")
                      .arg(keys.toString(QKeySequence::NativeText), owner.command, owner.menu));
    } else {
        m_model->choose(row, keys);
        showCurrent();
    }
}

void ShortcutEditor::take()
{
    m_model->choose(currentRow(), m_keys->keySequence());
    m_keys->setFocus();
    showCurrent();
}

void ShortcutEditor::reset()
{
    m_model->reset(currentRow());
    m_keys->setFocus();
    showCurrent();
}

void ShortcutEditor::load(const Settings &settings)
{
    m_model->setChosen(settings.shortcuts());
    showCurrent();
}

void ShortcutEditor::store(Settings &settings) const
{
    settings.setShortcuts(m_model->chosen());
}

bool ShortcutEditor::isChanged(const Settings &settings) const
{
    return m_model->chosen() != settings.shortcuts();
}

void ShortcutEditor::restoreDefaults()
{
    m_model->setChosen({});
    showCurrent();
}

} // namespace mynah
