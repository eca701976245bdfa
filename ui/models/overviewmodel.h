// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/exchange.h"
#include "ui/models/propertytreemodel.h"

namespace mynah {

class RouteTitles;

// What one exchange was, in a screenful.
class OverviewModel final : public PropertyTreeModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OverviewModel)

public:
    using PropertyTreeModel::PropertyTreeModel;

    // Null titles: routes have no names.
    void setExchange(const Exchange &exchange, const RouteTitles *titles);
};

} // namespace mynah
