// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/movetodialog.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/roomyitemdelegate.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QStringListModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mynah {

MoveToDialog::MoveToDialog(const QString &title, std::vector<FolderTarget> targets,
                           const NodePosition &current, QWidget *parent)
    : QDialog(parent)
    , m_targets(std::move(targets))
    , m_list(named<QListView>(u"moveToList"_s, this))
    , m_buttons(named<QDialogButtonBox>(u"moveToButtonBox"_s, this))
{
    setObjectName(u"moveToDialog"_s);
    setWindowTitle(tr("Move To"));
    auto *label = new QLabel(tr("Move %1 to the end of:").arg(title), this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    QStringList paths;
    int row = 0;
    for (const FolderTarget &target : m_targets) {
        if (target.position.serverId == current.serverId
            && target.position.folderId == current.folderId)
            row = int(paths.size());
        paths += target.path.isEmpty() ? tr("No folder") : target.path;
    }
    m_list->setModel(new QStringListModel(paths, m_list));
    m_list->setItemDelegate(new RoomyItemDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(tr("Folders"));
    m_list->setCurrentIndex(m_list->model()->index(row, 0));
    m_buttons->addButton(QDialogButtonBox::Cancel);
    m_buttons->addButton(tr("&Move"), QDialogButtonBox::AcceptRole)->setDefault(true);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListView::doubleClicked, this, &QDialog::accept);

    auto *column = new QVBoxLayout(this);
    setSteps(*column, 4, 3);
    column->addWidget(label);
    column->addWidget(m_list, 1);
    column->addWidget(m_buttons);
    resize(90 * gridStep(), 80 * gridStep());
    m_list->setFocus();
}

NodePosition MoveToDialog::position() const
{
    return m_targets[std::size_t(m_list->currentIndex().row())].position;
}

} // namespace mynah
