// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/searchresults.h"

namespace mynah {

class ExchangeStore;

enum class Secrets { Shown, Hidden };

// Adds captured requests, the newest first, by their targets and by what is kept of their bodies,
// without content codings. Any thread.
void searchTraffic(const ExchangeStore &store, Secrets secrets, const SearchResults::Order &order,
                   SearchResults &results);

} // namespace mynah
