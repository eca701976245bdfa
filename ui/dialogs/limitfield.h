// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/serverlimits.h"

#include <QWidget>

#include <cstdint>
#include <optional>

class QLabel;
class QLineEdit;
class QToolButton;

namespace mynah {

struct LimitDescription;

// Edits one limit: a text with its unit, empty for the default, which it shows; below it what the
// limit means and what is wrong.
class LimitField final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LimitField)

public:
    LimitField(const LimitSetting &setting, const LimitDescription &description, QWidget *parent);

    const LimitSetting &setting() const { return m_setting; }
    // The edit, for a label.
    QLineEdit &edit() { return *m_edit; }

    void setValue(std::optional<std::int64_t> value);
    // Nothing when the default holds, and while there is a fault.
    std::optional<std::int64_t> value() const;
    // What is wrong with the text, or empty.
    QString fault() const;
    // Shown while there is no fault.
    void setWarning(const QString &warning);

signals:
    void changed();

private:
    void layOut(const QString &meaning);
    void showNote();
    QString zeroMeaning() const;

    const LimitSetting &m_setting;
    QLineEdit *m_edit;
    QToolButton *m_reset;
    QLabel *m_note;
    QString m_warning;
};

} // namespace mynah
