// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/lenienciespage.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"

#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mynah {

LenienciesPage::LenienciesPage(const ServerLeniencies &leniencies, QWidget *parent)
    : QWidget(parent)
    , m_leniencies(leniencies)
{
    setObjectName(u"lenienciesPage"_s);
    auto *column = new QVBoxLayout(this);
    setSteps(*column, 0, 3, 2);
    auto *warning =
        new QLabel(tr("Each of these makes the server accept requests that RFC 9112 forbids. Leave "
                      "them off behind a proxy: if it reads such a request differently, someone "
                      "can slip in a second request that the proxy does not see. Switch one on "
                      "only for a client that you cannot change."),
                   this);
    warning->setObjectName(u"lenienciesWarning"_s);
    warning->setWordWrap(true);
    setTextRole(*warning, ColorRole::Warning);
    column->addWidget(warning);
    m_bareLf = addLeniency(*column, tr("Lines that end in &LF alone"),
                           tr("Lines of the head may end without CR. When this is off, such a "
                              "request is answered 400."));
    m_obsFold = addLeniency(*column, tr("&Folded header fields"),
                            tr("A line that begins with a space continues the field before it. "
                               "When this is off, such a request is answered 400."));
    m_missingHost = addLeniency(
        *column, tr("HTTP/1.1 without &Host"),
        tr("A request may have no Host field. When this is off, such a request is answered 400."));
    m_bareLf->setObjectName(u"bareLfCheck"_s);
    m_obsFold->setObjectName(u"obsFoldCheck"_s);
    m_missingHost->setObjectName(u"missingHostCheck"_s);
    m_bareLf->setChecked(leniencies.bareLf);
    m_obsFold->setChecked(leniencies.obsFold);
    m_missingHost->setChecked(leniencies.missingHost);
    column->addStretch();
}

QCheckBox *LenienciesPage::addLeniency(QVBoxLayout &column, const QString &name,
                                       const QString &meaning)
{
    auto *check = new QCheckBox(name, this);
    column.addSpacing(gridStep());
    column.addWidget(check);
    column.addWidget(makeCheckMeaning(*check, meaning));
    return check;
}

ServerLeniencies LenienciesPage::leniencies() const
{
    ServerLeniencies leniencies = m_leniencies;
    leniencies.bareLf = m_bareLf->isChecked();
    leniencies.obsFold = m_obsFold->isChecked();
    leniencies.missingHost = m_missingHost->isChecked();
    return leniencies;
}

} // namespace mynah
