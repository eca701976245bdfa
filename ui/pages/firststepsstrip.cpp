// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/firststepsstrip.h"

#include "ui/theme/metrics.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/flowlayout.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace mynah {

FirstStepsStrip::FirstStepsStrip(QWidget *parent)
    : QFrame(parent)
    , m_state(new QLabel(this))
    , m_command(new ElidedLabel(Qt::ElideMiddle, this))
    , m_copy(new QPushButton(this))
    , m_send(new QPushButton(this))
    , m_look(new QLabel(this))
    , m_edit(new QLabel(this))
    , m_hide(makeToolButton(
          Icon::Close, [] { return tr("Hide the first steps"); }, this))
{
    setObjectName(u"firstStepsStrip"_s);
    m_command->setObjectName(u"firstStepsCommand"_s);
    m_command->setFont(monospaceFont());
    m_command->setMinimumWidth(24 * gridStep());
    m_command->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_copy->setObjectName(u"firstStepsCopy"_s);
    m_send->setObjectName(u"firstStepsSend"_s);
    m_hide->setObjectName(u"firstStepsHide"_s);
    for (QLabel *label : {m_state, m_command, m_look, m_edit})
        label->setTextFormat(Qt::PlainText);

    m_look->setContentsMargins(2 * gridStep(), 0, 0, 0);
    auto *row = new FlowLayout(this);
    setSteps(*row, 3, 1, 2);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_state, m_command, m_copy, m_send, m_look, m_edit})
        row->addWidget(widget);
    row->addItem(new QSpacerItem(0, 0, QSizePolicy::Expanding));
    row->addWidget(m_hide);

    connect(m_copy, &QPushButton::clicked, this, &FirstStepsStrip::copyRequested);
    connect(m_send, &QPushButton::clicked, this, &FirstStepsStrip::sendRequested);
    connect(m_hide, &QToolButton::clicked, this, &QWidget::hide);
    connect(&ThemeManager::instance(), &ThemeManager::themeChanged, this,
            [this] { setStep(m_step); });
    retranslate();
    hide();
}

void FirstStepsStrip::begin(const QString &url)
{
    m_url = url;
    retranslate();
    setStep(Step::Sending);
    show();
}

void FirstStepsStrip::noteRequest()
{
    if (m_step == Step::Sending)
        setStep(Step::Looking);
}

void FirstStepsStrip::noteSelection()
{
    if (m_step == Step::Looking)
        setStep(Step::Editing);
}

// The step to take now is in bold, the others are dimmed.
void FirstStepsStrip::setStep(Step step)
{
    m_step = step;
    const auto emphasize = [](QLabel &label, bool now) {
        QFont font = label.font();
        font.setWeight(now ? EmphasisWeight : QFont::Normal);
        label.setFont(font);
        label.setForegroundRole(now ? QPalette::WindowText : QPalette::PlaceholderText);
    };
    emphasize(*m_state, step == Step::Sending);
    emphasize(*m_look, step == Step::Looking);
    emphasize(*m_edit, step == Step::Editing);
}

void FirstStepsStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(ColorRole::InfoBackground));
    painter.fillRect(QRect(0, height() - 1, width(), 1), themeColor(ColorRole::Border));
}

void FirstStepsStrip::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FirstStepsStrip::retranslate()
{
    m_state->setText(tr("\u2460 Send a request:"));
    m_command->setText(u"curl '%1'"_s.arg(m_url));
    m_command->setMaximumWidth(m_command->sizeHint().width());
    m_command->setAccessibleName(tr("Command to send a request"));
    m_copy->setText(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy the command"));
    m_send->setText(tr("Send It for Me"));
    m_look->setText(tr("\u2461 Click its row below"));
    m_edit->setText(tr("\u2462 Change the body, send again"));
}

} // namespace mynah
