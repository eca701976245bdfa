// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/startpage.h"

#include "ui/models/recentfilesmodel.h"
#include "ui/settings.h"
#include "ui/text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/emptyplaceholder.h"
#include "ui/widgets/infobar.h"
#include "ui/widgets/recentitemdelegate.h"

#include <QCheckBox>
#include <QCommandLinkButton>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mynah {

StartPage::StartPage(Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_picture(new QLabel(this))
    , m_recover(new InfoBar(this))
    , m_sample(nullptr)
    , m_samples(named<QPushButton>(u"btnMoreSamples"_s, this))
    , m_recent(new RecentFilesModel(this))
    , m_recentView(new QListView(this))
    , m_noRecent(EmptyPlaceholder::over(*m_recentView))
    , m_reopen(new QCheckBox(this))
{
    setObjectName(u"startPage"_s);
    m_recover->setObjectName(u"recoverBar"_s);
    auto *content = new QWidget(this);
    content->setMaximumWidth(230 * gridStep());
    auto *column = new QVBoxLayout(content);
    setSteps(*column, 4, 4);
    column->addStretch(1);
    column->addWidget(makeHead());
    column->addWidget(m_recover);
    auto *row = new QHBoxLayout;
    setSteps(*row, 0, 8);
    row->addWidget(makeWays(), 4);
    row->addWidget(makeRecent(), 5);
    column->addLayout(row, 6);
    m_reopen->setObjectName(u"reopenLastCheck"_s);
    refreshReopen();
    connect(m_reopen, &QCheckBox::toggled, this, [this](bool on) { m_settings.setReopenLast(on); });
    keepTranslated(this, [this] { m_reopen->setText(tr("Open the &last workspace at start")); });
    column->addWidget(m_reopen);
    column->addStretch(1);

    auto *outer = new QHBoxLayout(this);
    setSteps(*outer, 4, 4);
    outer->addStretch(1);
    outer->addWidget(content, 1000);
    outer->addStretch(1);
    setTabOrder(m_recentView, m_reopen);
    refreshRecent();
}

QWidget *StartPage::makeHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    setSteps(*row, 0, 4);
    const int side = 16 * gridStep();
    m_picture->setPixmap(applicationIcon().pixmap(QSize(side, side), devicePixelRatioF()));
    row->addWidget(m_picture);
    auto *texts = new QVBoxLayout;
    setSteps(*texts, 0, 0);
    auto *title = new QLabel(u"Mynah"_s, head);
    title->setFont(scaledFont(font(), 2.0, QFont::Bold));
    texts->addStretch();
    texts->addWidget(title);
    texts->addWidget(makeMutedLabel([] { return tr("HTTP mock server"); }, head));
    texts->addStretch();
    row->addLayout(texts, 1);
    return head;
}

QCommandLinkButton *StartPage::makeWay(const char *name, const Text &title, const Text &text)
{
    auto *button = new QCommandLinkButton(this);
    button->setObjectName(QLatin1StringView(name));
    button->setIconSize(QSize(5 * gridStep(), 5 * gridStep()));
    keepTranslated(button, [button, title, text] {
        button->setText(title());
        button->setDescription(text());
        button->setAccessibleName(withoutMnemonic(title()));
        button->setAccessibleDescription(text());
    });
    return button;
}

QWidget *StartPage::makeWays()
{
    auto *ways = new QWidget(this);
    auto *column = new QVBoxLayout(ways);
    setSteps(*column, 0, 2);
    m_sample = makeWay(
        "btnTrySample", [] { return tr("Try the Sa&mple"); },
        [] { return tr("Starts a server with example routes on this computer"); });
    m_sample->setIcon(themedIcon(Icon::Start, ColorRole::StateRunning));
    m_sample->setDefault(true);
    auto *fresh = makeWay(
        "btnNewWorkspace", [] { return tr("&New Workspace"); },
        [] { return tr("One server with one route, ready to change"); });
    fresh->setIcon(themedIcon(Icon::Add, ColorRole::Accent));
    auto *openButton = makeWay(
        "btnOpenWorkspace", [] { return tr("&Open a Workspace…"); },
        [] { return tr("A .mynah file from disk"); });
    openButton->setIcon(themedIcon(Icon::Open, ColorRole::Accent));
    auto *import = makeWay(
        "btnImport", [] { return tr("&Import…"); },
        [] { return tr("Look at the requests of a HAR or JSON Lines file"); });
    import->setIcon(themedIcon(Icon::Traffic, ColorRole::Accent));
    for (QCommandLinkButton *button : {m_sample, fresh, openButton, import})
        column->addWidget(button);
    m_samples->setFlat(true);
    keepTranslated(m_samples, [this] { m_samples->setText(tr("More Sam&ples")); });
    column->addWidget(m_samples, 0, Qt::AlignLeft);
    setTabOrder(import, m_samples);
    setTabOrder(m_samples, m_recentView);
    column->addStretch();
    connect(m_sample, &QCommandLinkButton::clicked, this, &StartPage::sampleWanted);
    connect(fresh, &QCommandLinkButton::clicked, this, &StartPage::newWanted);
    connect(openButton, &QCommandLinkButton::clicked, this, &StartPage::openWanted);
    connect(import, &QCommandLinkButton::clicked, this, &StartPage::importWanted);
    return ways;
}

QWidget *StartPage::makeRecent()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    setSteps(*column, 0, 2);
    auto *title = new QLabel(box);
    title->setFont(scaledFont(font(), 1.1, EmphasisWeight));
    column->addWidget(title);
    m_recentView->setObjectName(u"recentListView"_s);
    keepTranslated(this, [this, title] {
        title->setText(tr("Recent"));
        m_recentView->setAccessibleName(tr("Recent workspaces"));
    });
    m_recentView->setModel(m_recent);
    m_recentView->setItemDelegate(new RecentItemDelegate(this));
    m_recentView->setUniformItemSizes(true);
    m_recentView->setMinimumHeight(40 * gridStep());
    m_recentView->setMouseTracking(true);
    column->addWidget(m_recentView, 1);
    m_noRecent->setMessage(
        Icon::Document, [] { return tr("Nothing yet"); },
        [] { return tr("Workspaces that you open or save are listed here."); });
    connect(m_recent, &QAbstractItemModel::modelReset, this,
            [this] { m_noRecent->setVisible(m_recent->rowCount() == 0); });
    const auto openRow = [this](const QModelIndex &index) {
        emit recentWanted(index.data(RecentFilesModel::PathRole).toString());
    };
    connect(m_recentView, &QListView::clicked, this, openRow);
    connect(m_recentView, &QListView::activated, this, openRow);
    addDeleteKey(*m_recentView, [this] { removeCurrentRecent(); });
    return box;
}

void StartPage::setSamplesMenu(QMenu *menu)
{
    m_samples->setMenu(menu);
}

void StartPage::removeCurrentRecent()
{
    const QModelIndex current = m_recentView->currentIndex();
    if (!current.isValid())
        return;
    m_settings.removeRecentFile(current.data(RecentFilesModel::PathRole).toString());
    refreshRecent();
}

void StartPage::refreshReopen()
{
    m_reopen->setChecked(m_settings.reopenLast());
}

void StartPage::focusFirst()
{
    m_sample->setFocus();
}

void StartPage::refreshRecent()
{
    m_recent->setFiles(m_settings.recentFiles());
}

} // namespace mynah
