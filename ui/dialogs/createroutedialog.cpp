// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/createroutedialog.h"

#include "server/domain/fieldtext.h"
#include "server/domain/mockserver.h"
#include "server/domain/routefromexchange.h"
#include "server/domain/routenode.h"
#include "server/domain/secrets.h"
#include "ui/dialogs/helpdialog.h"
#include "ui/models/foldertargets.h"
#include "ui/text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mynah {

CreateRouteDialog::CreateRouteDialog(const Exchange &exchange, const Workspace &workspace,
                                     QWidget *parent)
    : QDialog(parent)
    , m_exchange(exchange)
    , m_workspace(workspace)
    , m_method(makeEditableBox(this))
    , m_path(named<QLineEdit>(u"crPathEdit"_s, this))
    , m_fault(makeFaultLabel(u"crPathError"_s, this))
    , m_useQuery(named<QCheckBox>(u"crUseQueryCheck"_s, this))
    , m_useBody(named<QCheckBox>(u"crUseBodyCheck"_s, this))
    , m_keepSecrets(named<QCheckBox>(u"crKeepSecretsCheck"_s, this))
    , m_status(makeEditableBox(this))
    , m_body(named<QComboBox>(u"crBodySourceCombo"_s, this))
    , m_folder(named<QComboBox>(u"crTargetFolderCombo"_s, this))
    , m_buttons(named<QDialogButtonBox>(u"crButtonBox"_s, this))
{
    setObjectName(u"createRouteDialog"_s);
    setWindowTitle(tr("Create Route from Request"));
    setUpFields();
    setUpFolders();

    auto *form = new QFormLayout;
    form->setSpacing(2 * gridStep());
    form->addRow(tr("&Method"), m_method);
    form->addRow(tr("&Path"), m_path);
    form->addRow(QString(), m_fault);
    form->addRow(tr("Match"), m_useQuery);
    form->addRow(QString(), m_useBody);
    form->addRow(QString(), m_keepSecrets);
    form->addRow(tr("&Status"), m_status);
    form->addRow(tr("&Body"), m_body);
    form->addRow(tr("&Folder"), m_folder);
    auto *column = new QVBoxLayout(this);
    setSteps(*column, 4, 4);
    column->addLayout(form);
    column->addStretch(1);
    column->addWidget(m_buttons);
    setMinimumWidth(110 * gridStep());

    m_buttons->addButton(QDialogButtonBox::Cancel);
    addHelp(*this, *m_buttons);
    m_buttons->addButton(tr("&Create Route"), QDialogButtonBox::AcceptRole)->setDefault(true);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QComboBox *combo : {m_method, m_status})
        connect(combo, &QComboBox::editTextChanged, this, &CreateRouteDialog::validate);
    connect(m_path, &QLineEdit::textChanged, this, &CreateRouteDialog::validate);
    m_path->setFocus();
    validate();
}

void CreateRouteDialog::setUpFields()
{
    const MockRoute proposed = routeFromExchange(m_exchange);
    m_method->setObjectName(u"crMethodCombo"_s);
    m_method->addItems({toQString(proposed.method), u"ANY"_s});
    selectAllOnFirstClick(*m_method);
    m_method->setAccessibleName(tr("Method"));
    m_path->setText(toQString(proposed.path));
    m_path->setFont(monospaceFont());
    m_path->setAccessibleName(tr("Path"));

    m_useQuery->setText(tr("The same &query parameters"));
    m_useQuery->setEnabled(!targetQuery(m_exchange.target).empty());
    m_useBody->setText(tr("The same b&ody"));
    m_useBody->setEnabled(!m_exchange.requestBody.empty()
                          && !m_exchange.record.has(ExchangeRecord::RequestBodyTruncated));

    m_keepSecrets->setText(tr("&Keep cookies, tokens and keys"));
    m_keepSecrets->setToolTip(
        tr("Otherwise REDACTED stands in their place, and rules only ask whether they are there"));
    m_keepSecrets->setVisible(hasSecrets(m_exchange.responseHead)
                              || redactedUrl(m_exchange.target) != m_exchange.target);

    m_status->setObjectName(u"crResponseStatusCombo"_s);
    // A route for what nothing answered is wanted to answer.
    const int status = proposed.responses.empty() ? 200 : proposed.responses.front()->status;
    m_status->addItem(QString::number(status));
    for (const char *common : {"200", "201", "204", "301", "400", "401", "403", "404", "500"}) {
        if (m_status->findText(QLatin1String(common)) < 0)
            m_status->addItem(QLatin1String(common));
    }
    m_status->setAccessibleName(tr("Status"));

    const bool isRecorded =
        !m_exchange.routeId.empty() || m_exchange.record.has(ExchangeRecord::Imported);
    if (isRecorded && !m_exchange.responseBody.empty())
        m_body->addItem(tr("As recorded"), static_cast<int>(BodySource::Recorded));
    m_body->addItem(tr("Empty JSON object"), static_cast<int>(BodySource::EmptyObject));
    m_body->addItem(tr("Empty"), static_cast<int>(BodySource::Empty));
    m_body->addItem(tr("The request's body"), static_cast<int>(BodySource::Echo));
    m_body->setAccessibleName(tr("Body"));
}

