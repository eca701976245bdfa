// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/trafficimport.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace mynah {

class ElidedLabel;

// One line above a list of requests that come from a file: which file, how many there are and how
// many could not be read, and the way back to those that arrive. Inside: importedText,
// btnImportedDetails, btnBackToLive.
class ImportedStrip final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportedStrip)

public:
    explicit ImportedStrip(QWidget *parent = nullptr);

    // Shows itself.
    void setTraffic(const ImportedTraffic &traffic);

signals:
    void liveWanted();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString text() const;
    void showDetails();
    void retranslate();

    // Without the store.
    ImportedTraffic m_traffic;
    std::uint64_t m_requests = 0;
    // Those that made room for others.
    std::uint64_t m_dropped = 0;
    std::uint64_t m_withoutDetails = 0;
    ElidedLabel *m_text;
    QPushButton *m_details;
    QPushButton *m_back;
};

} // namespace mynah
