// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace mynah::test {

// Looks for what an exchange leaves behind: objects and descriptors.
class Leftovers
{
public:
    // What is open now may stay open.
    Leftovers();

    // "none", or what there is too many of.
    QByteArray text() const;

private:
    int m_descriptors;
};

} // namespace mynah::test