// The route that answered would go on answering if the new one came after it.
void CreateRouteDialog::setUpFolders()
{
    const auto answered = positionOf(m_workspace, m_exchange.routeId);
    bool isChosen = false;
    for (const FolderTarget &target : folderTargets(m_workspace)) {
        m_targets.push_back(target.position);
        NodePosition &position = m_targets.back();
        m_folder->addItem(target.path.isEmpty() ? tr("No folder") : target.path);
        const bool isThere = answered && answered->serverId == position.serverId
            && answered->folderId == position.folderId;
        if (isThere)
            position.index = answered->index;
        // Else the top of the server that received it.
        const bool received = !answered && position.folderId.empty()
            && (m_exchange.serverId.empty() || position.serverId == m_exchange.serverId);
        if (!isChosen && (isThere || received)) {
            m_folder->setCurrentIndex(m_folder->count() - 1);
            isChosen = true;
        }
    }
    m_folder->setAccessibleName(tr("Folder"));
}

QString CreateRouteDialog::fault() const
{
    if (!isHttpToken(toUtf8(m_method->currentText())))
        return tr("The method is not valid: letters, digits and !#$%&'*+-.^_`|~ only");
    if (!m_path->text().startsWith(u'/'))
        return tr("The path has to begin with /");
    bool isNumber = false;
    const int status = m_status->currentText().toInt(&isNumber);
    if (!isNumber || status < MockResponse::LowestStatus || status > MockResponse::HighestStatus)
        return tr("The status has to be a number from 100 to 999");
    if (m_targets.empty())
        return tr("The workspace has no server to put the route into");
    return {};
}

void CreateRouteDialog::validate()
{
    const QString message = fault();
    showFault(*m_fault, message);
    for (QAbstractButton *button : m_buttons->buttons()) {
        if (m_buttons->buttonRole(button) == QDialogButtonBox::AcceptRole)
            button->setEnabled(message.isEmpty());
    }
}

MockRoute CreateRouteDialog::route() const
{
    MockRoute route = routeFromExchange(m_exchange,
                                        {.proposePathParameters = true,
                                         .matchQuery = m_useQuery->isChecked(),
                                         .matchBody = m_useBody->isChecked(),
                                         .keepSecrets = m_keepSecrets->isChecked()});
    route.method = toUtf8(m_method->currentText());
    // An exact path is one that would mean something else as a pattern; a typed one is a pattern.
    const std::string typed = toUtf8(m_path->text());
    if (typed != route.path)
        route.pathKind = MockRoute::PathKind::Pattern;
    route.path = typed;
    if (!route.responses.empty())
        route.responses.front() = withChosenAnswer(*route.responses.front());
    return route;
}

MockResponse CreateRouteDialog::withChosenAnswer(MockResponse response) const
{
    response.status = m_status->currentText().toInt();
    switch (static_cast<BodySource>(m_body->currentData().toInt())) {
    case BodySource::Recorded:
        break;
    case BodySource::EmptyObject:
        response.body.kind = ResponseBody::Kind::Inline;
        response.body.encoding = ResponseBody::Encoding::Text;
        response.body.text = "{}";
        response.headers = {{"Content-Type", "application/json", {}}};
        break;
    case BodySource::Empty:
        response.body.kind = ResponseBody::Kind::Empty;
        break;
    case BodySource::Echo:
        response.body.kind = ResponseBody::Kind::Echo;
        break;
    }
    return response;
}

NodePosition CreateRouteDialog::position() const
{
    const int index = m_folder->currentIndex();
    return index < 0 ? NodePosition() : m_targets[static_cast<std::size_t>(index)];
}

} // namespace mynah
