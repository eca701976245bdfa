// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/wirecases.h"

#include <QFile>

namespace mynah::test {

namespace {

std::string unescaped(const QByteArray &text)
{
    std::string bytes;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '\\') {
            bytes.push_back(text[i]);
            continue;
        }
        const char kind = text.at(++i);
        if (kind == 'x') {
            bytes.push_back(static_cast<char>(text.mid(i + 1, 2).toInt(nullptr, 16)));
            i += 2;
        } else {
            bytes.push_back(kind == 'r' ? '\r' : kind == 'n' ? '\n' : kind == 't' ? '\t' : kind);
        }
    }
    return bytes;
}

void addLine(std::vector<WireCase> &cases, const QByteArray &line)
{
    if (line.startsWith("case: ")) {
        cases.push_back({line.mid(6), {}, {}, {}});
        return;
    }
    if (cases.empty() || (line.size() > 1 && line[1] != ' '))
        qFatal("Not a line of a wire case: %s", line.constData());
    const QByteArray content = line.mid(2);
    if (line[0] == '>')
        cases.back().input += unescaped(content);
    else if (line[0] == '=')
        cases.back().events += content.toStdString() + "\n";
    else if (line[0] == '<')
        cases.back().output += unescaped(content);
    else
        qFatal("Not a line of a wire case: %s", line.constData());
}

} // namespace

std::vector<WireCase> loadWireCases(const QString &file)
{
    QFile source(QStringLiteral(MYNAH_SOURCE_DIR "/tests/wire/") + file);
    if (!source.open(QIODevice::ReadOnly))
        qFatal("Cannot read %s", qPrintable(source.fileName()));
    std::vector<WireCase> cases;
    for (const QByteArray &line : source.readAll().split('\n')) {
        if (!line.isEmpty() && line[0] != '#')
            addLine(cases, line);
    }
    return cases;
}

std::string withoutDates(std::string bytes)
{
    for (std::size_t at = bytes.find("Date: "); at != bytes.npos; at = bytes.find("Date: "))
        bytes.erase(at, bytes.find("\r\n", at) + 2 - at);
    return bytes;
}

} // namespace mynah::test
