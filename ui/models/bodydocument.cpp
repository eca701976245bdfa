// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/bodydocument.h"

#include "server/api/decodedbody.h"
#include "server/domain/exchange.h"
#include "ui/text.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>
#include <QStringDecoder>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <algorithm>

namespace mynah {

namespace {

using Language = BodyDocument::Language;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(mynah::BodyDocument)
};

void refuse(BodyDocument &document, BodyMode mode, const QString &reason)
{
    document.obstacles[static_cast<std::size_t>(mode)] = reason;
}

bool hasSuffix(const std::string &type, std::string_view suffix)
{
    return type.ends_with(suffix);
}

Language languageOf(const std::string &type, std::string_view bytes)
{
    if (type == "application/json" || type == "text/json" || hasSuffix(type, "+json"))
        return Language::Json;
    if (type == "text/html" || type == "application/xhtml+xml")
        return Language::Html;
    if (type == "application/xml" || type == "text/xml" || hasSuffix(type, "+xml"))
        return Language::Xml;
    const std::size_t first = bytes.find_first_not_of(" \t\r\n");
    const bool undeclared = type.empty() || type == "text/plain";
    if (undeclared && first != std::string_view::npos
        && (bytes[first] == '{' || bytes[first] == '['))
        return Language::Json;
    return Language::Plain;
}

bool looksBinary(std::string_view bytes)
{
    return bytes.substr(0, 8192).find('\0') != std::string_view::npos;
}

// In the charset that is declared, else UTF-8, else Latin-1, which any bytes are.
QString decodedText(const std::string &bytes, const std::string &charset, bool truncated)
{
    // Stateless: a sequence that is cut off at the end is an error, not the beginning of more,
    // unless the recorder cut it.
    const auto flag = truncated ? QStringDecoder::Flag::Default : QStringDecoder::Flag::Stateless;
    for (const char *name : {charset.c_str(), "UTF-8"}) {
        const auto encoding = QStringConverter::encodingForName(name);
        if (!encoding)
            continue;
        QStringDecoder decoder(*encoding, flag);
        const QString text =
            decoder(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
        if (!decoder.hasError())
            return text;
    }
    return QString::fromLatin1(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

// The reader refuses entities that multiply; what is not well-formed stays as it was sent.
QString indentedXml(const QString &text)
{
    QXmlStreamReader reader(text);
    QString out;
    QXmlStreamWriter writer(&out);
    writer.setAutoFormatting(true);
    writer.setAutoFormattingIndent(2);
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.hasError())
            return {};
        if (!reader.isWhitespace())
            writer.writeCurrentToken(reader);
    }
    return out;
}

void readJson(BodyDocument &document)
{
    JsonOutline::Result result = JsonOutline::parse(*document.bytes);
    if (const auto *fault = std::get_if<JsonFault>(&result)) {
        const QString reason = Texts::tr("Not valid JSON at byte %1: %2")
                                   .arg(fault->offset)
                                   .arg(translated(fault->message));
        refuse(document, BodyMode::Tree, reason);
        refuse(document, BodyMode::Pretty, reason);
        return;
    }
    document.json = std::get<std::shared_ptr<const JsonOutline>>(result);
    if (document.offers(BodyMode::Pretty))
        document.pretty = toQString(indentedJson(*document.json));
}

void readXml(BodyDocument &document)
{
    document.pretty = indentedXml(document.text);
    if (document.pretty.isEmpty())
        document.pretty = document.text;
}

void readText(BodyDocument &document, const std::string &contentType)
{
    if (document.bytes->size() > BodyDocument::LargestText) {
        for (const BodyMode mode : {BodyMode::Pretty, BodyMode::Tree, BodyMode::Text})
            refuse(document, mode, Texts::tr("Too large to be shown as text"));
        return;
    }
    if (looksBinary(*document.bytes)) {
        for (const BodyMode mode : {BodyMode::Pretty, BodyMode::Tree, BodyMode::Text})
            refuse(document, mode, Texts::tr("Not text"));
        return;
    }
    // A tree shows them all the same.
    const bool tooLong =
        std::count(document.bytes->begin(), document.bytes->end(), '\n') > BodyDocument::MostLines;
    if (tooLong) {
        for (const BodyMode mode : {BodyMode::Pretty, BodyMode::Text})
            refuse(document, mode, Texts::tr("Too many lines to be shown as text"));
    } else {
        document.text = decodedText(*document.bytes, headerParameter(contentType, "charset"),
                                    document.truncated);
    }
    document.language = languageOf(mediaType(contentType), *document.bytes);
    if (document.language == Language::Json)
        readJson(document);
    else
        refuse(document, BodyMode::Tree, Texts::tr("Not JSON"));
    if (tooLong)
        return;
    if (document.language == Language::Xml)
        readXml(document);
    if (document.language == Language::Html)
        document.pretty = document.text;
    if (document.language == Language::Plain)
        refuse(document, BodyMode::Pretty, Texts::tr("Nothing to arrange"));
    if (document.pretty.size() > BodyDocument::LargestPretty) {
        document.pretty.clear();
        refuse(document, BodyMode::Pretty, Texts::tr("Too long to be arranged"));
    }
}

void readForm(BodyDocument &document, const std::string &contentType)
{
    const std::string type = mediaType(contentType);
    if (type == "application/x-www-form-urlencoded")
        document.form = urlencodedFields(*document.bytes);
    else if (type == "multipart/form-data")
        document.form = multipartFields(*document.bytes, contentType);
    if (document.form.empty())
        refuse(document, BodyMode::Form, Texts::tr("Not a form"));
}

void readImage(BodyDocument &document, const std::string &contentType)
{
    const std::string type = mediaType(contentType);
    // SVG is text that may refer to other files; it is shown as text.
    if (!type.starts_with("image/") || type.starts_with("image/svg")) {
        refuse(document, BodyMode::Image, Texts::tr("Not an image"));
        return;
    }
    QByteArray bytes = QByteArray::fromRawData(document.bytes->data(),
                                               static_cast<qsizetype>(document.bytes->size()));
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid()
        && static_cast<qint64>(size.width()) * size.height() > BodyDocument::MostPixels) {
        refuse(document, BodyMode::Image,
               Texts::tr("Too many pixels: %1 \u00d7 %2").arg(size.width()).arg(size.height()));
        return;
    }
    document.image = reader.read();
    if (document.image.isNull())
        refuse(document, BodyMode::Image, reader.errorString());
}

BodyMode bestMode(const BodyDocument &document)
{
    for (const BodyMode mode :
         {BodyMode::Image, BodyMode::Form, BodyMode::Pretty, BodyMode::Tree, BodyMode::Text}) {
        if (document.offers(mode))
            return mode;
    }
    return BodyMode::Hex;
}

} // namespace

BodyDocument readBody(const BodySource &source)
{
    BodyDocument document;
    document.truncated = source.truncated;
    document.evicted = source.evicted;
    document.wireSize = source.body->size();
    const auto contentType = splitHead(source.head).find("content-type");
    const std::string type(contentType.value_or(std::string_view()));
    document.contentType = toQString(type);

    const std::string_view codingHead = source.isDecoded ? std::string_view() : source.head;
    DecodedBody body = decodedBody(codingHead, *source.body, BodyDocument::LargestDecoded);
    document.codings = toQString(body.codings);
    document.codingError = translated(body.error);
    document.bytes =
        source.asSent ? source.body : std::make_shared<const std::string>(std::move(body.bytes));
    readText(document, type);
    readForm(document, type);
    readImage(document, type);
    document.bestMode = bestMode(document);
    return document;
}

} // namespace mynah
