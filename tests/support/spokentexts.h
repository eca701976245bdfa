// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTranslator>

#include <functional>

class QWidget;

namespace mynah::test {

// A language that nobody speaks: each text is what it is in English, in brackets and two fifths
// longer, so that it shows whether tr() was asked for it, and whether it has room.
class BracketLanguage final : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *disambiguation,
                      int n) const override;

    static bool isSpokenIn(const QString &text);
    // What of the text is not in brackets: a line each of what is between them.
    static QString rest(const QString &text);
};

// A text that people see or hear, and where: "routeEditor.toolTip".
struct SpokenText
{
    QString where;
    QString text;
};

// Of the widget and all that is in it, shown or not: texts of its controls, tips, names for
// assistive programs, actions, titles of tabs and docks, headers and cells of views. Not of those
// that are left out with all that is in them, and not of the buttons with which Qt scrolls tabs.
QList<SpokenText> spokenTexts(QWidget &widget,
                              const std::function<bool(const QWidget &)> &isLeftOut);

} // namespace mynah::test
