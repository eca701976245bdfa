// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/picturebook.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFontDatabase>
#include <QFontInfo>
#include <QRawFont>
#include <QTextLayout>
#include <QWidget>

#include <set>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

constexpr int Tolerance = 8;

QString baseline(const QString &fileName)
{
    return QStringLiteral(MYNAH_SOURCE_DIR "/tests/pictures/baseline/") + fileName;
}

// To the nearest multiple of the tolerance.
int coarse(int channel)
{
    return std::min(255, (channel + Tolerance / 2) / Tolerance * Tolerance);
}

// Of fewer colours than are seen, which makes the file small.
QImage coarse(QImage picture)
{
    for (int y = 0; y < picture.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(picture.scanLine(y));
        for (int x = 0; x < picture.width(); ++x)
            line[x] = qRgb(coarse(qRed(line[x])), coarse(qGreen(line[x])), coarse(qBlue(line[x])));
    }
    return picture;
}

bool write(const QImage &picture, const QString &file)
{
    constexpr std::size_t PaletteSize = 256;
    std::set<QRgb> colors;
    for (int y = 0; y < picture.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(picture.constScanLine(y));
        colors.insert(line, line + picture.width());
    }
    const bool hasFew = colors.size() <= PaletteSize;
    constexpr int Smallest = 0;
    return picture.convertToFormat(hasFew ? QImage::Format_Indexed8 : QImage::Format_RGB32)
        .save(file, "PNG", Smallest);
}

bool differs(QRgb a, QRgb b)
{
    return std::abs(qRed(a) - qRed(b)) > Tolerance || std::abs(qGreen(a) - qGreen(b)) > Tolerance
        || std::abs(qBlue(a) - qBlue(b)) > Tolerance;
}

void keep(const QString &name, const char *what, const QImage &picture)
{
    QDir().mkpath(u"pictures"_s);
    picture.save(u"pictures/%1-%2.png"_s.arg(name, QLatin1StringView(what)));
}

// The font that draws a text, which is another than the one asked for where that has no such
// letters.
QByteArray fontOf(const QString &text, const QFont &font)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    QByteArray tables;
    for (const QGlyphRun &run : layout.glyphRuns())
        tables += run.rawFont().familyName().toUtf8() + run.rawFont().fontTable("head");
    return tables;
}

} // namespace

QString PictureBook::environment()
{
    const QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    const QByteArray fonts = fontOf(u"Aa"_s, QFont()) + fontOf(u"中文"_s, QFont())
        + fontOf(u"Aa"_s, fixed) + QByteArray::number(QFontInfo(QFont()).pixelSize());
    return u"Qt %1, fonts %2\n"_s.arg(
        QLatin1StringView(qVersion()),
        QString::fromLatin1(QCryptographicHash::hash(fonts, QCryptographicHash::Sha1).toHex()));
}

QString PictureBook::recordedEnvironment()
{
    QFile file(baseline(u"environment"_s));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

bool PictureBook::isBeingWritten()
{
    return qEnvironmentVariableIntValue("MYNAH_UPDATE_BASELINE") == 1;
}

void PictureBook::recordEnvironment()
{
    QFile file(baseline(u"environment"_s));
    if (file.open(QIODevice::WriteOnly))
        file.write(environment().toUtf8());
}

QString PictureBook::compare(const QString &name, QWidget &widget)
{
    const QImage now = coarse(widget.grab().toImage().convertToFormat(QImage::Format_RGB32));
    const QString file = baseline(name + u".png"_s);
    if (isBeingWritten())
        return write(now, file) ? QString() : u"cannot write "_s + file;
    return compare(name, now, QImage(file).convertToFormat(QImage::Format_RGB32));
}

QString PictureBook::compare(const QString &name, const QImage &now, const QImage &before)
{
    QImage difference(now.size(), QImage::Format_RGB32);
    difference.fill(Qt::white);
    qint64 pixels = 0;
    for (int y = 0; now.size() == before.size() && y < now.height(); ++y) {
        for (int x = 0; x < now.width(); ++x) {
            if (differs(now.pixel(x, y), before.pixel(x, y))) {
                ++pixels;
                difference.setPixel(x, y, qRgb(255, 0, 0));
            }
        }
    }
    if (now.size() == before.size() && pixels * 1000 <= qint64(now.width()) * now.height())
        return {};
    keep(name, "before", before);
    keep(name, "after", now);
    keep(name, "difference", difference);
    return u"%1: %2 pixels differ (%3x%4 before, %5x%6 now); see %7"_s.arg(name)
        .arg(pixels)
        .arg(before.width())
        .arg(before.height())
        .arg(now.width())
        .arg(now.height())
        .arg(QDir(u"pictures"_s).absolutePath());
}

} // namespace mynah::test
