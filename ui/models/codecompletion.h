// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace mynah {

// Something that can be written at a place in a text.
struct CodeCompletion
{
    QString name;
    // How it is written in full, and one line of what it is.
    QString signature;
    QString help;
    // What is written; the cursor ends up between the two.
    QString before;
    QString after;
    // What follows can be completed as well.
    bool asksAgain = false;
};

struct CodeCompletions
{
    // So many characters in front of the cursor are replaced by the choice.
    qsizetype typed = 0;
    std::vector<CodeCompletion> choices;
};

// What is around the cursor; no more of it than completing takes.
struct CodeContext
{
    QString before;
    QString after;
    // Somebody pressed the key for it, rather than only writing.
    bool isAsked = false;
};

using CodeCompleter = std::function<CodeCompletions(const CodeContext &context)>;

} // namespace mynah
