// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/fixeddelayeditor.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"

#include <QEvent>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mynah {

FixedDelayEditor::FixedDelayEditor(QWidget *parent)
    : DelayKindEditor(parent)
    , m_milliseconds(named<QSpinBox>(u"delaySpin"_s, this))
{
    auto *row = new QVBoxLayout(this);
    setSteps(*row, 0, 0);
    row->addWidget(m_milliseconds);
    setFocusProxy(m_milliseconds);
    m_milliseconds->setRange(0, int(Delay::Longest.count()));
    m_milliseconds->setSingleStep(50);
    connect(m_milliseconds, &QSpinBox::valueChanged, this, [this](int milliseconds) {
        m_delay.fixed = std::chrono::milliseconds(milliseconds);
        emit delayEdited(m_delay);
        forgetTyping(*m_milliseconds);
    });
    retranslate();
}

void FixedDelayEditor::showDelay(const Delay &delay)
{
    m_delay = delay;
    const QSignalBlocker blocker(m_milliseconds);
    m_milliseconds->setValue(int(delay.fixed.count()));
}

void FixedDelayEditor::changeEvent(QEvent *event)
{
    DelayKindEditor::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FixedDelayEditor::retranslate()
{
    m_milliseconds->setAccessibleName(tr("Delay in milliseconds"));
    m_milliseconds->setSuffix(tr(" ms"));
}

} // namespace mynah
