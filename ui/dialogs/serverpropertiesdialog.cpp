// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/serverpropertiesdialog.h"

#include "ui/dialogs/helpdialog.h"
#include "ui/dialogs/lenienciespage.h"
#include "ui/dialogs/limitspage.h"
#include "ui/editors/tlseditor.h"
#include "ui/models/listenersmodel.h"
#include "ui/text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/choiceitemdelegate.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/headertable.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTabWidget>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mynah {

ServerPropertiesDialog::ServerPropertiesDialog(const MockServer &server, const QString &baseDir,
                                               UserPrompts &prompts, QWidget *parent)
    : QDialog(parent)
    , m_server(server)
    , m_listeners(new ListenersModel(this))
    , m_listenersView(new QTableView(this))
    , m_remove(makeToolButton(
          Icon::Delete, [] { return tr("Remove listener"); }, this))
    , m_name(new QLineEdit(toQString(server.name), this))
    , m_enabled(new QCheckBox(tr("&Enabled"), this))
    , m_tls(new TlsEditor(baseDir, prompts, this))
    , m_fault(makeFaultLabel(u"listenerError"_s, this))
    , m_headers(new HeaderTable(u"defaultHeadersView"_s, tr("Default headers"), this))
    , m_cors(new QCheckBox(tr("Let pages of every &origin read the responses (CORS)"), this))
    , m_limits(new LimitsPage(server.limits, this))
    , m_leniencies(new LenienciesPage(server.leniencies, this))
    , m_tabs(new QTabWidget(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setObjectName(u"serverPropertiesDialog"_s);
    setWindowTitle(tr("Server Properties"));
    m_name->setObjectName(u"serverNameEdit"_s);
    m_enabled->setObjectName(u"serverEnabledCheck"_s);
    m_enabled->setChecked(server.enabled);
    m_enabled->setToolTip(tr("A server that is not enabled does not listen"));
    m_headers->setHeaders(server.headers);
    m_cors->setObjectName(u"corsCheck"_s);
    m_cors->setChecked(server.cors);
    m_limits->setRequiresContentLength(server.requireContentLength);
    m_listeners->setListeners(server.listeners);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(makeListenersPage(), tr("Listeners"));
    m_tabs->addTab(makeHeadersPage(), tr("Headers"));
    m_tabs->addTab(m_limits, tr("Limits"));
    m_tabs->addTab(m_leniencies, tr("Leniencies"));
    connect(m_headers, &HeaderTable::headersEdited, this, &ServerPropertiesDialog::updateFault);
    connect(m_limits, &LimitsPage::changed, this, &ServerPropertiesDialog::updateFault);
    m_buttons->setObjectName(u"propertiesButtonBox"_s);
    addHelp(*this, *m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    setSteps(*column, 4, 3);
    auto *form = new QFormLayout;
    auto *nameRow = new QHBoxLayout;
    nameRow->addWidget(m_name, 1);
    nameRow->addWidget(m_enabled);
    form->addRow(makeFieldLabel([] { return tr("&Name"); }, *m_name), nameRow);
    column->addLayout(form);
    column->addWidget(m_tabs, 1);
    column->addWidget(m_buttons);
    resize(140 * gridStep(), 136 * gridStep());
    showTls();
    updateFault();
}

QWidget *ServerPropertiesDialog::makeListenersPage()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    setSteps(*column, 0, 3, 2);
    m_listenersView->setObjectName(u"listenersView"_s);
    m_listenersView->setAccessibleName(tr("Listeners"));
    m_listenersView->setModel(m_listeners);
    setUpTable(*m_listenersView);
    m_listenersView->setSelectionMode(QAbstractItemView::SingleSelection);
    m_listenersView->setItemDelegateForColumn(ListenersModel::SchemeColumn,
                                              new ChoiceItemDelegate(
                                                  [] {
                                                      return QStringList{u"HTTP"_s, u"HTTPS"_s};
                                                  },
                                                  this));
    m_listenersView->horizontalHeader()->resizeSection(ListenersModel::AddressColumn,
                                                       60 * gridStep());
    // Three rows.
    m_listenersView->setMinimumHeight(26 * gridStep());
    column->addWidget(m_listenersView, 1);

    auto *row = new QHBoxLayout;
    auto *add = makeToolButton(
        Icon::Add, [] { return tr("Add listener"); }, page);
    add->setObjectName(u"btnListenerAdd"_s);
    m_remove->setObjectName(u"btnListenerRemove"_s);
    row->addWidget(add);
    row->addWidget(m_remove);
    row->addWidget(m_fault, 1);
    row->addStretch();
    column->addLayout(row);
    QLabel *note = makeMutedLabel(
        [] {
            return tr(
                "127.0.0.1 and ::1 can be reached from this computer only, 0.0.0.0 and :: from the "
                "whole network. Port 0 takes any free port. The certificate below is for HTTPS.");
        },
        page);
    note->setWordWrap(true);
    column->addWidget(note);

    column->addWidget(m_tls);
    connect(m_tls, &TlsEditor::tlsEdited, this,
            [this](const ListenerTls &tls) { m_listeners->setTls(currentRow(), tls); });

    connect(add, &QToolButton::clicked, this,
            [this] { m_listenersView->selectRow(m_listeners->addListener()); });
    connect(m_remove, &QToolButton::clicked, this,
            [this] { m_listeners->removeListener(currentRow()); });
    connect(m_listenersView->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] {
                m_tls->setTls(std::nullopt);
                showTls();
                updateFault();
            });
    connect(m_listeners, &QAbstractItemModel::dataChanged, this, [this] {
        showTls();
        updateFault();
    });
    connect(m_listeners, &QAbstractItemModel::rowsInserted, this,
            &ServerPropertiesDialog::updateFault);
    connect(m_listeners, &QAbstractItemModel::rowsRemoved, this, [this] {
        showTls();
        updateFault();
    });
    m_listenersView->selectRow(0);
    return page;
}

