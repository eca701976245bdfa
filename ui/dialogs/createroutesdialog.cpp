// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/createroutesdialog.h"

#include "server/api/routegathering.h"
#include "ui/dialogs/helpdialog.h"
#include "ui/displayformat.h"
#include "ui/models/foldertargets.h"
#include "ui/models/routeproposalsmodel.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/emptyplaceholder.h"
#include "ui/widgets/roomyitemdelegate.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QTreeView>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

using namespace std::chrono_literals;

constexpr auto LookEvery = 50ms;
// The responses of few routes are shown at once.
constexpr int MostExpanded = 8;

QString actionText(int routes, int responses)
{
    if (routes > 0)
        return routes == 1 ? CreateRoutesDialog::tr("&Create 1 Route")
                           : CreateRoutesDialog::tr("&Create %n Routes", nullptr, routes);
    return responses == 1 ? CreateRoutesDialog::tr("&Add 1 Response")
                          : CreateRoutesDialog::tr("&Add %n Responses", nullptr, responses);
}

} // namespace

CreateRoutesDialog::CreateRoutesDialog(Requests requests, const Workspace &workspace,
                                       RouteGatherer::By by, QWidget *parent)
    : QDialog(parent)
    , m_requests(std::move(requests))
    , m_workspace(workspace)
    , m_by(by)
    , m_model(new RouteProposalsModel(workspace, this))
    , m_summary(named<QLabel>(u"crsSummary"_s, this))
    , m_tree(named<QTreeView>(u"crsTree"_s, this))
    , m_empty(EmptyPlaceholder::over(*m_tree))
    , m_folder(named<QComboBox>(u"crsTargetFolderCombo"_s, this))
    , m_folderLabel(makeFieldLabel([] { return tr("&Folder"); }, *m_folder))
    , m_hint(makeMutedLabel(QString(), this))
    , m_fault(makeFaultLabel(u"crsFault"_s, this))
    , m_keepSecrets(named<QCheckBox>(u"crsKeepSecretsCheck"_s, this))
    , m_progress(named<QProgressBar>(u"crsProgress"_s, this))
    , m_buttons(named<QDialogButtonBox>(u"crsButtonBox"_s, this))
    , m_create(nullptr)
{
    setObjectName(u"createRoutesDialog"_s);
    m_buttons->addButton(QDialogButtonBox::Cancel);
    addHelp(*this, *m_buttons);
    m_create = m_buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_create->setObjectName(u"btnCreateRoutes"_s);
    m_create->setDefault(true);
    m_create->setFocus();
    setUpTree();
    setUpFolders();
    layOut();
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_keepSecrets, &QCheckBox::toggled, this, &CreateRoutesDialog::gather);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &CreateRoutesDialog::updateTexts);
    connect(m_model, &RouteProposalsModel::pathRefused, this,
            [this](const QString &reason) { showFault(*m_fault, reason); });
    m_timer.setInterval(LookEvery);
    connect(&m_timer, &QTimer::timeout, this, &CreateRoutesDialog::look);
    retranslate();
    gather();
}

CreateRoutesDialog::~CreateRoutesDialog() = default;

