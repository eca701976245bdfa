// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fakeservercontroller.h"
#include "tests/support/modelwatch.h"
#include "ui/models/trafficmodel.h"

#include <QCoreApplication>

namespace mynah::test {

// A watched list of traffic over a store that a test fills.
struct TrafficDesk
{
    FakeServerController controller;
    TrafficMarks marks;
    ExchangeStore &store = controller.store();
    TrafficModel model{store, marks};
    ModelWatch watch{model, {Qt::DisplayRole, TrafficModel::SeqRole, TrafficModel::GapRole}};

    void add(int count, std::string_view target = "/hello")
    {
        for (int i = 0; i < count; ++i)
            controller.addExchange("GET", target);
    }
    void limitRows(std::size_t rows) { store.setLimits({.rows = rows, .bytes = 1 << 26}); }
    void filter(const QString &text)
    {
        model.setFilter(std::get<TrafficFilter>(TrafficFilter::parse(text)));
    }
    QString at(int row, TrafficModel::Column column, int role = Qt::DisplayRole) const
    {
        return model.index(row, column).data(role).toString();
    }
    // "1 2 … 4", an ellipsis for a gap.
    QString rows() const
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts +=
                model.seqAt(row) == 0 ? QStringLiteral("…") : QString::number(model.seqAt(row));
        return texts.join(QLatin1Char(' '));
    }
    // Ticks as often as the search needs.
    void search()
    {
        do {
            model.tick();
            QCoreApplication::processEvents();
        } while (model.isSearching());
    }
};

} // namespace mynah::test
