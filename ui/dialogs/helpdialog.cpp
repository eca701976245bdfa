// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/helpdialog.h"

#include "ui/helptopics.h"
#include "ui/text.h"
#include "ui/theme/metrics.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/roomyitemdelegate.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QEvent>
#include <QLineEdit>
#include <QListView>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStringListModel>
#include <QTextBrowser>
#include <QTextDocumentFragment>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

QString pageStyle()
{
    const auto color = [](ColorRole role) { return themeColor(role).name(); };
    const int step = gridStep();
    return u"h1 { font-size: x-large; margin-bottom: %1px; }"
           "h2 { font-size: large; margin-top: %2px; margin-bottom: %1px; }"
           "p, ul, ol, table { margin-bottom: %1px; }"
           "td { padding: %3px %4px %3px 0px; }"
           "a { color: %5; }"
           "code, pre { font-family: '%6'; background-color: %7; }"
           "pre { margin-top: %1px; margin-bottom: %1px; }"_s.arg(step)
               .arg(3 * step)
               .arg(step / 2)
               .arg(4 * step)
               .arg(color(ColorRole::Accent), monospaceFont().family(),
                    color(ColorRole::AlternateBase));
}

QString plainText(const QString &html)
{
    return QTextDocumentFragment::fromHtml(html).toPlainText();
}

void collectKeys(const QList<QAction *> &actions, QStringList &rows)
{
    for (const QAction *action : actions) {
        if (const QMenu *menu = action->menu()) {
            collectKeys(menu->actions(), rows);
        } else if (!action->shortcut().isEmpty()) {
            const QString keys =
                QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText);
            rows += u"<tr><td><b>%1</b></td><td>%2</td></tr>"_s.arg(
                keys.toHtmlEscaped(), withoutMnemonic(action->text()).toHtmlEscaped());
        }
    }
}

QMainWindow *mainWindowOf(const QWidget *widget)
{
    for (QWidget *one = widget->parentWidget(); one; one = one->parentWidget()) {
        if (auto *window = qobject_cast<QMainWindow *>(one))
            return window;
    }
    return nullptr;
}

} // namespace

HelpDialog::HelpDialog(QWidget *parent)
    : QDialog(parent)
    , m_search(named<QLineEdit>(u"helpSearchEdit"_s, this))
    , m_model(new QStringListModel(this))
    , m_list(named<QListView>(u"helpTopicsView"_s, this))
    , m_page(named<QTextBrowser>(u"helpPage"_s, this))
{
    setObjectName(u"helpDialog"_s);
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themedIcon(Icon::Search, ColorRole::MutedText), QLineEdit::LeadingPosition);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RoomyItemDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_page->setOpenLinks(false);
    connect(m_search, &QLineEdit::textChanged, this, &HelpDialog::search);
    connect(m_search, &QLineEdit::returnPressed, this, &HelpDialog::findNext);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid() && m_topics.at(current.row()) != m_topic) {
                    m_topic = m_topics.at(current.row());
                    showPage();
                }
            });
    connect(m_page, &QTextBrowser::anchorClicked, this,
            [this](const QUrl &link) { showTopic(link.path()); });
    connect(&ThemeManager::instance(), &ThemeManager::themeChanged, this, &HelpDialog::showPage);
    layOut();
    retranslate();
}

void HelpDialog::layOut()
{
    auto *side = new QWidget(this);
    auto *left = new QVBoxLayout(side);
    setSteps(*left, 0, 2);
    left->addWidget(m_search);
    left->addWidget(m_list, 1);
    auto *parts = new QSplitter(this);
    parts->setChildrenCollapsible(false);
    parts->setHandleWidth(2 * gridStep());
    parts->addWidget(side);
    parts->addWidget(m_page);
    parts->setStretchFactor(1, 1);
    parts->setSizes({50 * gridStep(), 150 * gridStep()});
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    // Enter belongs to the search.
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    setSteps(*column, 3, 2);
    column->addWidget(parts, 1);
    column->addWidget(buttons);
    resize(210 * gridStep(), 130 * gridStep());
}

