// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/comparedialog.h"

#include "server/domain/secrets.h"
#include "ui/background.h"
#include "ui/displayformat.h"
#include "ui/text.h"
#include "ui/theme/metrics.h"
#include "ui/viewstate.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/diffpair.h"
#include "ui/widgets/diffview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

QString numberOf(const Exchange &exchange)
{
    return u'#' + QString::number(exchange.record.seq);
}

// To measure all of a very long one takes as long as a frame.
QString shortTarget(const Exchange &exchange)
{
    constexpr qsizetype MostAtEachEnd = 300;
    const QString target = toQString(exchange.target);
    if (target.size() <= 2 * MostAtEachEnd)
        return target;
    return target.left(MostAtEachEnd) + u'\u2026' + target.right(MostAtEachEnd);
}

QString titleOf(const Exchange &exchange)
{
    const QString method =
        exchange.method.empty() ? CompareDialog::tr("Not HTTP") : toQString(exchange.method);
    const QString status = exchange.record.status == 0 ? CompareDialog::tr("no response")
                                                       : QString::number(exchange.record.status);
    //: Number, method, path and status of a request
    return CompareDialog::tr("%1  %2 %3 \u2192 %4")
        .arg(numberOf(exchange), method, shortTarget(exchange), status);
}

std::shared_ptr<const Exchange> shownCopy(const std::shared_ptr<const Exchange> &exchange,
                                          bool hidesSecrets)
{
    if (!hidesSecrets)
        return exchange;
    Exchange copy = *exchange;
    redactSecrets(copy);
    return std::make_shared<const Exchange>(std::move(copy));
}

// As it was left the last time.
void remember(QCheckBox &check, const QString &key, bool usual)
{
    check.setChecked(viewState(key, usual).toBool());
    QObject::connect(&check, &QCheckBox::toggled, &check,
                     [key](bool on) { setViewState(key, on); });
}

bool hasHiddenSecrets(const Exchange &exchange)
{
    return hasSecrets(exchange.requestHead) || hasSecrets(exchange.responseHead);
}

} // namespace

CompareDialog::CompareDialog(const Exchange &left, const Exchange &right, bool hidesSecrets,
                             QWidget *parent)
    : QDialog(parent)
    , m_left(std::make_shared<const Exchange>(left))
    , m_right(std::make_shared<const Exchange>(right))
    , m_hidesSecrets(hidesSecrets)
    , m_partLabel(new QLabel(this))
    , m_part(named<QComboBox>(u"comparePartCombo"_s, this))
    , m_format(named<QCheckBox>(u"compareFormatCheck"_s, this))
    , m_sortKeys(named<QCheckBox>(u"compareSortKeysCheck"_s, this))
    , m_ignoreWhitespace(named<QCheckBox>(u"compareIgnoreWsCheck"_s, this))
    , m_count(named<QLabel>(u"compareCountLabel"_s, this))
    , m_previous(makeToolButton(Icon::Up, QString(), this))
    , m_next(makeToolButton(Icon::Down, QString(), this))
    , m_swap(named<QPushButton>(u"btnSwap"_s, this))
    , m_sides(new DiffPair(this))
    , m_missing(named<QLabel>(u"compareMissingLabel"_s, this))
{
    setObjectName(u"compareDialog"_s);
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    setUpFields();
    setUpButtons();
    layOut();
    retranslate();
    resize(260 * gridStep(), 150 * gridStep());
    compare();
}

