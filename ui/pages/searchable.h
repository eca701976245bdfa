// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractItemView;
class QPlainTextEdit;
class QString;

namespace mynah {

// A part of the inspector that the find bar can look through.
class Searchable
{
public:
    virtual ~Searchable() = default;
    // Goes to the next (previous) place of the text, wrapping round; false when there is none.
    virtual bool find(const QString &text, bool forward) = 0;
};

// The same for a view of rows; children that were not fetched yet are not looked at.
bool findInView(QAbstractItemView &view, const QString &text, bool forward);
bool findInText(QPlainTextEdit &edit, const QString &text, bool forward);

} // namespace mynah
