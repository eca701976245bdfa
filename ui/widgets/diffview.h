// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/linediff.h"

#include <QTableView>

#include <optional>

namespace mynah {

class DiffSideModel;

// Shows one side of a comparison: numbers and signs in the margin, lines in a fixed pitch, the
// words that differ marked. However long the texts, only what is in sight costs anything.
class DiffView final : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DiffView)

public:
    // The model outlives the view.
    explicit DiffView(DiffSideModel &model, QWidget *parent = nullptr);

    // From now on both show the same rows and columns of text.
    static void scrollTogether(DiffView &first, DiffView &second);

    // The rows that people are at have a bar in the margin; an empty range has none.
    void setCurrentRows(const LineDiff::Difference &rows);
    // With what is above them in sight: they begin a third from the top.
    void scrollToRows(const LineDiff::Difference &rows);
    // Where the first word that differs begins in these rows, from the left end of its line in
    // pixels; none when no word is marked on this side.
    std::optional<int> firstWordIn(const LineDiff::Difference &rows) const;
    const LineDiff::Difference &currentRows() const { return m_currentRows; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void setUpCopying();
    void copySelection() const;
    void fitColumn();

    DiffSideModel &m_model;
    LineDiff::Difference m_currentRows;
};

} // namespace mynah
