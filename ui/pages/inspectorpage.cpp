// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/inspectorpage.h"

#include "server/api/exchangestore.h"
#include "server/api/servercontrollerinterface.h"
#include "server/domain/secrets.h"
#include "ui/background.h"
#include "ui/displayformat.h"
#include "ui/livestore.h"
#include "ui/models/overviewmodel.h"
#include "ui/models/routetitles.h"
#include "ui/models/timingmodel.h"
#include "ui/models/trafficmodel.h"
#include "ui/pages/matchheadline.h"
#include "ui/pages/matchpane.h"
#include "ui/pages/messagepane.h"
#include "ui/pages/rawpane.h"
#include "ui/pages/searchable.h"
#include "ui/text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptyplaceholder.h"
#include "ui/widgets/findbar.h"
#include "ui/widgets/timingview.h"
#include "ui/widgets/wrappingitemdelegate.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

void setUpTree(QTreeView &view, const QString &objectName)
{
    view.setObjectName(objectName);
    view.setFrameShape(QFrame::NoFrame);
    view.setEditTriggers(QAbstractItemView::NoEditTriggers);
    view.setUniformRowHeights(true);
}

} // namespace

InspectorPage::InspectorPage(ServerControllerInterface &controller, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_store(liveStore(controller))
    , m_title(new ElidedLabel(Qt::ElideRight, this))
    , m_createRoute(new QToolButton(this))
    , m_copy(makeToolButton(Icon::Copy, QString(), this))
    , m_popOut(makeToolButton(Icon::Inspector, QString(), this))
    , m_stack(new QStackedWidget(this))
    , m_details(new QWidget(this))
    , m_empty(new EmptyPlaceholder(this))
    , m_tabs(new QTabWidget(this))
    , m_overviewView(new QTreeView(this))
    , m_overview(new OverviewModel(this))
    , m_request(new MessagePane(u"req"_s, this))
    , m_response(new MessagePane(u"resp"_s, this))
    , m_timingView(new TimingView(this))
    , m_timing(new TimingModel(this))
    , m_match(new MatchPane(this))
    , m_raw(new RawPane(this))
    , m_findBar(new FindBar(this))
{
    setUpOverview();
    setUpTiming();
    setUpWidgets();
    connect(m_match, &MatchPane::openRouteRequested, this, &InspectorPage::openRouteRequested);
    connect(m_match, &MatchPane::repairRequested, this, &InspectorPage::repairRequested);
    connect(m_match, &MatchPane::shown, this, &InspectorPage::findRepairs);
    connect(m_findBar, &FindBar::findRequested, this, &InspectorPage::find);
    // What is live now may explain the request differently.
    connect(&m_controller, &ServerControllerInterface::published, this, [this] {
        if (const auto exchange = m_store->exchange(m_seq))
            explain(*exchange);
    });
    retranslate();
    showEmpty();
}

InspectorPage::~InspectorPage() = default;

void InspectorPage::focusTabs()
{
    m_tabs->setFocus(Qt::ShortcutFocusReason);
}

void InspectorPage::setUpOverview()
{
    setUpTree(*m_overviewView, u"overviewView"_s);
    m_overviewView->setModel(m_overview);
    m_overviewView->setUniformRowHeights(false);
    m_overviewView->setWordWrap(true);
    m_overviewView->setItemDelegate(new WrappingItemDelegate(*m_overviewView));
    m_overviewView->setHeaderHidden(true);
    m_overviewView->setRootIsDecorated(false);
    m_overviewView->setItemsExpandable(false);
    m_overviewView->setIndentation(3 * gridStep());
    m_overviewView->setColumnWidth(0, 38 * gridStep());
}

void InspectorPage::setUpTiming()
{
    setUpTree(*m_timingView, u"timingView"_s);
    m_timingView->setModel(m_timing);
}

void InspectorPage::setUpWidgets()
{
    m_tabs->setObjectName(u"inspectorTabs"_s);
    m_tabs->setDocumentMode(true);
    // What the tabs hold would take half of a small window.
    m_tabs->setMinimumHeight(28 * gridStep());
    // All six in sight, however narrow the pane.
    m_tabs->setUsesScrollButtons(false);
    m_tabs->tabBar()->setProperty("dense", true);
    for (QWidget *tab : std::initializer_list<QWidget *>{m_overviewView, m_request, m_response,
                                                         m_timingView, m_match, m_raw})
        m_tabs->addTab(tab, QString());
    m_findBar->setObjectName(u"inspectorFindBar"_s);
    m_empty->setObjectName(u"inspectorEmpty"_s);

    auto *details = new QVBoxLayout(m_details);
    setSteps(*details, 0, 0);
    details->addWidget(makeHeader());
    details->addWidget(m_tabs, 1);
    details->addWidget(m_findBar);
    m_stack->addWidget(m_details);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    setSteps(*column, 0, 0);
    column->addWidget(m_stack);
}

QWidget *InspectorPage::makeHeader()
{
    auto *header = new QWidget(m_details);
    m_title->setObjectName(u"inspectorTitle"_s);
    m_title->setFont(scaledFont(font(), 1.0, EmphasisWeight));
    m_createRoute->setObjectName(u"btnInspectorCreateRoute"_s);
    m_createRoute->setAutoRaise(true);
    m_createRoute->setFocusPolicy(Qt::TabFocus);
    m_createRoute->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_createRoute->hide();
    m_copy->setObjectName(u"btnInspectorCopy"_s);
    m_copy->setPopupMode(QToolButton::InstantPopup);
    m_copy->hide();
    m_popOut->setObjectName(u"btnInspectorPopOut"_s);
    connect(m_popOut, &QToolButton::clicked, this, &InspectorPage::popOut);

    auto *buttons = new QHBoxLayout;
    setSteps(*buttons, 0, 1);
    buttons->addWidget(m_createRoute);
    buttons->addStretch(1);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_popOut);
    auto *column = new QVBoxLayout(header);
    setSteps(*column, 2, 1, 0);
    column->addWidget(m_title);
    column->addLayout(buttons);
    return header;
}

