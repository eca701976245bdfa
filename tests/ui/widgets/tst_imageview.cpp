// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/imageview.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestImageView final : public UiTestCase
{
    Q_OBJECT

private slots:
    void aSmallPictureKeepsItsSize();
    void aLargePictureFitsWithItsProportions();
    void theSizeIsToldInWords();
    void withoutAPictureThereIsAnEmptyGround();
};

namespace {

QImage redImage(const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::red);
    return image;
}

// The part of the view that the picture takes.
QRect redPart(QWidget &view)
{
    const QImage shown = view.grab().toImage();
    QRect part;
    for (int y = 0; y < shown.height(); ++y) {
        for (int x = 0; x < shown.width(); ++x) {
            if (shown.pixelColor(x, y) == QColor(Qt::red))
                part |= QRect(x, y, 1, 1);
        }
    }
    return part;
}

} // namespace

void TestImageView::aSmallPictureKeepsItsSize()
{
    ImageView view;
    view.resize(200, 200);
    view.setImage(redImage({20, 10}));
    const QRect part = redPart(view);
    QCOMPARE(part.size(), QSize(20, 10));
    QVERIFY(qAbs(part.center().x() - view.rect().center().x()) <= 1);
}

void TestImageView::aLargePictureFitsWithItsProportions()
{
    ImageView view;
    view.resize(200, 200);
    view.setImage(redImage({1000, 500}));
    const QRect part = redPart(view);
    QVERIFY(view.rect().contains(part));
    QVERIFY(part.width() > 150);
    QVERIFY(qAbs(part.width() - 2 * part.height()) <= 2);
}

void TestImageView::theSizeIsToldInWords()
{
    ImageView view;
    view.setImage(redImage({20, 10}));
    QCOMPARE(view.accessibleDescription(), u"20 by 10 pixels"_s);
}

void TestImageView::withoutAPictureThereIsAnEmptyGround()
{
    ImageView view;
    view.resize(50, 50);
    view.setImage(redImage({20, 10}));
    view.setImage(QImage());
    QVERIFY(redPart(view).isEmpty());
    QCOMPARE(view.grab().toImage().pixelColor(25, 25), themeColor(ColorRole::Base));
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestImageView)
#include "tst_imageview.moc"