void CompareDialog::setUpFields()
{
    m_partLabel->setBuddy(m_part);
    for (int part = 0; part < ExchangePartCount; ++part)
        m_part->addItem(QString());
    m_part->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    remember(*m_format, u"compare/format"_s, true);
    remember(*m_sortKeys, u"compare/sortKeys"_s, true);
    remember(*m_ignoreWhitespace, u"compare/ignoreWhitespace"_s, false);
    m_sortKeys->setEnabled(m_format->isChecked());
    m_missing->setTextFormat(Qt::PlainText);
    m_missing->setWordWrap(true);
    m_missing->hide();
    connect(m_part, &QComboBox::activated, this, [this] {
        m_choosesPart = false;
        compare();
    });
    for (const QCheckBox *check : {m_format, m_sortKeys, m_ignoreWhitespace})
        connect(check, &QCheckBox::toggled, this, &CompareDialog::compare);
    connect(m_format, &QCheckBox::toggled, m_sortKeys, &QWidget::setEnabled);
}

void CompareDialog::setUpButtons()
{
    m_previous->setObjectName(u"btnPrevDiff"_s);
    m_next->setObjectName(u"btnNextDiff"_s);
    m_swap->setAutoDefault(false);
    connect(m_previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
    DiffPair::giveKeys(*m_previous, DiffPair::PreviousKeys, *this);
    DiffPair::giveKeys(*m_next, DiffPair::NextKeys, *this);
    connect(m_swap, &QPushButton::clicked, this, &CompareDialog::swap);
}

void CompareDialog::layOut()
{
    auto *tools = new QHBoxLayout;
    setSteps(*tools, 0, 2);
    tools->addWidget(m_partLabel);
    tools->addWidget(m_part);
    tools->addSpacing(2 * gridStep());
    for (QCheckBox *check : {m_format, m_sortKeys, m_ignoreWhitespace})
        tools->addWidget(check);
    tools->addStretch(1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_count, m_previous, m_next, m_swap})
        tools->addWidget(widget);
    auto *column = new QVBoxLayout(this);
    setSteps(*column, 3, 2);
    column->addLayout(tools);
    column->addWidget(m_sides, 1);
    column->addWidget(m_missing);
}

void CompareDialog::setHidesSecrets(bool hides)
{
    if (hides == m_hidesSecrets)
        return;
    m_hidesSecrets = hides;
    if (hides)
        m_sides->setComparison(nullptr);
    showTitles();
    compare();
}

// What is shown stays until the answer is there.
void CompareDialog::compare()
{
    ComparisonQuestion question;
    if (!m_choosesPart)
        question.part = static_cast<ExchangePart>(m_part->currentIndex());
    question.options = {m_format->isChecked(), m_sortKeys->isChecked()};
    question.ignoresWhitespace = m_ignoreWhitespace->isChecked();
    m_count->setText(tr("Comparing…"));
    m_previous->setEnabled(false);
    m_next->setEnabled(false);
    runInBackground(
        this,
        [question, left = m_left, right = m_right, hides = m_hidesSecrets]() mutable {
            question.left = shownCopy(left, hides);
            question.right = shownCopy(right, hides);
            return compareExchanges(question);
        },
        [this, number = ++m_question](const ExchangeComparison &comparison) {
            if (number == m_question)
                showAnswer(comparison);
        });
}

void CompareDialog::showAnswer(const ExchangeComparison &comparison)
{
    const bool isOtherPart = m_choosesPart || comparison.part != m_shown.part;
    m_choosesPart = false;
    m_shown = comparison;
    m_part->setCurrentIndex(int(comparison.part));
    m_sides->setComparison(comparison.texts);
    showParts();
    const QString missing = missingText();
    const bool isDoubtful = !comparison.isWhole || !comparison.texts->diff().isAligned;
    m_missing->setText(missing);
    setTextRole(*m_missing, isDoubtful ? ColorRole::Warning : ColorRole::MutedText);
    m_missing->setVisible(!missing.isEmpty());
    const int count = int(comparison.texts->diff().differences.size());
    m_previous->setEnabled(count > 0);
    m_next->setEnabled(count > 0);
    goToDifference(isOtherPart ? -1 : std::min(m_difference, count - 1));
}

