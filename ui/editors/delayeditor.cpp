// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/delayeditor.h"

#include "ui/editors/delaykinds.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace mynah {

DelayEditor::DelayEditor(QWidget *parent)
    : QWidget(parent)
    , m_kind(named<QComboBox>(u"delayKindCombo"_s, this))
    , m_editors(new QStackedWidget(this))
{
    auto *row = new QHBoxLayout(this);
    setSteps(*row, 0, 1);
    row->addWidget(m_kind);
    row->addWidget(m_editors, 1);
    row->addStretch();
    setFocusProxy(m_kind);
    for (const DelayKind &kind : delayKinds()) {
        m_kind->addItem(kind.translatedTitle());
        DelayKindEditor *editor = kind.makeEditor(m_editors);
        m_editors->addWidget(editor);
        connect(editor, &DelayKindEditor::delayEdited, this, &DelayEditor::delayEdited);
    }
    connect(m_kind, &QComboBox::activated, this, &DelayEditor::choose);
    retranslate();
}

void DelayEditor::showDelay(const std::string &owner, const Delay &delay)
{
    const bool isSame = std::exchange(m_owner, owner) == owner;
    m_delay = delay;
    const auto kinds = delayKinds();
    int kind = m_kind->currentIndex();
    if (!isSame || !kinds[std::size_t(kind)].fits(delay)) {
        for (kind = 0; !kinds[std::size_t(kind)].fits(delay);)
            ++kind;
    }
    showKind(kind);
}

void DelayEditor::showKind(int kind)
{
    m_kind->setCurrentIndex(kind);
    m_editors->setCurrentIndex(kind);
    // A kind without fields takes no room.
    m_editors->setVisible(m_editors->currentWidget()->layout());
    static_cast<DelayKindEditor *>(m_editors->currentWidget())->showDelay(m_delay);
}

void DelayEditor::choose(int kind)
{
    const Delay chosen = delayKinds()[std::size_t(kind)].chosen(m_delay);
    const bool isNew = chosen != m_delay;
    m_delay = chosen;
    showKind(kind);
    // As with Tab, what is there is selected.
    m_editors->currentWidget()->setFocus(Qt::TabFocusReason);
    if (isNew)
        emit delayEdited(chosen);
}

void DelayEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void DelayEditor::retranslate()
{
    m_kind->setAccessibleName(tr("Delay kind"));
    int row = 0;
    for (const DelayKind &kind : delayKinds())
        m_kind->setItemText(row++, kind.translatedTitle());
}

} // namespace mynah
