// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/skippedentriesdialog.h"

#include "server/api/trafficimport.h"
#include "ui/displayformat.h"
#include "ui/text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/roomyitemdelegate.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QListView>
#include <QStringListModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mynah {

SkippedEntriesDialog::SkippedEntriesDialog(const ImportedTraffic &traffic, QWidget *parent)
    : QDialog(parent)
    , m_file(QFileInfo(traffic.path).fileName())
    , m_skipped(traffic.skipped)
    , m_told(traffic.problems)
    , m_label(new QLabel(this))
    , m_view(named<QListView>(u"skippedEntriesView"_s, this))
    , m_problems(new QStringListModel(m_view))
{
    setObjectName(u"skippedEntriesDialog"_s);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_view->setModel(m_problems);
    m_view->setItemDelegate(new RoomyItemDelegate(m_view));
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    setSteps(*column, 4, 3);
    column->addWidget(m_label);
    column->addWidget(m_view, 1);
    column->addWidget(buttons);
    resize(150 * gridStep(), 80 * gridStep());
    retranslate();
}

void SkippedEntriesDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SkippedEntriesDialog::retranslate()
{
    setWindowTitle(tr("Entries That Could Not Be Read"));
    m_view->setAccessibleName(tr("Entries that could not be read"));
    QStringList problems;
    for (const Message &problem : m_told)
        problems += translated(problem);
    m_problems->setStringList(problems);
    m_label->setText(m_skipped > m_told.size()
                         ? tr("Left out of %1, the first %2 of %3:")
                               .arg(m_file, formatCount(m_told.size()), formatCount(m_skipped))
                         : tr("Left out of %1:").arg(m_file));
}

} // namespace mynah
