// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/mockserver.h"

#include <QWidget>

class QCheckBox;
class QVBoxLayout;

namespace mynah {

// What a server bears although RFC 9112 refuses it, with what that opens.
class LenienciesPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LenienciesPage)

public:
    explicit LenienciesPage(const ServerLeniencies &leniencies, QWidget *parent = nullptr);

    ServerLeniencies leniencies() const;

private:
    QCheckBox *addLeniency(QVBoxLayout &column, const QString &name, const QString &meaning);

    ServerLeniencies m_leniencies;
    QCheckBox *m_bareLf;
    QCheckBox *m_obsFold;
    QCheckBox *m_missingHost;
};

} // namespace mynah
