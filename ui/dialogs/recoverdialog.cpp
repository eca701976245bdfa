// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/recoverdialog.h"

#include "ui/dialogs/helpdialog.h"
#include "ui/models/recoverymodel.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/recentitemdelegate.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QListView>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mynah {

RecoverDialog::RecoverDialog(const QList<RecoveryStore::Entry> &entries, QWidget *parent)
    : QDialog(parent)
    , m_model(new RecoveryModel(this))
    , m_label(new QLabel(this))
    , m_list(named<QListView>(u"recoverList"_s, this))
    , m_recover(named<QPushButton>(u"btnRecover"_s, this))
    , m_compare(named<QPushButton>(u"btnRecoverCompare"_s, this))
    , m_discard(named<QPushButton>(u"btnRecoverDiscard"_s, this))
{
    setObjectName(u"recoverDialog"_s);
    m_label->setWordWrap(true);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RecentItemDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_recover, QDialogButtonBox::ActionRole);
    buttons->addButton(m_compare, QDialogButtonBox::ActionRole);
    buttons->addButton(m_discard, QDialogButtonBox::ActionRole);
    addHelp(*this, *buttons);
    m_recover->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_recover, &QPushButton::clicked, this, [this] {
        // What follows may ask, and this may be gone by then.
        const QPointer<RecoverDialog> self(this);
        tell(&RecoverDialog::recoverWanted);
        if (self)
            accept();
    });
    connect(m_compare, &QPushButton::clicked, this,
            [this] { tell(&RecoverDialog::compareWanted); });
    connect(m_discard, &QPushButton::clicked, this,
            [this] { tell(&RecoverDialog::discardWanted); });
    connect(m_list, &QListView::doubleClicked, m_recover, &QPushButton::click);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &RecoverDialog::updateButtons);

    auto *column = new QVBoxLayout(this);
    setSteps(*column, 4, 3);
    column->addWidget(m_label);
    column->addWidget(m_list, 1);
    column->addWidget(buttons);
    resize(130 * gridStep(), 75 * gridStep());
    retranslate();
    setEntries(entries);
    m_list->setFocus();
}

void RecoverDialog::setEntries(const QList<RecoveryStore::Entry> &entries)
{
    const int row = m_list->currentIndex().row();
    m_model->setEntries(entries);
    if (entries.isEmpty()) {
        accept();
        return;
    }
    m_list->setCurrentIndex(m_model->index(qBound(0, row, int(entries.size()) - 1)));
    updateButtons();
}

void RecoverDialog::tell(Signal signal)
{
    const QModelIndex current = m_list->currentIndex();
    if (current.isValid())
        (this->*signal)(m_model->entries().at(current.row()));
}

void RecoverDialog::updateButtons()
{
    for (QPushButton *button : {m_recover, m_compare, m_discard})
        button->setEnabled(m_list->currentIndex().isValid());
}

void RecoverDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RecoverDialog::retranslate()
{
    setWindowTitle(tr("Recover Unsaved Work"));
    m_label->setText(tr("Mynah ended before this work was saved. A recovered workspace opens with "
                        "its changes; its file stays as it is until you save."));
    m_list->setAccessibleName(tr("Unsaved work"));
    m_recover->setText(tr("&Recover"));
    m_compare->setText(tr("&Compare…"));
    m_discard->setText(tr("&Discard"));
    m_compare->setToolTip(tr("Show what differs from the file"));
    m_discard->setToolTip(tr("Delete this copy; it cannot be brought back"));
}

} // namespace mynah
