// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/findpanel.h"

#include "server/api/exchangestore.h"
#include "ui/livestore.h"
#include "ui/models/searchmodel.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/emptyplaceholder.h"
#include "ui/widgets/foundtextdelegate.h"
#include "ui/widgets/roomyitemdelegate.h"
#include "ui/workspacedocument.h"
#include "ui/workspacesearch.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

constexpr std::chrono::milliseconds SearchAfter{150};
constexpr std::chrono::milliseconds LongSearch{300};

// In the order of SearchScope.
QStringList scopeNames()
{
    return {FindPanel::tr("Everything"), FindPanel::tr("Paths and names"),
            FindPanel::tr("Bodies"),     FindPanel::tr("Rules"),
            FindPanel::tr("Headers"),    FindPanel::tr("Captured traffic")};
}

} // namespace

FindPanel::FindPanel(const WorkspaceDocument &document, ServerControllerInterface &controller,
                     QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_store(liveStore(controller))
    , m_text(named<QLineEdit>(u"findTextEdit"_s, this))
    , m_in(named<QComboBox>(u"findInCombo"_s, this))
    , m_regex(named<QCheckBox>(u"findRegexCheck"_s, this))
    , m_fault(makeFaultLabel(u"findFaultLabel"_s, this))
    , m_status(makeMutedLabel({}, this))
    , m_model(new SearchModel(this))
    , m_view(named<QTreeView>(u"findResultsView"_s, this))
    , m_empty(EmptyPlaceholder::over(*m_view))
{
    m_worker.setMaxThreadCount(1);
    setUpField();
    setUpResults();
    auto *row = new QHBoxLayout;
    setSteps(*row, 0, 2);
    row->addWidget(m_text, 1);
    row->addWidget(m_in);
    row->addWidget(m_regex);
    row->addWidget(m_status);
    auto *head = new QVBoxLayout;
    setSteps(*head, 2, 1);
    head->addLayout(row);
    head->addWidget(m_fault);
    auto *column = new QVBoxLayout(this);
    setSteps(*column, 0, 0);
    column->addLayout(head);
    column->addWidget(m_view, 1);
    setFocusProxy(m_text);

    m_pause.setSingleShot(true);
    m_pause.setInterval(SearchAfter);
    connect(&m_pause, &QTimer::timeout, this, &FindPanel::search);
    m_takesLong.setSingleShot(true);
    m_takesLong.setInterval(LongSearch);
    connect(&m_takesLong, &QTimer::timeout, this, [this] { m_status->setText(tr("Searching…")); });
    connect(&document, &WorkspaceDocument::workspaceChanged, this, [this] {
        if (isVisible())
            m_pause.start();
    });
    keepTranslated(this, [this] {
        nameFields();
        showCount();
        // The places are named in the language in which they were found.
        if (isVisible())
            m_pause.start();
    });
    showMessage({});
}

FindPanel::~FindPanel()
{
    stopSearch();
    m_worker.waitForDone();
}

void FindPanel::setUpField()
{
    m_text->setClearButtonEnabled(true);
    m_text->addAction(themedIcon(Icon::Search, ColorRole::MutedText), QLineEdit::LeadingPosition);
    m_text->installEventFilter(this);
    for (int scope = 0; scope < scopeNames().size(); ++scope)
        m_in->addItem({});
    m_status->setObjectName(u"findStatusLabel"_s);
    connect(m_text, &QLineEdit::textChanged, this, [this] {
        m_view->setCurrentIndex({});
        m_pause.start();
    });
    connect(m_in, &QComboBox::currentIndexChanged, this, &FindPanel::search);
    connect(m_regex, &QCheckBox::toggled, this, &FindPanel::search);
}

void FindPanel::nameFields()
{
    m_text->setAccessibleName(tr("Find in workspace"));
    m_text->setPlaceholderText(tr("Find in workspace and traffic"));
    m_text->setToolTip(tr("Capital letters are looked for as such; without any, the case of "
                          "letters makes no difference"));
    m_in->setAccessibleName(tr("Find in"));
    const QStringList names = scopeNames();
    for (int scope = 0; scope < names.size(); ++scope)
        m_in->setItemText(scope, names[scope]);
    m_regex->setText(tr("Rege&x"));
    m_regex->setToolTip(tr("The text is a regular expression (PCRE2)"));
    m_view->setAccessibleName(tr("Places found"));
}

void FindPanel::setUpResults()
{
    m_view->setModel(m_model);
    m_view->setItemDelegate(new RoomyItemDelegate(m_view));
    m_view->setItemDelegateForColumn(SearchModel::LineColumn, new FoundTextDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setTextElideMode(Qt::ElideMiddle);
    m_view->header()->resizeSection(SearchModel::WhereColumn, 90 * gridStep());
    m_view->installEventFilter(this);
    connect(m_view, &QTreeView::activated, this,
            [this](const QModelIndex &index) { emit hitWanted(m_model->hitAt(index.row())); });
}

void FindPanel::setStore(std::shared_ptr<const ExchangeStore> store)
{
    stopSearch();
    take({});
    m_store = std::move(store);
    if (isVisible())
        search();
}

void FindPanel::setHidesSecrets(bool hides)
{
    m_hidesSecrets = hides;
    if (hides) {
        stopSearch();
        take({});
    }
    if (isVisible())
        search();
}

void FindPanel::focusField()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void FindPanel::stopSearch()
{
    m_pause.stop();
    m_takesLong.stop();
    if (m_stop)
        *m_stop = true;
    m_stop.reset();
}

void FindPanel::search()
{
    stopSearch();
    const auto kind = m_regex->isChecked() ? SearchPattern::Kind::Regex : SearchPattern::Kind::Text;
    const auto pattern = SearchPattern::compile(m_text->text(), kind);
    showFault(*m_text, pattern ? QString() : pattern.error());
    showFault(*m_fault, pattern ? QString() : pattern.error());
    if (m_text->text().isEmpty() || !pattern) {
        take({});
        return;
    }
    m_takesLong.start();
    m_stop = std::make_shared<std::atomic<bool>>(false);
    const auto scope = SearchScope(m_in->currentIndex());
    const Secrets secrets = m_hidesSecrets ? Secrets::Hidden : Secrets::Shown;
    // The panel waits for its worker before it goes, so it outlives the search.
    m_worker.start([this, stop = m_stop, workspace = m_document.snapshot(), pattern = *pattern,
                    scope, secrets, store = m_store] {
        const SearchResults::Order order{pattern, scope, MostHits, *stop};
        SearchResults results = searchWorkspace(*workspace, order);
        if (scope == SearchScope::Everything || scope == SearchScope::Traffic)
            searchTraffic(*store, secrets, order, results);
        QMetaObject::invokeMethod(
            this,
            [this, stop, results = std::move(results)] {
                if (stop == m_stop)
                    take(results);
            },
            Qt::QueuedConnection);
    });
}

void FindPanel::take(const SearchResults &results)
{
    m_takesLong.stop();
    m_stop.reset();
    const int current = m_view->currentIndex().row();
    m_model->setHits(results.hits);
    // Who goes from place to place and changes them stays in their order.
    if (current >= 0)
        m_view->setCurrentIndex(m_model->index(qMin(current, m_model->rowCount() - 1), 0));
    m_isCut = results.isCut;
    showCount();
    showMessage(m_fault->text());
}

void FindPanel::showCount()
{
    const int count = m_model->rowCount();
    const QString number = QLocale().toString(count);
    m_status->setText(m_isCut          ? tr("The first %1 places").arg(number)
                          : count == 0 ? QString()
                          : count == 1 ? tr("1 place")
                                       : tr("%1 places").arg(number));
}

void FindPanel::showMessage(const QString &fault)
{
    m_empty->setVisible(m_model->rowCount() == 0);
    if (m_text->text().isEmpty())
        m_empty->setMessage(
            Icon::Search, [] { return tr("Type what to find"); },
            [] {
                return tr("Paths, names, bodies, rules, headers and captured requests are "
                          "looked through.");
            });
    else if (!fault.isEmpty())
        m_empty->setMessage(
            Icon::Error, [] { return tr("Invalid regular expression"); },
            [] {
                return tr("Correct the regular expression, or switch Regex off to find the "
                          "text as it is.");
            });
    else
        m_empty->setMessage(
            Icon::Search,
            [text = m_text->text()] { return tr("Nothing found for “%1”").arg(text); },
            [scope = SearchScope(m_in->currentIndex()), hidden = m_hidesSecrets] {
                const QString place = scope == SearchScope::Everything
                    ? tr("It is nowhere in the workspace and the captured requests.")
                    : tr("It may be elsewhere: look in Everything.");
                const bool leavesOut =
                    hidden && (scope == SearchScope::Everything || scope == SearchScope::Traffic);
                return leavesOut ? tr("%1 Secrets in requests are hidden (View ▸ Hide Secrets) and "
                                      "not looked through.")
                                       .arg(place)
                                 : place;
            });
}

bool FindPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (watched == m_text ? handleFieldKey(key) : handleResultsKey(key))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

bool FindPanel::handleFieldKey(int key)
{
    switch (key) {
    case Qt::Key_Down:
        enterResults();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        search();
        return true;
    case Qt::Key_Escape:
        if (m_text->text().isEmpty())
            emit closeWanted();
        else
            m_text->clear();
        return true;
    default:
        return false;
    }
}

bool FindPanel::handleResultsKey(int key)
{
    const bool leavesUpwards = key == Qt::Key_Up && m_view->currentIndex().row() <= 0;
    if (key != Qt::Key_Escape && !leavesUpwards)
        return false;
    focusField();
    return true;
}

void FindPanel::enterResults()
{
    if (m_model->rowCount() == 0)
        return;
    if (!m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_model->index(0, 0));
    m_view->setFocus(Qt::TabFocusReason);
}

void FindPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_pause.start();
}

void FindPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    stopSearch();
}

} // namespace mynah
