// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fakeprompts.h"
#include "ui/mainwindow.h"
#include "ui/recoverystore.h"

#include <QString>
#include <QTemporaryDir>
#include <QTest>

namespace mynah::test {

// The whole window on a screen, as a person has it in front of them: its parts are found by their
// object names and worked with mouse and keys.
class WindowInUse final
{
    Q_DISABLE_COPY_MOVE(WindowInUse)

public:
    explicit WindowInUse(ServerControllerInterface &controller);
    ~WindowInUse();

    MainWindow &window() { return *m_window; }
    FakePrompts &prompts() { return m_prompts; }
    QString folder() const { return m_folder.path(); }
    RecoveryStore recovery() const { return RecoveryStore(m_folder.filePath(QStringLiteral("r"))); }

    // Fails the test, and is null, when there is no such part.
    template <typename Part = QWidget>
    Part *part(const char *name) const
    {
        auto *found = m_window->findChild<Part *>(QLatin1StringView(name));
        if (!found)
            QTest::qFail(name, __FILE__, __LINE__);
        return found;
    }
    // In the middle of the part.
    void click(const char *name);
    // Into the part; what is there is selected first and so replaced.
    void fill(const char *name, const QString &text);
    // To whatever has the focus.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString &text);
    // On a row of a list, table or tree, whose text somewhere contains this.
    void clickRow(const char *view, const QString &text);
    // The texts of the visible columns of every row, as "GET | /hello | 200".
    QStringList rows(const char *view) const;

    // A sample workspace from the start page's button.
    void openSample();

private:
    QTemporaryDir m_folder;
    FakePrompts m_prompts;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace mynah::test
