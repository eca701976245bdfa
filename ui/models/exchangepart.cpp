// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/exchangepart.h"

#include "ui/displayformat.h"
#include "ui/models/bodydocument.h"
#include "ui/models/timingmodel.h"
#include "ui/text.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

struct PartTexts
{
    Q_DECLARE_TR_FUNCTIONS(mynah::PartTexts)
};

QString numberOf(const Exchange &exchange)
{
    return u'#' + QString::number(exchange.record.seq);
}

void addSentence(QString &text, const QString &sentence)
{
    if (!text.isEmpty())
        text += u' ';
    text += sentence;
}

// Every line of a head ends with CRLF; the few that do not are told from them.
QString headLines(std::string_view head)
{
    QString text = toQString(head);
    text.replace(u'\n', u"\u240a\n"_s);
    text.replace(u"\r\u240a\n"_s, u"\n"_s);
    while (text.endsWith(u'\n'))
        text.chop(1);
    return text;
}

PartText headText(const Exchange &exchange, bool isRequest)
{
    PartText part;
    part.bytes = isRequest ? exchange.requestHead : exchange.responseHead;
    part.text = headLines(part.bytes);
    if (part.bytes.empty()) {
        part.missing = isRequest ? PartTexts::tr("%1 has no request head.").arg(numberOf(exchange))
                                 : PartTexts::tr("%1 got no response.").arg(numberOf(exchange));
    }
    return part;
}

// Sixteen bytes to a line, without their place, so that what was put in moves nothing.
QString hexLines(std::string_view bytes)
{
    QString text;
    for (std::size_t begin = 0; begin < bytes.size(); begin += 16) {
        const std::string_view line = bytes.substr(begin, 16);
        const QByteArray view = QByteArray::fromRawData(line.data(), qsizetype(line.size()));
        text += QLatin1StringView(view.toHex(' ')).toString().leftJustified(50);
        for (const char c : line)
            text += c >= ' ' && c <= '~' ? QLatin1Char(c) : QLatin1Char('.');
        text += u'\n';
    }
    text.chop(1);
    return text;
}

// What is left out of a body that is longer than what was kept of it.
QString cutText(const Exchange &exchange, std::size_t kept, std::uint64_t all, bool isRequest)
{
    const QString text = isRequest
        ? PartTexts::tr("Of the request body of %3, only %1 of %2 was kept.")
        : PartTexts::tr("Of the response body of %3, only %1 of %2 was kept.");
    return text.arg(formatSize(kept), formatSize(all), numberOf(exchange));
}

BodyDocument readBodyOf(const std::shared_ptr<const Exchange> &exchange, bool isRequest)
{
    BodySource source;
    source.head = isRequest ? exchange->requestHead : exchange->responseHead;
    const std::string &body = isRequest ? exchange->requestBody : exchange->responseBody;
    source.body = std::shared_ptr<const std::string>(exchange, &body);
    source.truncated = exchange->record.has(isRequest ? ExchangeRecord::RequestBodyTruncated
                                                      : ExchangeRecord::ResponseBodyTruncated);
    source.isDecoded = !isRequest && exchange->record.has(ExchangeRecord::ResponseBodyDecoded);
    return readBody(source);
}

PartText bodyText(const std::shared_ptr<const Exchange> &exchange, bool isRequest,
                  const PartOptions &options)
{
    const ExchangeRecord &record = exchange->record;
    const BodyDocument document = readBodyOf(exchange, isRequest);
    PartText part;
    part.bytes = *document.bytes;
    part.isWhole = !document.truncated;
    if (document.truncated) {
        part.missing =
            cutText(*exchange, document.wireSize,
                    isRequest ? record.requestBodyBytes : record.responseBodyBytes, isRequest);
    } else if (part.bytes.empty()) {
        part.missing = isRequest
            ? PartTexts::tr("%1 has no request body.").arg(numberOf(*exchange))
            : PartTexts::tr("%1 has no response body.").arg(numberOf(*exchange));
    }
    if (document.json && options.formatsJson) {
        part.text = toQString(options.sortsKeys ? sortedJson(*document.json)
                                                : indentedJson(*document.json));
    } else if (document.offers(BodyMode::Text)) {
        part.text = document.text;
    } else {
        part.text = hexLines(std::string_view(part.bytes).substr(0, PartText::MostHexBytes));
        if (part.bytes.size() > PartText::MostHexBytes) {
            part.isWhole = false;
            addSentence(part.missing,
                        PartTexts::tr("Only the first %1 of the body of %2 are compared.")
                            .arg(formatSize(PartText::MostHexBytes), numberOf(*exchange)));
        }
    }
    return part;
}

