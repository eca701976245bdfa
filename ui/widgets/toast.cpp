// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/toast.h"

#include "ui/language.h"
#include "ui/theme/metrics.h"
#include "ui/theme/thememanager.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStatusBar>
#include <QUndoStack>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

constexpr std::chrono::seconds ShownFor{4};
constexpr std::chrono::seconds WithActionFor{7};

} // namespace

Toast::Toast(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_button(new QPushButton(this))
{
    setObjectName(u"toast"_s);
    m_text->setObjectName(u"toastText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_button->setObjectName(u"toastAction"_s);
    m_button->setFocusPolicy(Qt::NoFocus);
    m_button->setFlat(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(4 * gridStep(), gridStep(), 2 * gridStep(), gridStep());
    row->setSpacing(3 * gridStep());
    row->addWidget(m_text);
    row->addWidget(m_button);

    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_button, &QPushButton::clicked, this, [this] {
        hide();
        const std::function<void()> action = std::exchange(m_action, nullptr);
        if (action)
            action();
    });
    parent->installEventFilter(this);
    // What has happened was told.
    connect(&LanguageManager::instance(), &LanguageManager::languageChanged, this, &QWidget::hide);
    hide();
}

void Toast::showMessage(const QString &text)
{
    showMessage(text, {}, nullptr);
}

void Toast::showMessage(const QString &text, const QString &actionText,
                        std::function<void()> action)
{
    disconnect(m_offer);
    m_text->setText(text);
    m_button->setText(actionText);
    m_button->setVisible(!actionText.isEmpty());
    m_action = std::move(action);
    setAccessibleName(text);
    place();
    show();
    raise();
    m_timer.start(actionText.isEmpty() ? ShownFor : WithActionFor);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void Toast::offerUndo(const QString &done, QUndoStack &stack)
{
    showMessage(done, tr("Undo"), [&stack] { stack.undo(); });
    m_offer = connect(&stack, &QUndoStack::indexChanged, this, &QWidget::hide);
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent *event)
{
    m_timer.stop();
    QFrame::enterEvent(event);
}

void Toast::leaveEvent(QEvent *event)
{
    m_timer.start();
    QFrame::leaveEvent(event);
}

void Toast::mousePressEvent(QMouseEvent *)
{
    hide();
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(themeColor(ColorRole::ControlBorder));
    painter.setBrush(palette().color(QPalette::Button));
    const qreal radius = 1.5 * gridStep();
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

// Above the status bar, whose texts stay to be read.
void Toast::place()
{
    layout()->activate();
    const QWidget &window = *parentWidget();
    const auto *bar = window.findChild<QStatusBar *>(QString(), Qt::FindDirectChildrenOnly);
    const int end = bar && bar->isVisible() ? bar->y() : window.height();
    const int gap = 2 * gridStep();
    const QSize size = sizeHint().boundedTo(window.size());
    setGeometry((window.width() - size.width()) / 2, std::max(0, end - gap - size.height()),
                size.width(), size.height());
}

} // namespace mynah
