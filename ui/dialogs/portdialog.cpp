// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/portdialog.h"

#include "server/api/servercontrollerinterface.h"
#include "ui/background.h"
#include "ui/dialogs/helpdialog.h"
#include "ui/text.h"
#include "ui/theme/metrics.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/controls.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

constexpr int HighestPort = 65'535;
constexpr std::chrono::milliseconds LookAfter{120};

} // namespace

PortDialog::PortDialog(const ServerControllerInterface &controller, const std::string &address,
                       int port, QWidget *parent)
    : QDialog(parent)
    , m_controller(controller)
    , m_address(address)
    , m_port(new QSpinBox(this))
    , m_free(new QLabel(this))
    , m_forNow(new QCheckBox(tr("Only for this &session"), this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setObjectName(u"portDialog"_s);
    addHelp(*this, *m_buttons);
    setWindowTitle(tr("Choose Port"));
    m_port->setObjectName(u"portSpin"_s);
    m_port->setRange(1, HighestPort);
    m_port->setValue(port);
    m_free->setObjectName(u"portFreeLabel"_s);
    m_free->setWordWrap(true);
    m_free->setMinimumWidth(70 * gridStep());
    m_forNow->setObjectName(u"portSessionOnlyCheck"_s);
    m_forNow->setToolTip(tr("The workspace keeps the port that it has"));
    m_buttons->setObjectName(u"portButtonBox"_s);

    auto *column = new QVBoxLayout(this);
    setSteps(*column, 4, 3);
    auto *form = new QFormLayout;
    form->addRow(makeFieldLabel(tr("&Port on %1").arg(toQString(address)), *m_port), m_port);
    column->addLayout(form);
    column->addWidget(m_free);
    column->addWidget(m_forNow);
    column->addStretch();
    column->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &PortDialog::take);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_lookTimer.setSingleShot(true);
    m_lookTimer.setInterval(LookAfter);
    connect(&m_lookTimer, &QTimer::timeout, this, &PortDialog::look);
    connect(m_port, &QSpinBox::valueChanged, this, [this] {
        ++m_question;
        m_isLooking = true;
        m_takesWhenFree = false;
        // Nothing is known of this one yet.
        m_free->clear();
        m_buttons->button(QDialogButtonBox::Ok)->setEnabled(true);
        m_lookTimer.start();
    });
    m_port->selectAll();
    look();
}

int PortDialog::port() const
{
    return m_port->value();
}

bool PortDialog::isForNow() const
{
    return m_forNow->isChecked();
}

// Off this thread: an address may be a name that takes long to look up.
void PortDialog::look()
{
    m_lookTimer.stop();
    m_isLooking = true;
    runInBackground(this, m_controller.portProbe(m_address, m_port->value()),
                    [this, question = ++m_question](const PortState &state) {
                        if (question == m_question)
                            tell(state);
                    });
}

// Enter may come before the pause in which a port is looked at.
void PortDialog::take()
{
    if (!m_isLooking) {
        accept();
        return;
    }
    m_takesWhenFree = true;
    if (m_lookTimer.isActive())
        look();
}

void PortDialog::tell(const PortState &state)
{
    m_isLooking = false;
    QString text = tr("Free");
    if (!state.isFree && state.owner && state.owner->pid > 0)
        text = tr("In use by “%1” (PID %2)")
                   .arg(toQString(state.owner->program))
                   .arg(state.owner->pid);
    else if (!state.isFree)
        text = state.message.empty() ? tr("In use") : translated(state.message);
    if (!state.isFree && state.nextFreePort)
        //: %1 is a sentence without its end, such as "In use", and %2 a port
        text = tr("%1. %2 is free.").arg(text).arg(*state.nextFreePort);
    setTextRole(*m_free, state.isFree ? ColorRole::Success : ColorRole::Error);
    m_free->setText(text);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(state.isFree);
    if (std::exchange(m_takesWhenFree, false) && state.isFree)
        accept();
}

} // namespace mynah
