// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QDockWidget;
class QMainWindow;

namespace mynah {

class Settings;

// Where the docks of the window are: three layouts, each remembered as people left it.
class WindowLayouts final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowLayouts)

public:
    enum class Layout { Design, Observe, Both };

    struct Docks
    {
        QDockWidget *routes;
        QDockWidget *traffic;
        QDockWidget *inspector;
        QDockWidget *problems;
        QDockWidget *log;
        QDockWidget *find;
    };

    WindowLayouts(QMainWindow &window, Settings &settings, const Docks &docks);

    Layout layout() const { return m_layout; }
    void setLayout(Layout layout);
    // The layout that was used last.
    void restore();
    void save();
    // Forgets how people left the layouts.
    void reset();
    // The start page stands alone; afterwards the layout is back.
    void setDocksShown(bool shown);

signals:
    void layoutChanged(mynah::WindowLayouts::Layout layout);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void arrange();
    void placeInspector();
    void giveSizes();
    int inspectorWidth() const;
    bool isNarrow() const;
    void showPanes();

    QMainWindow &m_window;
    Settings &m_settings;
    Docks m_docks;
    Layout m_layout = Layout::Both;
    bool m_shown = false;
    // As the inspector was placed for last.
    bool m_narrow = false;
};

} // namespace mynah
