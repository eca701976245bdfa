// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filteredit.h"

#include "ui/theme/thememanager.h"
#include "ui/viewstate.h"
#include "ui/widgets/controls.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QStringListModel>
#include <QTextCharFormat>

namespace mynah {

namespace {

using namespace std::chrono_literals;

constexpr auto TypingPause = 200ms;
constexpr int MostRemembered = 20;

QString historyKey()
{
    return QStringLiteral("traffic/filterHistory");
}

// Where the word that is being typed begins; a leading minus is no part of it.
qsizetype wordBegin(const QString &text)
{
    qsizetype begin = text.lastIndexOf(QLatin1Char(' ')) + 1;
    while (begin < text.size()
           && (text[begin] == QLatin1Char('-') || text[begin] == QLatin1Char('(')))
        ++begin;
    return begin;
}

// Completes the last word of the text and keeps what is before it.
class WordCompleter final : public QCompleter
{
public:
    using QCompleter::QCompleter;

    QStringList splitPath(const QString &path) const override
    {
        return {path.mid(wordBegin(path))};
    }

    QString pathFromIndex(const QModelIndex &index) const override
    {
        const auto *edit = qobject_cast<const QLineEdit *>(widget());
        const QString word = QCompleter::pathFromIndex(index);
        const QString text = edit ? edit->text() : QString();
        return text.isEmpty() ? word : text.left(wordBegin(text)) + word;
    }
};

} // namespace

FilterEdit::FilterEdit(QWidget *parent)
    : QLineEdit(parent)
    , m_conditions(addAction(themedIcon(Icon::Filter, ColorRole::MutedText), LeadingPosition))
{
    setClearButtonEnabled(true);
    m_conditions->setObjectName(QStringLiteral("filterConditions"));
    connect(m_conditions, &QAction::triggered, this, [this] {
        setFocus(Qt::OtherFocusReason);
        end(false);
        offer(proposals());
    });
    setUpCompleter();
    m_pause.setSingleShot(true);
    m_pause.setInterval(TypingPause);
    connect(&m_pause, &QTimer::timeout, this, &FilterEdit::check);
    connect(this, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(this, &QLineEdit::returnPressed, this, &FilterEdit::applyNow);
    connect(this, &QLineEdit::editingFinished, this, &FilterEdit::remember);
    retranslate();
}

void FilterEdit::setUpCompleter()
{
    auto *words = new QStringListModel(proposals(), this);
    auto *completer = new WordCompleter(words, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setMaxVisibleItems(14);
    setCompleter(completer);
    connect(this, &QLineEdit::textEdited, words,
            [this, words] { words->setStringList(proposals()); });
}

QStringList FilterEdit::proposals() const
{
    const QString word = text().mid(wordBegin(text()));
    const qsizetype colon = word.indexOf(QLatin1Char(':'));
    QStringList offered;
    if (colon > 0) {
        const QString field = word.left(colon);
        for (const QString &value : TrafficFilter::proposedValues(field))
            offered.append(field + QLatin1Char(':') + value);
    } else {
        for (const QString &field : TrafficFilter::fields())
            offered.append(field + QLatin1Char(':'));
    }
    if (!m_knowsRoutes) {
        for (const char *ofRoutes : {"route:", "response:", "is:unmatched"})
            offered.removeAll(QLatin1StringView(ofRoutes));
    }
    return offered;
}

void FilterEdit::offer(const QStringList &words)
{
    qobject_cast<QStringListModel *>(completer()->model())->setStringList(words);
    completer()->setCompletionPrefix(text().mid(wordBegin(text())));
    completer()->complete();
}

void FilterEdit::setKnowsRoutes(bool knows)
{
    m_knowsRoutes = knows;
    retranslate();
}

void FilterEdit::addCondition(const QString &condition)
{
    const QString before = text().trimmed();
    const bool needsBrackets = before.contains(QLatin1String(" or "), Qt::CaseInsensitive);
    if (before.isEmpty())
        setText(condition);
    else if (needsBrackets)
        setText(QStringLiteral("(%1) %2").arg(before, condition));
    else
        setText(before + QLatin1Char(' ') + condition);
    applyNow();
    remember();
}

void FilterEdit::applyNow()
{
    m_pause.stop();
    check();
}

void FilterEdit::check()
{
    const TrafficFilter::Result result = TrafficFilter::parse(text());
    if (const auto *fault = std::get_if<TrafficFilter::Fault>(&result)) {
        showFaultAt(fault->position, fault->length, fault->message);
        return;
    }
    showFaultAt(0, 0, {});
    if (text() == m_applied)
        return;
    m_applied = text();
    emit filterChanged(m_applied);
}

void FilterEdit::showFaultAt(qsizetype position, qsizetype length, const QString &message)
{
    underline(position, message.isEmpty() ? 0 : length);
    showFault(*this, message);
    if (message == m_fault)
        return;
    m_fault = message;
    if (m_fault.isEmpty())
        setAccessibleDescription(TrafficFilter::help());
    emit faultChanged(m_fault);
}

// An input method event is the way to give part of a QLineEdit's text a format; it changes no text.
void FilterEdit::underline(qsizetype position, qsizetype length)
{
    QList<QInputMethodEvent::Attribute> attributes;
    if (length > 0) {
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(themeColor(ColorRole::Error));
        attributes.append({QInputMethodEvent::TextFormat,
                           static_cast<int>(position) - cursorPosition(), static_cast<int>(length),
                           format});
    }
    QInputMethodEvent event(QString(), attributes);
    QLineEdit::inputMethodEvent(&event);
}

void FilterEdit::remember()
{
    if (text().trimmed().isEmpty() || !m_fault.isEmpty())
        return;
    QStringList history = viewState(historyKey()).toStringList();
    history.removeAll(text().trimmed());
    history.prepend(text().trimmed());
    while (history.size() > MostRemembered)
        history.removeLast();
    setViewState(historyKey(), history);
}

void FilterEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty() && !completer()->popup()->isVisible()) {
        clear();
        applyNow();
        return;
    }
    // On an empty line, Down offers what was used before.
    if (event->key() == Qt::Key_Down && text().isEmpty()) {
        const QStringList history = viewState(historyKey()).toStringList();
        offer(history.isEmpty() ? proposals() : history);
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void FilterEdit::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FilterEdit::retranslate()
{
    setPlaceholderText(m_knowsRoutes
                           ? tr("Filter requests: status:4xx path:/users* is:unmatched")
                           : tr("Filter requests: status:4xx path:/users* host:example.com"));
    m_conditions->setToolTip(tr("Choose a condition"));
    m_conditions->setStatusTip(tr("Show all conditions that a filter can have"));
    setAccessibleName(tr("Filter requests"));
    setAccessibleDescription(TrafficFilter::help());
    setToolTip(TrafficFilter::help());
}

} // namespace mynah
