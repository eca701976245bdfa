// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace mynah {

struct ImportedTraffic;

// Which entries of a file could not be read, and why. Inside: skippedEntriesView.
class SkippedEntriesDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SkippedEntriesDialog)

public:
    explicit SkippedEntriesDialog(const ImportedTraffic &traffic, QWidget *parent = nullptr);
};

} // namespace mynah
