// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/workspacefile.h"
#include "tests/support/fakeprompts.h"
#include "tests/support/sampleworkspace.h"
#include "ui/settings.h"
#include "ui/widgets/infobar.h"
#include "ui/workspacesession.h"

#include <QFile>
#include <QPushButton>
#include <QTemporaryDir>

namespace mynah::test {

// All that a WorkspaceSession needs, in a folder of its own.
struct SessionDesk
{
    QTemporaryDir folder;
    WorkspaceDocument document;
    Settings settings;
    FakePrompts prompts;
    InfoBar banners;
    RecoveryStore recovery{folder.filePath(QStringLiteral("recovery"))};
    WorkspaceSession session{{document, settings, prompts, banners, &banners}, recovery};
    // What the last act that was given done() told.
    std::optional<bool> result;

    WorkspaceSession::Done done()
    {
        result.reset();
        return [this](bool success) { result = success; };
    }
    QString path(const QString &name = QStringLiteral("shop.mynah")) const
    {
        return folder.filePath(name);
    }
    QByteArray read(const QString &name = QStringLiteral("shop.mynah")) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QByteArray &bytes, const QString &name = QStringLiteral("shop.mynah")) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    // A file with the sample workspace, open.
    void openSample()
    {
        write(toJson(sampleWorkspace()));
        session.open(path(), done());
        TRY_COMPARE(result, true);
    }
    bool rename(const std::string &name)
    {
        document.endMerging();
        return document.edit(QStringLiteral("Rename"), {RenameWorkspace{name}});
    }
    // The banner's button with that text.
    void press(const QString &text)
    {
        for (QPushButton *button : banners.findChildren<QPushButton *>()) {
            if (button->text() == text && !button->isHidden())
                return QTest::mouseClick(button, Qt::LeftButton);
        }
        QFAIL(qPrintable(QStringLiteral("no button “%1” in “%2”").arg(text, banners.text())));
    }
};

} // namespace mynah::test
