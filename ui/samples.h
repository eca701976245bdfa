// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/workspace.h"
#include "ui/language.h"

#include <QList>
#include <QString>

#include <optional>

namespace mynah {

// A workspace that comes with Mynah: its file in :/mynah/examples, what to call it and what it
// shows.
struct Sample
{
    QString file;
    Text title;
    Text description;
};
// The one to begin with first.
QList<Sample> samples();

// Without files beside it, so that it needs no folder: they are part of it. Nothing when there is
// no such sample.
std::optional<Workspace> loadSample(const QString &file);

} // namespace mynah
