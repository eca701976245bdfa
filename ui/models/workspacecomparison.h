// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/language.h"
#include "ui/models/exchangecomparison.h"

#include <QByteArray>
#include <QMetaType>

#include <functional>
#include <memory>
#include <vector>

namespace mynah {

// Two states of a workspace side by side.
struct WorkspaceComparison
{
    // What they are states of.
    Text left;
    Text right;
    std::shared_ptr<const TextComparison> texts;
    struct Choice
    {
        Text text;
        std::function<void()> run;
    };
    // What can be decided when the difference has been seen.
    std::vector<Choice> choices{};
};

// Both in the form in which workspaces are saved, so that only what they say differs; what is no
// workspace is taken as it is. Any thread.
std::shared_ptr<const TextComparison> compareWorkspaces(const QByteArray &left,
                                                        const QByteArray &right);

} // namespace mynah

Q_DECLARE_METATYPE(mynah::WorkspaceComparison)
