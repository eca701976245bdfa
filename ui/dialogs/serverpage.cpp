// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/serverpage.h"

#include "ui/widgets/controls.h"

#include <QComboBox>
#include <QSpinBox>
#include <QThread>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

QString meaningOf(const QString &address)
{
    if (address == "127.0.0.1"_L1)
        return ServerPage::tr("127.0.0.1 – this computer only");
    if (address == "::1"_L1)
        return ServerPage::tr("::1 – this computer only, IPv6");
    return ServerPage::tr("%1 – every computer that reaches this one").arg(address);
}

} // namespace

ServerPage::ServerPage(QWidget *parent)
    : SettingsPage(Icon::Server, tr("Server"), parent)
    , m_address(named<QComboBox>(u"defaultAddressCombo"_s, this))
    , m_port(makeSpin("firstPortSpin", 1, 65535))
    , m_workers(makeSpin("workersSpin", 1, ServingSettings::MostWorkers))
{
    setObjectName(u"serverPage"_s);
    for (const QString &address : ServingSettings::addresses())
        m_address->addItem(meaningOf(address), address);
    m_port->setGroupSeparatorShown(false);

    addField(tr("A&ddress"), m_address);
    addField(tr("&Port"), m_port);
    addHint(tr(
        "For servers of new workspaces. The ports of other servers are in Server ▸ Properties."));
    addField(tr("Th&reads"), m_workers);
    addHint(tr("How many threads answer requests, from the next start of the server. One is enough "
               "for most work; this computer can run %1 at once.")
                .arg(QThread::idealThreadCount()));
    addRest();

    connect(m_address, &QComboBox::currentIndexChanged, this, &SettingsPage::changed);
}

ServingSettings ServerPage::values() const
{
    return {.address = m_address->currentData().toString(),
            .port = m_port->value(),
            .workers = m_workers->value()};
}

void ServerPage::showValues(const ServingSettings &serving)
{
    m_address->setCurrentIndex(m_address->findData(serving.address));
    m_port->setValue(serving.port);
    m_workers->setValue(serving.workers);
}

} // namespace mynah
