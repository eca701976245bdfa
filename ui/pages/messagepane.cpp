// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/messagepane.h"

#include "server/domain/exchange.h"
#include "ui/displayformat.h"
#include "ui/models/capturedheadermodel.h"
#include "ui/pages/bodypane.h"
#include "ui/text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/elidedlabel.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <functional>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

// Copies whole lines where a table would copy one cell.
class HeaderLinesView final : public QTableView
{
public:
    HeaderLinesView(std::function<void()> copy, QWidget *parent)
        : QTableView(parent)
        , m_copy(std::move(copy))
    {
    }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->matches(QKeySequence::Copy))
            m_copy();
        else
            QTableView::keyPressEvent(event);
    }

private:
    std::function<void()> m_copy;
};

} // namespace

MessagePane::MessagePane(const QString &prefix, QWidget *parent)
    : QWidget(parent)
    , m_isRequest(prefix == u"req"_s)
    , m_startLine(new ElidedLabel(Qt::ElideRight, this))
    , m_count(makeMutedLabel(QString(), this))
    , m_sorted(new QToolButton(this))
    , m_view(new HeaderLinesView([this] { copyHeaders(); }, this))
    , m_headers(new CapturedHeaderModel(this))
    , m_body(new BodyPane(prefix, this))
{
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeHeaders(prefix));
    splitter->addWidget(m_body);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    auto *column = new QVBoxLayout(this);
    setSteps(*column, 0, 0);
    column->addWidget(splitter);
    retranslate();
}

QWidget *MessagePane::makeHeaders(const QString &prefix)
{
    auto *panel = new QWidget(this);
    m_startLine->setObjectName(prefix + u"StartLine"_s);
    m_startLine->setFont(monospaceFont());
    m_sorted->setObjectName(prefix + u"HeadersSortedButton"_s);
    m_sorted->setCheckable(true);
    m_sorted->setAutoRaise(true);
    m_sorted->setFocusPolicy(Qt::TabFocus);
    m_view->setObjectName(prefix + u"HeadersView"_s);
    m_view->setModel(m_headers);
    setUpTable(*m_view);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setColumnWidth(0, 45 * gridStep());
    m_view->setMinimumHeight(20 * gridStep());
    auto *copy = new QAction(m_view);
    keepTranslated(this, [copy] { copy->setText(tr("&Copy Header Lines")); });
    connect(copy, &QAction::triggered, this, &MessagePane::copyHeaders);
    m_view->addAction(copy);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_sorted, &QToolButton::toggled, m_headers, &CapturedHeaderModel::setSorted);

    auto *line = new QHBoxLayout;
    setSteps(*line, 2, 1, 2);
    line->addWidget(m_startLine, 1);
    line->addWidget(m_count);
    line->addWidget(m_sorted);
    auto *column = new QVBoxLayout(panel);
    setSteps(*column, 0, 0);
    column->addLayout(line);
    column->addWidget(m_view, 1);
    return panel;
}

void MessagePane::setMessage(const Message &message)
{
    m_startLine->setText(toQString(splitHead(message.head).startLine));
    m_headers->setHead(message.head);
    showCount();
    m_body->setSource(
        {message.head, message.body, message.truncated, message.evicted, false, message.isDecoded});
}

void MessagePane::showCount()
{
    m_count->setText(
        tr("Headers: %1").arg(formatCount(static_cast<std::uint64_t>(m_headers->rowCount()))));
}

bool MessagePane::find(const QString &text, bool forward)
{
    // Headers first; the body once they have nothing further to offer.
    const QModelIndex before = m_view->currentIndex();
    if (findInView(*m_view, text, forward)) {
        const int row = m_view->currentIndex().row();
        if (!before.isValid() || (forward ? row > before.row() : row < before.row()))
            return true;
        m_view->setCurrentIndex({});
        if (m_body->find(text, forward))
            return true;
        return findInView(*m_view, text, forward);
    }
    return m_body->find(text, forward);
}

void MessagePane::copyHeaders() const
{
    QStringList lines;
    for (const int row : selectedRows(*m_view))
        lines.append(m_headers->line(row));
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void MessagePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MessagePane::retranslate()
{
    m_view->setAccessibleName(m_isRequest ? tr("Request headers") : tr("Response headers"));
    m_sorted->setText(tr("Sorted"));
    showCount();
    m_sorted->setToolTip(tr("Sort by name; otherwise as sent"));
}

} // namespace mynah