QWidget *ServerPropertiesDialog::makeHeadersPage()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    setSteps(*column, 0, 3, 2);
    column->addWidget(makeMutedLabel(
        [] {
            return tr("Added to every response that does not set a header of that name itself.");
        },
        page));
    column->addWidget(m_headers, 1);
    column->addWidget(m_cors);
    QLabel *note = makeMutedLabel(
        tr("A response to a request with Origin gets the CORS headers that browsers ask for, also "
           "for requests with cookies. A response that sets Access-Control-Allow-Origin itself is "
           "left as it is. Preflights are answered 204, unless a route for OPTIONS matches first."),
        page);
    note->setWordWrap(true);
    column->addWidget(note);
    return page;
}

int ServerPropertiesDialog::currentRow() const
{
    return m_listenersView->currentIndex().row();
}

void ServerPropertiesDialog::showTls()
{
    const int row = currentRow();
    const bool any = row >= 0 && row < m_listeners->rowCount();
    m_remove->setEnabled(any);
    m_tls->setTls(any ? m_listeners->listeners()[std::size_t(row)].tls : std::nullopt);
}

void ServerPropertiesDialog::updateFault()
{
    QString fault;
    for (int row = 0; row < m_listeners->rowCount() && fault.isEmpty(); ++row)
        fault = m_listeners->faultOf(row);
    if (fault.isEmpty())
        fault = m_tls->fault();
    showFault(*m_fault, fault);
    // In the order of the tabs. The fault may be on one that is not shown.
    const QStringList faults{fault, m_headers->fault(), m_limits->fault()};
    for (int page = 0; page < faults.size(); ++page)
        m_tabs->setTabIcon(
            page, faults[page].isEmpty() ? QIcon() : themedIcon(Icon::Error, ColorRole::Error));
    const auto first = std::find_if(faults.begin(), faults.end(),
                                    [](const QString &each) { return !each.isEmpty(); });
    auto *ok = m_buttons->button(QDialogButtonBox::Ok);
    ok->setEnabled(first == faults.end());
    ok->setToolTip(first == faults.end() ? QString() : *first);
}

MockServer ServerPropertiesDialog::server() const
{
    MockServer server = m_server;
    server.name = toUtf8(m_name->text());
    server.enabled = m_enabled->isChecked();
    server.listeners = m_listeners->listeners();
    server.headers = m_headers->headers();
    server.cors = m_cors->isChecked();
    server.limits = m_limits->limits();
    server.leniencies = m_leniencies->leniencies();
    server.requireContentLength = m_limits->requiresContentLength();
    return server;
}

} // namespace mynah
