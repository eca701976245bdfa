// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QWidget;

namespace mynah {

// A page of the help.
struct HelpTopic
{
    // Of its file in :/mynah/help/<language>, and what links to it name.
    QString id;
    // In the window's language, as everything here.
    QString title;
};
// In the order of reading.
QList<HelpTopic> helpTopics();

// The page as HTML without a style. What the engine has tables of (parts of a request, helpers of
// templates, rules, limits) comes from these. "<!--keys-->" stands where the keys of a window go.
// Empty when there is no such topic.
QString helpPage(const QString &topic);

// What a part of the window is about: its own topic, or that of what is around it.
QString helpTopicOf(const QWidget *widget);

} // namespace mynah
