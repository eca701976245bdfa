// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/settingspage.h"

#include "ui/text.h"
#include "ui/theme/metrics.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/controls.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QSpinBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

enum Column { LabelColumn, FieldColumn };

class FieldMark final : public QWidget
{
public:
    explicit FieldMark(QWidget *parent)
        : QWidget(parent)
    {
        setObjectName(u"settingsMark"_s);
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(themeColor(ColorRole::Accent), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), gridStep(), gridStep());
    }
};

} // namespace

SettingsPage::SettingsPage(Icon icon, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_icon(icon)
    , m_title(title)
    , m_grid(new QGridLayout(this))
    , m_mark(new FieldMark(this))
{
    setSteps(*m_grid, 2, 1, 1);
    m_grid->setHorizontalSpacing(3 * gridStep());
    m_grid->setColumnStretch(FieldColumn, 1);
}

SettingsPage::~SettingsPage() = default;

void SettingsPage::addField(const QString &label, QWidget *field, QWidget *beside)
{
    const int row = startField();
    const bool isTall = qobject_cast<QAbstractItemView *>(field);
    if (!label.isEmpty())
        m_grid->addWidget(makeFieldLabel(label, *field), row, LabelColumn,
                          isTall ? Qt::AlignTop : Qt::Alignment());
    auto *line = new QHBoxLayout;
    line->setSpacing(2 * gridStep());
    // Text takes the room it needs; controls are as wide as what is in them.
    line->addWidget(field, qobject_cast<QLabel *>(field) ? 1 : 0);
    if (beside)
        line->addWidget(beside);
    line->addStretch();
    m_grid->addLayout(line, row, FieldColumn);
    QString words = label;
    for (const QWidget *widget : {field, beside}) {
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            words += u' ' + button->text();
    }
    addWords(field, words);
}

void SettingsPage::addCheck(QCheckBox *check)
{
    m_grid->addWidget(check, startField(), FieldColumn, Qt::AlignLeft);
    addWords(check, check->text());
}

void SettingsPage::addHint(const QString &hint)
{
    Field &field = m_fields.last();
    QLabel *label = nullptr;
    if (auto *check = qobject_cast<QCheckBox *>(field.widget)) {
        label = makeCheckMeaning(*check, hint);
    } else {
        label = makeMutedLabel(hint, this);
        label->setWordWrap(true);
        field.widget->setAccessibleDescription(hint);
    }
    m_grid->addWidget(label, m_grid->rowCount(), FieldColumn);
    field.words += u' ' + hint;
}

void SettingsPage::addWide(QWidget *widget, const QString &words, int stretch)
{
    const int row = startField();
    m_grid->addWidget(widget, row, LabelColumn, 1, 2);
    m_grid->setRowStretch(row, stretch);
    addWords(widget, words);
}

// Leaves some room above; hints stand closer.
int SettingsPage::startField()
{
    const int row = m_grid->rowCount();
    if (!m_fields.isEmpty())
        m_grid->setRowMinimumHeight(row, gridStep());
    return row + 1;
}

void SettingsPage::addRest()
{
    m_grid->setRowStretch(m_grid->rowCount(), 1);
}

void SettingsPage::addWords(QWidget *field, const QString &words)
{
    m_fields.append({field, withoutMnemonic(words)});
    field->installEventFilter(this);
}

QSpinBox *SettingsPage::makeSpin(const char *name, int lowest, int highest, const QString &suffix)
{
    auto *spin = new QSpinBox(this);
    spin->setObjectName(QLatin1StringView(name));
    spin->setRange(lowest, highest);
    spin->setGroupSeparatorShown(true);
    spin->setSuffix(suffix);
    connect(spin, &QSpinBox::valueChanged, this, &SettingsPage::changed);
    return spin;
}

QWidget *SettingsPage::fieldFor(const QString &text) const
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    const auto found = std::find_if(m_fields.begin(), m_fields.end(), [&](const Field &field) {
        return std::all_of(words.begin(), words.end(), [&](const QString &word) {
            return field.words.contains(word, Qt::CaseInsensitive)
                || m_title.contains(word, Qt::CaseInsensitive);
        });
    });
    return found == m_fields.end() ? nullptr : found->widget;
}

void SettingsPage::mark(QWidget *field)
{
    m_marked = field;
    m_mark->setVisible(field);
    placeMark();
}

void SettingsPage::placeMark()
{
    if (!m_marked)
        return;
    const int room = gridStep();
    const QRect place(m_marked->mapTo(this, QPoint()), m_marked->size());
    m_mark->setGeometry(place.adjusted(-room, -room, room, room));
    m_mark->raise();
}

bool SettingsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_marked && (event->type() == QEvent::Move || event->type() == QEvent::Resize))
        placeMark();
    return QWidget::eventFilter(watched, event);
}

} // namespace mynah
