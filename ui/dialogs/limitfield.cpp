// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/limitfield.h"

#include "ui/dialogs/limitdescriptions.h"
#include "ui/limittext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mynah {

LimitField::LimitField(const LimitSetting &setting, const LimitDescription &description,
                       QWidget *parent)
    : QWidget(parent)
    , m_setting(setting)
    , m_edit(new QLineEdit(this))
    , m_reset(
          makeToolButton(Icon::Undo, tr("Back to the default: %1").arg(description.title), this))
    , m_note(new QLabel(this))
{
    const QString name = QLatin1StringView(setting.name);
    setObjectName(name + u"Field"_s);
    m_edit->setObjectName(name + u"Edit"_s);
    m_edit->setAccessibleDescription(description.meaning);
    m_edit->setPlaceholderText(tr("%1 (default)").arg(formatLimit(setting.standard, setting.unit)));
    m_reset->setObjectName(name + u"Reset"_s);
    m_note->setObjectName(name + u"Note"_s);
    layOut(description.meaning);
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        showNote();
        emit changed();
    });
    connect(m_reset, &QToolButton::clicked, this, [this] {
        m_edit->clear();
        m_edit->setFocus();
    });
    showNote();
}

void LimitField::layOut(const QString &meaning)
{
    auto *row = new QHBoxLayout;
    setSteps(*row, 0, 1);
    m_edit->setFixedWidth(45 * gridStep());
    row->addWidget(m_edit);
    row->addWidget(m_reset);
    row->addStretch();
    auto *column = new QVBoxLayout(this);
    setSteps(*column, 0, 1);
    column->addLayout(row);
    QLabel *text = makeMutedLabel(meaning, this);
    for (QLabel *label : {text, m_note}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        column->addWidget(label);
    }
}

void LimitField::setValue(std::optional<std::int64_t> value)
{
    m_edit->setText(value ? formatLimit(*value, m_setting.unit) : QString());
    m_edit->setCursorPosition(0);
}

std::optional<std::int64_t> LimitField::value() const
{
    return fault().isEmpty() ? parseLimit(m_edit->text(), m_setting.unit) : std::nullopt;
}

QString LimitField::fault() const
{
    if (m_edit->text().trimmed().isEmpty())
        return {};
    const auto value = parseLimit(m_edit->text(), m_setting.unit);
    if (!value)
        return tr("This is not a valid limit. Type a whole number, such as %1")
            .arg(formatLimit(m_setting.standard, m_setting.unit));
    if (*value > m_setting.most)
        return tr("This limit is at most %1").arg(formatLimit(m_setting.most, m_setting.unit));
    return {};
}

void LimitField::setWarning(const QString &warning)
{
    m_warning = warning;
    showNote();
}

void LimitField::showNote()
{
    m_reset->setEnabled(!m_edit->text().isEmpty());
    const QString wrong = fault();
    showFault(*m_edit, wrong);
    QString note = wrong.isEmpty() ? m_warning : wrong;
    if (note.isEmpty() && value() == 0)
        note = zeroMeaning();
    setTextRole(*m_note, wrong.isEmpty() ? ColorRole::Warning : ColorRole::Error);
    showFault(*m_note, note);
}

QString LimitField::zeroMeaning() const
{
    using enum LimitSetting::Unit;
    constexpr std::int64_t Large = std::int64_t(1) << 40;
    if (m_setting.zeroIsAtOnce)
        return tr("0: does not wait");
    if (m_setting.unit == Milliseconds || m_setting.most >= Large)
        return tr("0: no limit");
    return tr("0: the highest value, %1").arg(formatLimit(m_setting.most, m_setting.unit));
}

} // namespace mynah
