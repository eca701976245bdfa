// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/findbar.h"

#include "ui/theme/metrics.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/controls.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mynah {

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
    , m_edit(named<QLineEdit>(u"findBarEdit"_s, this))
    , m_status(makeMutedLabel(QString(), this))
    , m_regex(named<QCheckBox>(u"findBarRegex"_s, this))
    , m_replacement(named<QLineEdit>(u"replaceEdit"_s, this))
    , m_replace(named<QPushButton>(u"btnReplace"_s, this))
    , m_replaceAll(named<QPushButton>(u"btnReplaceAll"_s, this))
    , m_replaceRow(makeReplaceRow())
{
    m_edit->setClearButtonEnabled(true);
    m_edit->addAction(themedIcon(Icon::Search, ColorRole::MutedText), QLineEdit::LeadingPosition);
    m_status->setObjectName(u"findBarStatus"_s);
    QToolButton *previous = makeToolButton(
        Icon::Up, [] { return tr("Find previous"); }, this);
    previous->setObjectName(u"findBarPrevious"_s);
    QToolButton *next = makeToolButton(
        Icon::Down, [] { return tr("Find next"); }, this);
    next->setObjectName(u"findBarNext"_s);
    QToolButton *close = makeToolButton(
        Icon::Close, [] { return tr("Close the find bar"); }, this);
    close->setObjectName(u"findBarClose"_s);

    auto *column = new QVBoxLayout(this);
    setSteps(*column, 2, 1, 1);
    auto *row = new QHBoxLayout;
    setSteps(*row, 0, 1);
    row->addWidget(m_edit, 1);
    row->addWidget(m_status);
    row->addWidget(m_regex);
    for (QToolButton *button : {previous, next, close})
        row->addWidget(button);
    column->addLayout(row);
    column->addWidget(m_replaceRow);

    connect(m_edit, &QLineEdit::textEdited, this, [this] { request(true); });
    connect(m_regex, &QCheckBox::clicked, this, [this] { request(true); });
    connect(next, &QToolButton::clicked, this, [this] { request(true); });
    connect(previous, &QToolButton::clicked, this, [this] { request(false); });
    connect(close, &QToolButton::clicked, this, &FindBar::leave);
    setEditing(false);
    retranslate();
    hide();
}

QWidget *FindBar::makeReplaceRow()
{
    auto *replaceRow = named<QWidget>(u"replaceBar"_s, this);
    auto *row = new QHBoxLayout(replaceRow);
    setSteps(*row, 0, 1);
    m_replacement->setClearButtonEnabled(true);
    row->addWidget(m_replacement, 1);
    row->addWidget(m_replace);
    row->addWidget(m_replaceAll);
    for (QPushButton *button : {m_replace, m_replaceAll})
        button->setAutoDefault(false);
    connect(m_replace, &QPushButton::clicked, this,
            [this] { emit replaceRequested(m_replacement->text()); });
    connect(m_replaceAll, &QPushButton::clicked, this,
            [this] { emit replaceAllRequested(m_replacement->text()); });
    return replaceRow;
}

void FindBar::setEditing(bool editing)
{
    m_regex->setVisible(editing);
    m_replaceRow->setVisible(false);
}

void FindBar::open(Mode mode)
{
    m_replaceRow->setVisible(mode == Mode::Replace);
    show();
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

QString FindBar::text() const
{
    return m_edit->text();
}

bool FindBar::isRegex() const
{
    return m_regex->isChecked();
}

void FindBar::leave()
{
    hide();
    emit closed();
}

void FindBar::showStatus(const QString &text)
{
    m_status->setText(text);
}

void FindBar::setFound(bool found)
{
    m_isFound = found;
    m_status->setText(found || m_edit->text().isEmpty() ? QString() : tr("Not found"));
}

void FindBar::request(bool forward)
{
    if (m_edit->text().isEmpty())
        setFound(true);
    else
        emit findRequested(m_edit->text(), forward);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        leave();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (m_replacement->hasFocus())
            emit replaceRequested(m_replacement->text());
        else
            request(!(event->modifiers() & Qt::ShiftModifier));
    } else {
        QWidget::keyPressEvent(event);
    }
}

void FindBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FindBar::retranslate()
{
    m_edit->setPlaceholderText(tr("Find"));
    m_edit->setAccessibleName(tr("Find in details"));
    setFound(m_isFound);
    m_regex->setText(tr("Rege&x"));
    m_regex->setToolTip(
        tr("Look for a regular expression; \\1 in the replacement is what its first "
           "group found"));
    m_replacement->setPlaceholderText(tr("Replace with"));
    m_replacement->setAccessibleName(tr("Replace with"));
    m_replace->setText(tr("Re&place"));
    m_replaceAll->setText(tr("Replace &All"));
}

} // namespace mynah