void HelpDialog::showTopic(const QString &topic)
{
    if (!m_topics.contains(topic))
        m_search->clear();
    const auto row = m_topics.indexOf(topic);
    if (row >= 0)
        m_list->setCurrentIndex(m_model->index(int(row)));
}

const std::vector<HelpDialog::Searched> &HelpDialog::searched()
{
    if (m_searched.empty()) {
        for (const HelpTopic &topic : helpTopics())
            m_searched.push_back({topic.id, topic.title, plainText(pageWithKeys(topic.id))});
    }
    return m_searched;
}

void HelpDialog::search()
{
    QStringList titles;
    m_topics.clear();
    for (const Searched &one : searched()) {
        if (one.text.contains(m_search->text(), Qt::CaseInsensitive)) {
            m_topics += one.topic;
            titles += one.title;
        }
    }
    m_model->setStringList(titles);
    if (m_topics.isEmpty()) {
        m_topic.clear();
        m_page->setPlainText(tr("Nothing found for “%1”").arg(m_search->text()));
        return;
    }
    if (!m_topics.contains(m_topic))
        m_topic = m_topics.front();
    m_list->setCurrentIndex(m_model->index(int(m_topics.indexOf(m_topic))));
    showPage();
}

QString HelpDialog::pageWithKeys(const QString &topic) const
{
    QString page = helpPage(topic);
    const QMainWindow *window = mainWindowOf(this);
    if (!window || !page.contains("<!--keys-->"_L1))
        return page;
    QStringList rows;
    collectKeys(window->menuBar()->actions(), rows);
    return page.replace("<!--keys-->"_L1, u"<table>%1</table>"_s.arg(rows.join(u'\n')));
}

void HelpDialog::showPage()
{
    if (m_topic.isEmpty())
        return;
    m_page->document()->setDefaultStyleSheet(pageStyle());
    m_page->setHtml(pageWithKeys(m_topic));
    m_page->moveCursor(QTextCursor::Start);
    markFound();
    if (!m_search->text().isEmpty())
        m_page->find(m_search->text());
}

void HelpDialog::markFound()
{
    QList<QTextEdit::ExtraSelection> found;
    QTextCursor at(m_page->document());
    while (!m_search->text().isEmpty()) {
        at = m_page->document()->find(m_search->text(), at);
        if (at.isNull())
            break;
        QTextEdit::ExtraSelection selection;
        selection.cursor = at;
        selection.format.setBackground(themeColor(ColorRole::WarningBackground));
        found += selection;
    }
    m_page->setExtraSelections(found);
}

void HelpDialog::findNext()
{
    if (m_search->text().isEmpty() || m_page->find(m_search->text()))
        return;
    m_page->moveCursor(QTextCursor::Start);
    m_page->find(m_search->text());
}

void HelpDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void HelpDialog::showEvent(QShowEvent *event)
{
    m_searched.clear();
    QDialog::showEvent(event);
}

void HelpDialog::retranslate()
{
    m_searched.clear();
    setWindowTitle(tr("Mynah Help"));
    m_search->setPlaceholderText(tr("Search the help"));
    m_search->setAccessibleName(tr("Search the help"));
    m_list->setAccessibleName(tr("Topics"));
    m_page->setAccessibleName(tr("Page"));
    search();
}

void openHelp(QWidget &window)
{
    const QWidget *focus = window.focusWidget();
    auto *help = window.findChild<HelpDialog *>(QString(), Qt::FindDirectChildrenOnly);
    if (!help)
        help = new HelpDialog(&window);
    help->showTopic(helpTopicOf(focus ? focus : &window));
    help->show();
    help->raise();
    help->activateWindow();
}

void addHelp(QDialog &dialog, QDialogButtonBox &buttons)
{
    buttons.addButton(QDialogButtonBox::Help)->setAutoDefault(false);
    const auto open = [&dialog] { openHelp(dialog); };
    QObject::connect(&buttons, &QDialogButtonBox::helpRequested, &dialog, open);
    QObject::connect(new QShortcut(QKeySequence::HelpContents, &dialog), &QShortcut::activated,
                     &dialog, open);
}

} // namespace mynah
