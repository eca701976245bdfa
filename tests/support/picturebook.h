// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>

class QWidget;

namespace mynah::test {

// Pictures that widgets are to look like, in tests/pictures/baseline. They hold for one version of
// Qt and of the fonts; elsewhere there is nothing to compare with.
class PictureBook final
{
public:
    // What the pictures depend on besides Mynah, as the environment file beside them says it.
    static QString environment();
    static QString recordedEnvironment();
    // With MYNAH_UPDATE_BASELINE=1 pictures are written and not compared.
    static bool isBeingWritten();
    static void recordEnvironment();

    // Empty when they look alike: at most one in a thousand pixels differs by more than 8 of 255 in
    // a channel. Otherwise what is wrong, and the folder "pictures" in the current one has the
    // picture before, after, and where they differ.
    static QString compare(const QString &name, QWidget &widget);

private:
    static QString compare(const QString &name, const QImage &now, const QImage &before);
};

} // namespace mynah::test