PartText timingText(const ExchangeRecord &record)
{
    TimingModel model;
    model.setRecord(record);
    PartText part;
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QString line;
        for (const int column :
             {TimingModel::StepColumn, TimingModel::AtColumn, TimingModel::TookColumn})
            line += model.index(row, column).data().toString().leftJustified(20);
        lines += line.trimmed();
    }
    part.text = lines.join(u'\n');
    part.bytes = toUtf8(part.text);
    return part;
}

// After a word, so that a change of a few characters moves few of the breaks behind it.
qsizetype breakOf(QStringView line)
{
    for (qsizetype i = PartText::LongestLine / 2; i < PartText::LongestLine; ++i) {
        if (u" ,;>&"_s.contains(line[i]))
            return i + 1;
    }
    const bool splitsPair = line[PartText::LongestLine - 1].isHighSurrogate();
    return PartText::LongestLine - (splitsPair ? 1 : 0);
}

QString withShortLines(const QString &text)
{
    QString broken;
    broken.reserve(text.size() + text.size() / 64);
    for (qsizetype begin = 0; begin <= text.size();) {
        qsizetype end = text.indexOf(u'\n', begin);
        if (end < 0)
            end = text.size();
        QStringView line = QStringView(text).mid(begin, end - begin);
        while (line.size() > PartText::LongestLine) {
            const qsizetype at = breakOf(line);
            broken += line.first(at);
            broken += u'\n';
            line = line.mid(at);
        }
        broken += line;
        begin = end + 1;
        if (begin <= text.size())
            broken += u'\n';
    }
    return broken;
}

void leaveOutTooManyLines(PartText &part, const Exchange &exchange)
{
    qsizetype end = -1;
    for (qsizetype line = 0; line < PartText::MostLines; ++line) {
        end = part.text.indexOf(u'\n', end + 1);
        if (end < 0)
            return;
    }
    part.text.truncate(end);
    part.isWhole = false;
    addSentence(part.missing,
                PartTexts::tr("Only the first %1 lines of %2 are compared.")
                    .arg(formatCount(PartText::MostLines), numberOf(exchange)));
}

PartText wholeText(const std::shared_ptr<const Exchange> &exchange, ExchangePart part,
                   const PartOptions &options)
{
    switch (part) {
    case ExchangePart::RequestHead:
        return headText(*exchange, true);
    case ExchangePart::RequestBody:
        return bodyText(exchange, true, options);
    case ExchangePart::ResponseHead:
        return headText(*exchange, false);
    case ExchangePart::ResponseBody:
        return bodyText(exchange, false, options);
    case ExchangePart::Timing:
        return timingText(exchange->record);
    }
    return {};
}

} // namespace

PartText partText(const std::shared_ptr<const Exchange> &exchange, ExchangePart part,
                  const PartOptions &options)
{
    if (part != ExchangePart::Timing && exchange->record.has(ExchangeRecord::BytesEvicted)) {
        PartText nothing;
        nothing.isWhole = false;
        nothing.missing = PartTexts::tr("The headers and bodies of %1 are no longer kept.")
                              .arg(numberOf(*exchange));
        return nothing;
    }
    PartText text = wholeText(exchange, part, options);
    text.text = withShortLines(text.text);
    leaveOutTooManyLines(text, *exchange);
    return text;
}

} // namespace mynah
