// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console.h"

#include <QCoreApplication>

namespace mynah {

using namespace Qt::StringLiterals;

bool sayOn(FILE *stream, const QString &line)
{
    return writeOn(stream, line.toStdString() + '\n');
}

void say(const QString &message)
{
    sayOn(stderr, QCoreApplication::applicationName() + u": "_s + message);
}

bool writeOn(FILE *stream, std::string_view text)
{
    return std::fwrite(text.data(), 1, text.size(), stream) == text.size()
        && std::fflush(stream) == 0;
}

} // namespace mynah
