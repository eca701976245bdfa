// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/bodycheck.h"

#include <QCoreApplication>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(mynah::BodyCheck)
};

// The reader counts characters of the line.
int byteColumn(const QString &text, qint64 line, qint64 column)
{
    const QString ofLine = text.section(u'\n', line - 1, line - 1);
    return int(ofLine.left(column).toUtf8().size()) + 1;
}

std::vector<TextRemark> checkXml(const std::string &xml)
{
    const QString text = QString::fromStdString(xml);
    QXmlStreamReader reader(text);
    while (!reader.atEnd())
        reader.readNext();
    if (!reader.hasError())
        return {};
    TextRemark remark;
    remark.line = int(reader.lineNumber());
    // It has read the character that is wrong.
    remark.column =
        byteColumn(text, reader.lineNumber(), std::max<qint64>(0, reader.columnNumber() - 1));
    std::string message = reader.errorString().toStdString();
    if (message.ends_with('.'))
        message.pop_back();
    remark.message = std::move(message);
    return {remark};
}

BodyVerdict verdict(const QString &good, const QString &bad, std::vector<TextRemark> remarks)
{
    return {remarks.empty() ? good : bad, std::move(remarks), false};
}

BodyVerdict checkType(const BodyToCheck &body)
{
    if (body.text.empty())
        return {};
    if (body.contentType.contains("json"_L1))
        return verdict(Texts::tr("JSON OK"), Texts::tr("Not JSON"), checkJson(body.text));
    if (body.contentType.contains("xml"_L1))
        return verdict(Texts::tr("XML OK"), Texts::tr("Not XML"), checkXml(body.text));
    return {};
}

} // namespace

BodyVerdict checkBody(const BodyToCheck &body)
{
    if (body.isTemplate)
        return {Texts::tr("Template"), checkTemplate(body.text, body.route), false};
    BodyVerdict found = checkType(body);
    found.hasIdleTags = body.text.find("{{") != std::string::npos;
    return found;
}

} // namespace mynah