void InspectorPage::setStore(std::shared_ptr<const ExchangeStore> store)
{
    m_store = std::move(store);
    showExchange(0);
}

void InspectorPage::setWorkspace(const Workspace &workspace)
{
    m_workspace = workspace;
    m_titles = std::make_shared<const RouteTitles>(workspace);
    if (const auto exchange = m_store->exchange(m_seq)) {
        m_overview->setExchange(shownCopy(*exchange), m_titles.get());
        m_overviewView->expandAll();
    }
}

void InspectorPage::setActions(const TrafficActions &actions)
{
    m_actions = actions;
    if (actions.createRoute) {
        m_createRoute->setDefaultAction(actions.createRoute);
        m_createRoute->show();
    }
    setUpCopyMenu();
}

void InspectorPage::setUpCopyMenu()
{
    auto *menu = new QMenu(m_copy);
    for (QAction *action :
         {m_actions.copyCurl, m_actions.copyCurlBash, m_actions.copyCurlCmd,
          m_actions.copyPowerShell, m_actions.copyHar, m_actions.copyRaw, m_actions.copyUrl}) {
        if (action)
            menu->addAction(action);
    }
    m_copy->setMenu(menu);
    m_copy->setVisible(!menu->isEmpty());
}

void InspectorPage::setHidesSecrets(bool hides)
{
    m_hidesSecrets = hides;
    showExchange(m_seq);
    emit hidesSecretsChanged(hides);
}

void InspectorPage::showExchange(quint64 seq)
{
    const auto exchange = m_store->exchange(seq);
    m_seq = exchange ? seq : 0;
    // What is still looked for is about another one.
    m_goals.clear();
    ++m_explanations;
    if (!exchange)
        return showEmpty();
    show(std::make_shared<const Exchange>(shownCopy(*exchange)));
    explain(*exchange);
}

Exchange InspectorPage::shownCopy(Exchange exchange) const
{
    if (m_hidesSecrets)
        redactSecrets(exchange);
    return exchange;
}

void InspectorPage::showEmpty()
{
    m_stack->setCurrentWidget(m_empty);
    m_empty->setMessage(Icon::Inspector, tr("No request selected"),
                        tr("Select a request to see what was sent, what was answered and why."));
}

// Bodies may be large: the panes share the one copy of them.
void InspectorPage::show(const std::shared_ptr<const Exchange> &shared)
{
    const Exchange &exchange = *shared;
    const auto body = [&shared](const std::string &part) {
        return std::shared_ptr<const std::string>(shared, &part);
    };
    const ExchangeRecord &record = exchange.record;
    const QString method = exchange.method.empty() ? tr("Not HTTP") : toQString(exchange.method);
    //: Title of the inspector: number, method, path, status, duration
    m_title->setText(tr("#%1  %2 %3 \u2192 %4  %5")
                         .arg(QString::number(record.seq), method, toQString(exchange.target),
                              statusText(record), formatDuration(record.duration())));
    if (isWindow())
        setWindowTitle(m_title->text());
    m_overview->setExchange(exchange, m_titles.get());
    m_overviewView->expandAll();
    const bool evicted = record.has(ExchangeRecord::BytesEvicted);
    m_request->setMessage({exchange.requestHead, body(exchange.requestBody),
                           record.has(ExchangeRecord::RequestBodyTruncated), evicted});
    m_response->setMessage({exchange.responseHead, body(exchange.responseBody),
                            record.has(ExchangeRecord::ResponseBodyTruncated), evicted,
                            record.has(ExchangeRecord::ResponseBodyDecoded)});
    m_timing->setRecord(record);
    m_raw->setExchange(shared);
    m_match->setWaiting();
    m_stack->setCurrentWidget(m_details);
}

