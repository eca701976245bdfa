// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptyplaceholder.h"

#include "ui/theme/metrics.h"
#include "ui/theme/thememanager.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mynah {

EmptyPlaceholder::EmptyPlaceholder(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_button(new QPushButton(this))
{
    m_title->setObjectName(u"emptyTitle"_s);
    m_title->setFont(scaledFont(font(), 1.15, EmphasisWeight));
    m_text->setObjectName(u"emptyText"_s);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_button->setObjectName(u"emptyAction"_s);
    m_button->hide();
    for (QLabel *label : {m_icon, m_title, m_text}) {
        label->setAlignment(Qt::AlignCenter);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(label != m_icon);
    }

    auto *column = new QVBoxLayout(this);
    setSteps(*column, 4, 2, 2);
    column->addStretch(2);
    column->addWidget(m_icon);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);

    connect(m_button, &QPushButton::clicked, this, [this] {
        const std::function<void()> action = m_action;
        if (action)
            action();
    });
    connect(&ThemeManager::instance(), &ThemeManager::themeChanged, this,
            &EmptyPlaceholder::recolor);
    keepTranslated(this, [this] { showTexts(); });
}

EmptyPlaceholder *EmptyPlaceholder::over(QAbstractItemView &view)
{
    auto *placeholder = new EmptyPlaceholder(view.viewport());
    placeholder->m_covers = true;
    placeholder->setGeometry(view.viewport()->rect());
    view.viewport()->installEventFilter(placeholder);
    return placeholder;
}

void EmptyPlaceholder::setMessage(Icon icon, const Text &title, const Text &explanation)
{
    m_symbol = icon;
    m_titleText = title;
    m_explanation = explanation;
    showTexts();
    recolor();
}

void EmptyPlaceholder::setAction(const Text &text, std::function<void()> action)
{
    m_action = std::move(action);
    m_actionText = text;
    showTexts();
    m_button->show();
    fit();
}

void EmptyPlaceholder::clearAction()
{
    m_action = nullptr;
    m_actionText = {};
    m_button->hide();
    showTexts();
}

bool EmptyPlaceholder::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == parent())
        resize(parentWidget()->size());
    return QWidget::eventFilter(watched, event);
}

void EmptyPlaceholder::showTexts()
{
    m_title->setText(m_titleText());
    m_text->setText(m_explanation());
    m_button->setText(m_actionText());
    fit();
}

// What matters least goes first.
void EmptyPlaceholder::fit()
{
    m_icon->show();
    m_title->show();
    m_text->setVisible(!m_text->text().isEmpty());
    QList<QWidget *> spared{m_icon, m_text};
    if (m_action)
        spared += m_title;
    QStringList words;
    for (QWidget *piece : spared) {
        if (layout()->totalHeightForWidth(width()) <= height())
            break;
        if (const auto *label = static_cast<QLabel *>(piece); piece->isVisibleTo(this))
            words.prepend(label->text());
        piece->hide();
    }
    words.removeAll(QString());
    setToolTip(words.join(u'\n').toHtmlEscaped());
}

QSize EmptyPlaceholder::minimumSizeHint() const
{
    const QMargins margins = layout()->contentsMargins();
    return {QWidget::minimumSizeHint().width(),
            m_button->sizeHint().height() + margins.top() + margins.bottom()};
}

void EmptyPlaceholder::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

// A view that scrolls moves all that is in its viewport along, also what is hidden.
void EmptyPlaceholder::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_covers)
        setGeometry(parentWidget()->rect());
}

void EmptyPlaceholder::recolor()
{
    const int side = 7 * gridStep();
    m_icon->setPixmap(
        themedIcon(m_symbol, ColorRole::MutedText).pixmap(QSize(side, side), devicePixelRatioF()));
}

} // namespace mynah
