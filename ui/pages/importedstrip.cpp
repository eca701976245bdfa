// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importedstrip.h"

#include "ui/dialogs/skippedentriesdialog.h"
#include "ui/displayformat.h"
#include "ui/theme/metrics.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/elidedlabel.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace mynah {

ImportedStrip::ImportedStrip(QWidget *parent)
    : QFrame(parent)
    , m_text(new ElidedLabel(Qt::ElideMiddle, this))
    , m_details(new QPushButton(this))
    , m_back(new QPushButton(this))
{
    setObjectName(u"importedStrip"_s);
    m_text->setObjectName(u"importedText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_details->setObjectName(u"btnImportedDetails"_s);
    m_back->setObjectName(u"btnBackToLive"_s);
    auto *row = new QHBoxLayout(this);
    setSteps(*row, 3, 1, 2);
    row->addWidget(m_text, 1);
    row->addWidget(m_details);
    row->addWidget(m_back);
    connect(m_details, &QPushButton::clicked, this, &ImportedStrip::showDetails);
    connect(m_back, &QPushButton::clicked, this, &ImportedStrip::liveWanted);
    retranslate();
    hide();
}

void ImportedStrip::setTraffic(const ImportedTraffic &traffic)
{
    const ExchangeStore::Counters counters = traffic.store->counters();
    m_requests = counters.kept;
    m_dropped = counters.evicted;
    m_withoutDetails = counters.withoutDetails;
    m_traffic = traffic;
    m_traffic.store.reset();
    m_details->setVisible(traffic.skipped > 0);
    setToolTip(QDir::toNativeSeparators(traffic.path));
    retranslate();
    show();
}

QString ImportedStrip::text() const
{
    //: What is shown instead of live requests: file name, how many requests there are
    QString text = tr("Looking at %1 \u00b7 Requests: %2")
                       .arg(QFileInfo(m_traffic.path).fileName(), formatCount(m_requests));
    const auto add = [&text](std::uint64_t count, const QString &what) {
        if (count > 0)
            text += u" \u00b7 "_s + what.arg(formatCount(count));
    };
    add(m_traffic.skipped, tr("Entries that could not be read: %1"));
    add(m_dropped, tr("Older requests that found no room: %1"));
    add(m_withoutDetails, tr("Without headers and bodies, for want of room: %1"));
    return text;
}

void ImportedStrip::showDetails()
{
    auto *dialog = new SkippedEntriesDialog(m_traffic, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ImportedStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(ColorRole::InfoBackground));
    painter.fillRect(QRect(0, height() - 1, width(), 1), themeColor(ColorRole::Border));
}

void ImportedStrip::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ImportedStrip::retranslate()
{
    m_text->setText(text());
    m_details->setText(tr("Details…"));
    m_details->setAccessibleName(tr("Entries that could not be read"));
    m_back->setText(tr("Back to Live"));
    m_back->setAccessibleName(tr("Back to the requests that arrive"));
}

} // namespace mynah
