// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace mynah {

// A work of others that Mynah is made with.
struct Component
{
    std::string name;
    // Of what runs, where it says so, else of what was built with; empty when there is none.
    std::string version;
    // An SPDX expression.
    std::string licence;
    // Where it is at home.
    std::string address;
};

// What the engine links, and whose design it follows.
std::vector<Component> engineComponents();

} // namespace mynah
