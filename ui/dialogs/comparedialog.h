// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/exchangecomparison.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QToolButton;

namespace mynah {

class DiffPair;

// Lays two recorded exchanges side by side, a part at a time, and shows where they differ. Begins
// with the first part that does.
class CompareDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CompareDialog)

public:
    CompareDialog(const Exchange &left, const Exchange &right, bool hidesSecrets,
                  QWidget *parent = nullptr);

public slots:
    // Secrets are then neither shown nor compared.
    void setHidesSecrets(bool hides);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUpFields();
    void setUpButtons();
    void layOut();
    void compare();
    void showAnswer(const ExchangeComparison &comparison);
    void showParts();
    void showCount();
    QString missingText() const;
    void swap();
    // -1: to none of them.
    void goToDifference(int number);
    void step(int by);
    void showTitles();
    void retranslate();

    std::shared_ptr<const Exchange> m_left;
    std::shared_ptr<const Exchange> m_right;
    bool m_hidesSecrets;
    // What was asked last; answers to others come too late.
    int m_question = 0;
    // Until people or the first answer choose.
    bool m_choosesPart = true;
    ExchangeComparison m_shown;
    // Of the difference people are at, -1 before they go to one.
    int m_difference = -1;

    QLabel *m_partLabel;
    QComboBox *m_part;
    QCheckBox *m_format;
    QCheckBox *m_sortKeys;
    QCheckBox *m_ignoreWhitespace;
    QLabel *m_count;
    QToolButton *m_previous;
    QToolButton *m_next;
    QPushButton *m_swap;
    DiffPair *m_sides;
    QLabel *m_missing;
};

} // namespace mynah
