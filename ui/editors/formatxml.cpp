// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/formatxml.h"

#include <QXmlStreamReader>
#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

void writeElement(const QXmlStreamReader &reader, QXmlStreamWriter &writer)
{
    writer.writeStartElement(reader.qualifiedName().toString());
    for (const QXmlStreamAttribute &attribute : reader.attributes())
        writer.writeAttribute(attribute.qualifiedName().toString(), attribute.value().toString());
}

void writeToken(const QXmlStreamReader &reader, QXmlStreamWriter &writer)
{
    switch (reader.tokenType()) {
    case QXmlStreamReader::StartElement:
        writeElement(reader, writer);
        break;
    case QXmlStreamReader::EndElement:
        writer.writeEndElement();
        break;
    case QXmlStreamReader::Characters:
        if (reader.isCDATA())
            writer.writeCDATA(reader.text().toString());
        else if (!reader.isWhitespace())
            writer.writeCharacters(reader.text().toString());
        break;
    // What has its own way to be written comes out as it is.
    case QXmlStreamReader::Comment:
    case QXmlStreamReader::DTD:
    case QXmlStreamReader::ProcessingInstruction:
    case QXmlStreamReader::EntityReference:
        writer.writeCurrentToken(reader);
        break;
    default:
        break;
    }
}

} // namespace

QString formattedXml(const QString &text)
{
    QString out;
    // The declaration stays as somebody wrote it.
    if (text.startsWith("<?xml "_L1))
        out = text.left(text.indexOf("?>"_L1) + 2);
    QXmlStreamReader reader(text);
    // Prefixes are names like others.
    reader.setNamespaceProcessing(false);
    QXmlStreamWriter writer(&out);
    writer.setAutoFormatting(true);
    writer.setAutoFormattingIndent(2);
    while (!reader.atEnd()) {
        reader.readNext();
        writeToken(reader, writer);
    }
    if (reader.hasError() || writer.hasError())
        return text;
    out = out.trimmed();
    return text.endsWith(u'\n') ? QString(out + u'\n') : out;
}

} // namespace mynah