QString CompareDialog::missingText() const
{
    QStringList sentences;
    if (!m_shown.missing.isEmpty())
        sentences += m_shown.missing;
    if (const QString remark = DiffPair::remark(*m_shown.texts); !remark.isEmpty())
        sentences += remark;
    const bool isHead =
        m_shown.part == ExchangePart::RequestHead || m_shown.part == ExchangePart::ResponseHead;
    if (m_hidesSecrets && isHead && (hasHiddenSecrets(*m_left) || hasHiddenSecrets(*m_right)))
        sentences += tr("Secrets are hidden and not compared.");
    return sentences.join(u' ');
}

void CompareDialog::showParts()
{
    const QStringList names{tr("Request head"), tr("Request body"), tr("Response head"),
                            tr("Response body"), tr("Timing")};
    for (int part = 0; part < names.size(); ++part) {
        const bool isSame = m_shown.texts && !m_shown.differs[static_cast<std::size_t>(part)];
        //: A part of two requests that is the same in both
        m_part->setItemText(part, isSame ? tr("%1 (same)").arg(names[part]) : names[part]);
    }
}

void CompareDialog::showCount()
{
    const int count = int(m_shown.texts->diff().differences.size());
    if (m_difference >= 0)
        m_count->setText(
            tr("Difference %1 of %2")
                .arg(formatCount(quint64(m_difference) + 1), formatCount(quint64(count))));
    else if (count > 0)
        m_count->setText(count == 1 ? tr("1 difference")
                                    : tr("%1 differences").arg(formatCount(quint64(count))));
    else if (!m_shown.isWhole)
        m_count->setText(tr("What was compared is the same."));
    else
        m_count->setText(m_shown.isIdentical ? tr("They are the same.")
                                             : tr("Only their layout differs."));
}

void CompareDialog::step(int by)
{
    const int count = int(m_shown.texts->diff().differences.size());
    // Backwards from nowhere is the last one.
    const int from = m_difference < 0 && by < 0 ? count : m_difference;
    goToDifference((from + by + count) % count);
}

void CompareDialog::goToDifference(int number)
{
    m_difference = number;
    showCount();
    const std::vector<LineDiff::Difference> &all = m_shown.texts->diff().differences;
    const bool isAtOne = number >= 0;
    const LineDiff::Difference rows =
        isAtOne ? all[static_cast<std::size_t>(number)] : LineDiff::Difference();
    // The first one is worth a look before people go to it.
    const LineDiff::Difference shown = isAtOne || all.empty() ? rows : all.front();
    for (DiffView *view : m_sides->views()) {
        view->setCurrentRows(rows);
        const QModelIndex first = view->model()->index(shown.begin, 0);
        view->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
        view->scrollTo(first, QAbstractItemView::PositionAtCenter);
    }
    m_sides->scrollToWords(shown);
}

void CompareDialog::swap()
{
    std::swap(m_left, m_right);
    showTitles();
    compare();
}

void CompareDialog::showTitles()
{
    setWindowTitle(u"%1 \u21c4 %2"_s.arg(numberOf(*m_left), numberOf(*m_right)));
    m_sides->setTitles(titleOf(*shownCopy(m_left, m_hidesSecrets)),
                       titleOf(*shownCopy(m_right, m_hidesSecrets)));
}

void CompareDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        compare();
    }
}

void CompareDialog::retranslate()
{
    const auto name = [](QToolButton *button, const QString &text, QKeyCombination keys) {
        button->setAccessibleName(text);
        button->setToolTip(
            u"%1 (%2)"_s.arg(text, QKeySequence(keys).toString(QKeySequence::NativeText)));
    };
    m_partLabel->setText(tr("&Compare"));
    m_format->setText(tr("&Format JSON"));
    m_sortKeys->setText(tr("Sort &keys"));
    m_ignoreWhitespace->setText(tr("Ignore &whitespace"));
    name(m_previous, tr("Previous difference"), DiffPair::PreviousKeys);
    name(m_next, tr("Next difference"), DiffPair::NextKeys);
    m_swap->setText(tr("&Swap"));
    showParts();
    showTitles();
}

} // namespace mynah
