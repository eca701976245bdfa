// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/rawtext.h"

#include <QPlainTextEdit>

#include <optional>

namespace mynah {

class TextFiller;

// Shows a RawText: what stands for something else is dimmed, one place can be marked as wrong.
class RawView final : public QPlainTextEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RawView)

public:
    explicit RawView(QWidget *parent = nullptr);

    // fault: the byte of raw that is wrong.
    void setRaw(RawText raw, std::optional<std::size_t> fault = std::nullopt);
    bool hasFault() const { return m_fault.has_value(); }
    void goToFault();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void onGrown();
    void recolor();

    RawText m_raw;
    // Symbols that were dimmed; those that follow have not come yet or are too many.
    std::size_t m_dimmed = 0;
    TextFiller *m_filler;
    std::optional<int> m_fault; // position in the text
    int m_faultLength = 1;
    // Its part of the text has not come yet.
    bool m_faultIsAhead = false;
    // It was set while nobody could see where it is.
    bool m_faultIsUnseen = false;
};

} // namespace mynah
