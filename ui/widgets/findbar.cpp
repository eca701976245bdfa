// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/findbar.h"

#include "ui/theme/metrics.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/controls.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace mynah {

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_status(makeMutedLabel(QString(), this))
{
    m_edit->setObjectName(u"findBarEdit"_s);
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

    auto *row = new QHBoxLayout(this);
    setSteps(*row, 2, 1, 1);
    row->addWidget(m_edit, 1);
    row->addWidget(m_status);
    for (QToolButton *button : {previous, next, close})
        row->addWidget(button);

    connect(m_edit, &QLineEdit::textEdited, this, [this] { request(true); });
    connect(next, &QToolButton::clicked, this, [this] { request(true); });
    connect(previous, &QToolButton::clicked, this, [this] { request(false); });
    connect(close, &QToolButton::clicked, this, [this] {
        hide();
        emit closed();
    });
    retranslate();
    hide();
}

void FindBar::open()
{
    show();
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
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
        hide();
        emit closed();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
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
}

} // namespace mynah
