// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/infobar.h"

#include "ui/theme/metrics.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/icons.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QResizeEvent>
#include <QStyle>
#include <QToolButton>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

Icon severityIcon(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return Icon::Info;
    case Severity::Success:
        return Icon::Success;
    case Severity::Warning:
        return Icon::Warning;
    case Severity::Error:
        return Icon::Error;
    }
    return Icon::Info;
}

} // namespace

ColorRole severityRole(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return ColorRole::Info;
    case Severity::Success:
        return ColorRole::Success;
    case Severity::Warning:
        return ColorRole::Warning;
    case Severity::Error:
        return ColorRole::Error;
    }
    return ColorRole::Info;
}

ColorRole severityBackground(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return ColorRole::InfoBackground;
    case Severity::Success:
        return ColorRole::SuccessBackground;
    case Severity::Warning:
        return ColorRole::WarningBackground;
    case Severity::Error:
        return ColorRole::ErrorBackground;
    }
    return ColorRole::InfoBackground;
}

InfoBar::InfoBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_close(new QToolButton(this))
{
    setObjectName(u"infoBar"_s);
    m_text->setObjectName(u"infoBarText"_s);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *row = new QHBoxLayout(this);
    setSteps(*row, 4, 2, 2);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    constexpr std::array Names{"infoBarPrimary", "infoBarSecondary", "infoBarTertiary"};
    for (std::size_t index = 0; index < Names.size(); ++index) {
        auto *button = new QPushButton(this);
        button->setObjectName(QLatin1StringView(Names.at(index)));
        connect(button, &QPushButton::clicked, this, [this, index] { runAction(index); });
        row->addWidget(button);
        m_buttons.push_back(button);
    }
    m_close->setObjectName(u"infoBarClose"_s);
    m_close->setIcon(themedIcon(Icon::Close));
    m_close->setAutoRaise(true);
    keepTranslated(this, [this] {
        m_close->setAccessibleName(tr("Close this message"));
        m_close->setToolTip(tr("Close this message"));
        if (const InfoMessage *message = current())
            fill(*message);
    });
    connect(m_close, &QToolButton::clicked, this, [this] {
        if (const InfoMessage *message = current())
            dismiss(QString(message->key));
    });
    row->addWidget(m_close);
    hide();
}

void InfoBar::showMessage(InfoMessage message)
{
    std::erase_if(m_messages, [&](const InfoMessage &old) { return old.key == message.key; });
    m_messages.push_back(std::move(message));
    refresh();
    announce();
}

void InfoBar::dismiss(const QString &key)
{
    if (std::erase_if(m_messages, [&](const InfoMessage &old) { return old.key == key; }) > 0)
        refresh();
}

bool InfoBar::shows(const QString &key) const
{
    const InfoMessage *message = current();
    return message && message->key == key;
}

QString InfoBar::text() const
{
    return m_text->text();
}

// The most severe message, the newest of equals.
const InfoMessage *InfoBar::current() const
{
    const auto found = std::max_element(
        m_messages.rbegin(), m_messages.rend(),
        [](const InfoMessage &a, const InfoMessage &b) { return a.severity < b.severity; });
    return found == m_messages.rend() ? nullptr : &*found;
}

void InfoBar::runAction(std::size_t index)
{
    const InfoMessage *message = current();
    if (!message || index >= message->actions.size())
        return;
    // A copy: the action may well dismiss its own message.
    const std::function<void()> run = message->actions[index].run;
    if (run)
        run();
}

void InfoBar::refresh()
{
    const InfoMessage *message = current();
    setVisible(message != nullptr);
    if (message)
        fill(*message);
    emit messageChanged();
}

void InfoBar::fill(const InfoMessage &message)
{
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_icon->setPixmap(themedIcon(severityIcon(message.severity), severityRole(message.severity))
                          .pixmap(QSize(side, side), devicePixelRatioF()));
    m_text->setText(message.text());
    setAccessibleName(m_text->text());
    for (std::size_t index = 0; index < m_buttons.size(); ++index) {
        QPushButton &button = *m_buttons[index];
        button.setVisible(index < message.actions.size());
        if (index < message.actions.size())
            button.setText(message.actions[index].text());
    }
    m_close->setVisible(message.closable);
    update();
}

QSize InfoBar::sizeHint() const
{
    const QSize hint = QFrame::sizeHint();
    // Before it is shown it has the width of nothing yet; it will span the window.
    return {hint.width(), heightForWidth(isVisible() ? width() : window()->width())};
}

void InfoBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        updateGeometry();
}

void InfoBar::announce()
{
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void InfoBar::paintEvent(QPaintEvent *)
{
    const InfoMessage *message = current();
    if (!message)
        return;
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(severityBackground(message->severity)));
    const QColor edge = themeColor(severityRole(message->severity));
    painter.fillRect(QRect(0, 0, gridStep() - 1, height()), edge);
    painter.setPen(themeColor(ColorRole::Border));
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace mynah