void CreateRoutesDialog::setUpTree()
{
    m_model->setPathsEditable(m_by == RouteGatherer::By::Path);
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new RoomyItemDelegate(m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->setEditTriggers(QAbstractItemView::DoubleClicked);
    // From every column, for the keys go to the first one.
    auto *edit = new QShortcut(Qt::Key_F2, m_tree);
    edit->setContext(Qt::WidgetShortcut);
    connect(edit, &QShortcut::activated, this, [this] {
        m_tree->edit(m_tree->currentIndex().siblingAtColumn(RouteProposalsModel::PathColumn));
    });
    m_tree->header()->resizeSection(RouteProposalsModel::MethodColumn, 34 * gridStep());
    m_tree->header()->resizeSection(RouteProposalsModel::PathColumn, 56 * gridStep());
    m_tree->header()->resizeSection(RouteProposalsModel::RequestsColumn, 24 * gridStep());
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(RouteProposalsModel::EffectColumn, QHeaderView::Stretch);
}

// Responses go where their routes are.
void CreateRoutesDialog::setUpFolders()
{
    m_folder->addItem(QString());
    for (const FolderTarget &target : folderTargets(m_workspace)) {
        if (target.position.folderId.empty())
            continue;
        m_targets.push_back(target.position);
        m_folder->addItem(target.path);
    }
    const bool hasChoice = m_by == RouteGatherer::By::Path && !m_targets.empty();
    m_folder->setVisible(hasChoice);
    m_folderLabel->setVisible(hasChoice);
}

void CreateRoutesDialog::layOut()
{
    m_hint->setWordWrap(true);
    auto *folder = new QHBoxLayout;
    setSteps(*folder, 0, 2);
    folder->addWidget(m_folderLabel);
    folder->addWidget(m_folder, 1);
    folder->addStretch(1);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_progress->setTextVisible(false);
    m_progress->setMaximum(static_cast<int>(m_requests.seqs.size()));
    auto *end = new QHBoxLayout;
    end->addWidget(m_progress, 1);
    end->addWidget(m_buttons);
    auto *column = new QVBoxLayout(this);
    setSteps(*column, 4, 3);
    column->addWidget(m_summary);
    column->addWidget(m_tree, 1);
    column->addWidget(m_hint);
    column->addWidget(m_fault);
    column->addLayout(folder);
    column->addWidget(m_keepSecrets);
    column->addLayout(end);
    resize(200 * gridStep(), 120 * gridStep());
}

void CreateRoutesDialog::gather()
{
    RouteGatherer::Options options;
    options.by = m_by;
    options.keepSecrets = m_keepSecrets->isChecked();
    m_gathering =
        std::make_unique<RouteGathering>(*m_requests.store, m_requests.seqs, options, m_workspace);
    m_progress->setValue(0);
    m_timer.start();
    updateTexts();
}

void CreateRoutesDialog::look()
{
    m_progress->setValue(static_cast<int>(m_gathering->requestsLookedAt()));
    if (!m_gathering->isDone())
        return;
    m_timer.stop();
    m_model->setProposals(m_gathering->result().proposals);
    m_skipped = m_gathering->result().skipped;
    m_gathering.reset();
    showProposals();
}

void CreateRoutesDialog::showProposals()
{
    if (m_model->rowCount() <= MostExpanded)
        m_tree->expandAll();
    m_tree->setCurrentIndex(m_model->index(0, 0));
    updateTexts();
    // The check box keeps it that had the requests read once more.
    if (!m_keepSecrets->hasFocus())
        m_tree->setFocus();
}

std::vector<RouteProposal> CreateRoutesDialog::proposals() const
{
    std::vector<RouteProposal> proposals = m_model->proposals();
    if (m_folder->currentIndex() <= 0)
        return proposals;
    const NodePosition &target = m_targets[static_cast<std::size_t>(m_folder->currentIndex() - 1)];
    const KnownRoutes known(m_workspace);
    for (RouteProposal &proposal : proposals) {
        if (!proposal.existingId.empty())
            continue;
        proposal.serverId = target.serverId;
        proposal.folderId = target.folderId;
        findExisting(proposal, known);
    }
    return proposals;
}

void CreateRoutesDialog::updateTexts()
{
    const bool isWorking = m_gathering != nullptr;
    const int routes = m_model->newRoutes();
    const int responses = m_model->additions();
    // Stays where it is, for what is beside it.
    m_progress->setVisible(isWorking);
    m_tree->setEnabled(!isWorking);
    m_empty->setVisible(!isWorking && m_model->rowCount() == 0);
    m_create->setEnabled(!isWorking && responses > 0);
    m_create->setText(actionText(routes, responses));
    const QString requests = formatCount(m_requests.seqs.size());
    if (isWorking) {
        m_summary->setText(tr("Reading %1 requests\u2026").arg(requests));
        return;
    }
    QString summary =
        tr("Of %1 requests: %2 and %3.")
            .arg(requests, routes == 1 ? tr("1 new route") : tr("%n new routes", nullptr, routes),
                 responses == 1 ? tr("1 new response")
                                : tr("%n new responses", nullptr, responses));
    if (m_skipped > 0)
        summary += u' ' + tr("%1 could not be used.").arg(formatCount(m_skipped));
    m_summary->setText(summary);
}

void CreateRoutesDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CreateRoutesDialog::retranslate()
{
    const bool makesRoutes = m_by == RouteGatherer::By::Path;
    setWindowTitle(makesRoutes ? tr("Create Routes from Requests")
                               : tr("Add Responses to Their Routes"));
    m_tree->setAccessibleName(makesRoutes ? tr("Routes to create") : tr("Responses to add"));
    m_progress->setAccessibleName(tr("Progress"));
    m_folder->setItemText(0, tr("Beside the routes that answered"));
    m_folder->setToolTip(tr("Where the new routes come; in a folder, at its end"));
    m_hint->setText(tr("Double-click a path, or press F2, to change it. Queries are no part of the "
                       "paths; where answers differ by a parameter, it becomes a rule."));
    m_hint->setVisible(makesRoutes);
    m_keepSecrets->setText(tr("&Keep cookies, tokens and keys"));
    m_keepSecrets->setToolTip(
        tr("Otherwise REDACTED stands in their place, and no rule is about them"));
    m_empty->setMessage(Icon::Info, tr("Nothing can be made of these requests"),
                        makesRoutes
                            ? tr("They are malformed, or no longer kept. Select others.")
                            : tr("No route answered them that is still there. Create routes from "
                                 "them instead, with Ctrl+Shift+M."));
    updateTexts();
}

} // namespace mynah