void InspectorPage::explain(const Exchange &exchange)
{
    m_controller.explain(exchange, this, [this, exchange, store = m_store](auto explanation) {
        if (exchange.record.seq != m_seq || store != m_store)
            return;
        if (m_hidesSecrets)
            redactSecrets(explanation, m_workspace);
        show(explanation, exchange);
    });
}

void InspectorPage::show(const MatchExplanation &explanation, const Exchange &exchange)
{
    ++m_explanations;
    m_match->setExplanation(explanation, matchHeadline(explanation, exchange, m_workspace));
    m_goals = repairGoals(explanation);
    findRepairs();
}

// Tries changes of the routes, which takes its time when there are many: only for people who look,
// and only one search at a time.
void InspectorPage::findRepairs()
{
    if (m_goals.empty() || m_findsRepairs || !m_match->isVisible())
        return;
    std::vector<Place> goals = std::exchange(m_goals, {});
    const auto exchange = m_store->exchange(m_seq);
    if (!exchange)
        return;
    m_findsRepairs = true;
    runInBackground(
        this,
        [trial = m_controller.trialOf(*exchange), workspace = m_workspace, goals = std::move(goals),
         hides = m_hidesSecrets] { return mynah::findRepairs(*trial, workspace, goals, hides); },
        [this, asked = m_explanations](const std::vector<RepairOffer> &offers) {
            m_findsRepairs = false;
            if (asked == m_explanations)
                m_match->addRepairs(offers);
            findRepairs();
        });
}

void InspectorPage::popOut()
{
    auto *page = new InspectorPage(m_controller, window());
    page->setWindowFlag(Qt::Window);
    page->setAttribute(Qt::WA_DeleteOnClose);
    page->setObjectName(u"inspectorWindow"_s);
    page->setStore(m_store);
    page->setWorkspace(m_workspace);
    page->m_hidesSecrets = m_hidesSecrets;
    page->showExchange(m_seq);
    page->m_popOut->hide();
    page->m_tabs->setCurrentIndex(m_tabs->currentIndex());
    connect(this, &InspectorPage::hidesSecretsChanged, page, &InspectorPage::setHidesSecrets);
    connect(page, &InspectorPage::openRouteRequested, this, &InspectorPage::openRouteRequested);
    connect(page, &InspectorPage::repairRequested, this, &InspectorPage::repairRequested);
    page->resize(size().expandedTo({140 * gridStep(), 120 * gridStep()}));
    static_cast<QWidget *>(page)->show();
}

void InspectorPage::showFindBar()
{
    if (m_seq != 0)
        m_findBar->open();
}

void InspectorPage::find(const QString &text, bool forward)
{
    m_findBar->setFound(findInTab(text, forward));
}

bool InspectorPage::findInTab(const QString &text, bool forward)
{
    QWidget *tab = m_tabs->currentWidget();
    if (auto *searchable = dynamic_cast<Searchable *>(tab))
        return searchable->find(text, forward);
    auto *view = qobject_cast<QAbstractItemView *>(tab);
    return view && findInView(*view, text, forward);
}

void InspectorPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showExchange(m_seq);
    }
}

void InspectorPage::retranslate()
{
    const QStringList titles{tr("Overview"), tr("Request"), tr("Response"),
                             tr("Timing"),   tr("Match"),   tr("Raw")};
    for (int i = 0; i < titles.size(); ++i)
        m_tabs->setTabText(i, titles[i]);
    m_tabs->setAccessibleName(tr("Request details"));
    m_overviewView->setAccessibleName(tr("Overview"));
    m_timingView->setAccessibleName(tr("Timing"));
    m_copy->setToolTip(tr("Copy request as"));
    m_copy->setAccessibleName(tr("Copy request as"));
    m_popOut->setToolTip(tr("Open in a window of its own"));
    m_popOut->setAccessibleName(tr("Open in a window of its own"));
    m_findBar->setAccessibleName(tr("Find in details"));
}

} // namespace mynah
