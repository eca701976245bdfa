// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/skippedentriesdialog.h"

#include "server/api/trafficimport.h"
#include "ui/displayformat.h"
#include "ui/text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/roomyitemdelegate.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QListView>
#include <QStringListModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mynah {

SkippedEntriesDialog::SkippedEntriesDialog(const ImportedTraffic &traffic, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"skippedEntriesDialog"_s);
    setWindowTitle(tr("Entries That Could Not Be Read"));
    QStringList problems;
    for (const std::string &problem : traffic.problems)
        problems += toQString(problem);
    const QString name = QFileInfo(traffic.path).fileName();
    auto *label = new QLabel(this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setText(
        traffic.skipped > traffic.problems.size()
            ? tr("Left out of %1, the first %2 of %3:")
                  .arg(name, formatCount(traffic.problems.size()), formatCount(traffic.skipped))
            : tr("Left out of %1:").arg(name));
    auto *view = new QListView(this);
    view->setObjectName(u"skippedEntriesView"_s);
    view->setAccessibleName(tr("Entries that could not be read"));
    view->setModel(new QStringListModel(problems, view));
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setItemDelegate(new RoomyItemDelegate(view));
    view->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    setSteps(*column, 4, 3);
    column->addWidget(label);
    column->addWidget(view, 1);
    column->addWidget(buttons);
    resize(150 * gridStep(), 80 * gridStep());
}

} // namespace mynah
