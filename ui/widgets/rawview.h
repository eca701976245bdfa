// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/rawtext.h"

#include <QPlainTextEdit>

#include <memory>
#include <optional>

namespace mynah {

// Shows a RawText: what stands for something else is dimmed, one place can be marked as wrong.
class RawView final : public QPlainTextEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RawView)

public:
    explicit RawView(QWidget *parent = nullptr);

    // fault: the byte of raw that is wrong.
    void setRaw(std::shared_ptr<const RawText> raw,
                std::optional<std::size_t> fault = std::nullopt);
    bool hasFault() const { return m_fault.has_value(); }
    void goToFault();

private:
    void recolor();

    std::shared_ptr<const RawText> m_raw = std::make_shared<const RawText>();
    std::optional<int> m_fault; // position in the text
};

} // namespace mynah
