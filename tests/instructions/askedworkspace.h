// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace mynah::instructions {

// A workspace with so many routes GET /static/NUMBER of a fixed answer, and behind them POST
// /users/:id/orders with a template over path, query and JSON body.
QByteArray askedWorkspace(int routes);

} // namespace mynah::instructions
