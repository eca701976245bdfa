// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/linediff.h"

#include <QSplitter>

#include <array>
#include <memory>

class QToolButton;

namespace mynah {

class DiffSideModel;
class DiffView;
class ElidedLabel;
class TextComparison;

// The two sides of a comparison beside each other, each under its title.
class DiffPair final : public QSplitter
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DiffPair)

public:
    explicit DiffPair(QWidget *parent = nullptr);

    void setTitles(const QString &left, const QString &right);
    // Null: nothing is shown.
    void setComparison(const std::shared_ptr<const TextComparison> &texts);
    // Across, as far as it takes to see the first word that differs in these rows.
    void scrollToWords(const LineDiff::Difference &rows);
    // What is to be said about the whole comparison; empty when it is as exact as can be.
    static QString remark(const TextComparison &texts);
    // Left and right.
    const std::array<DiffView *, 2> &views() const { return m_views; }

    // The keys that go to the difference before and after.
    static constexpr QKeyCombination PreviousKeys = Qt::ALT | Qt::Key_Up;
    static constexpr QKeyCombination NextKeys = Qt::ALT | Qt::Key_Down;
    // Lets them click the button wherever in the window the focus is.
    static void giveKeys(QToolButton &button, QKeyCombination keys, QWidget &window);

private:
    QWidget *makeSide(ElidedLabel *title, DiffView *view);

    std::array<ElidedLabel *, 2> m_titles;
    std::array<DiffSideModel *, 2> m_models;
    std::array<DiffView *, 2> m_views;
};

} // namespace mynah
