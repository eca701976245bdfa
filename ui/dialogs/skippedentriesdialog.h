// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/message.h"

#include <QDialog>

#include <cstdint>
#include <vector>

class QLabel;
class QListView;
class QStringListModel;

namespace mynah {

struct ImportedTraffic;

// Which entries of a file could not be read, and why. Inside: skippedEntriesView.
class SkippedEntriesDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SkippedEntriesDialog)

public:
    explicit SkippedEntriesDialog(const ImportedTraffic &traffic, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    const QString m_file;
    const std::uint64_t m_skipped;
    // Of the first ones, why.
    const std::vector<Message> m_told;
    QLabel *m_label;
    QListView *m_view;
    QStringListModel *m_problems;
};

} // namespace mynah
