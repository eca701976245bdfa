// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/trafficexport.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace mynah {

class UserPrompts;

// Asks which requests are to be written, how, and where to.
class ExportDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportDialog)

public:
    enum class Scope { Selected, Filtered, All };
    // What there is to choose from.
    struct Offer
    {
        std::uint64_t selected = 0;
        bool isFiltered = false;
        // Where it is known.
        std::optional<std::uint64_t> filtered = std::nullopt;
        std::uint64_t all = 0;
    };

    ExportDialog(UserPrompts &prompts, const Offer &offer, QWidget *parent = nullptr);

    TrafficFormat format() const;
    Scope scope() const;
    bool keepsSecrets() const;
    QString path() const;

private:
    void setUpFields(const Offer &offer);
    void layOut();
    void browse();
    // Gives the file's name the ending that goes with the format, if it had that of another.
    void updateSuffix();
    void validate();
    void rememberFolder() const;

    UserPrompts &m_prompts;
    QComboBox *m_format;
    QComboBox *m_scope;
    QCheckBox *m_redact;
    QLineEdit *m_file;
    QLabel *m_note;
    QDialogButtonBox *m_buttons;
    QPushButton *m_export;
};

} // namespace mynah
