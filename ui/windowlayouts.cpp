// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windowlayouts.h"

#include "ui/settings.h"
#include "ui/theme/metrics.h"

#include <QDockWidget>
#include <QEvent>
#include <QMainWindow>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

// Narrower windows show traffic and inspector in one place.
constexpr int SideBySideWidth = 1200;
// Here each pane has as much as it needs.
constexpr int UsualWidth = 1280;

QString layoutName(WindowLayouts::Layout layout)
{
    switch (layout) {
    case WindowLayouts::Layout::Design:
        return u"design"_s;
    case WindowLayouts::Layout::Observe:
        return u"observe"_s;
    case WindowLayouts::Layout::Both:
        break;
    }
    return u"both"_s;
}

} // namespace

WindowLayouts::WindowLayouts(QMainWindow &window, Settings &settings, const Docks &docks)
    : QObject(&window)
    , m_window(window)
    , m_settings(settings)
    , m_docks(docks)
{
    m_window.setDockOptions(QMainWindow::AllowTabbedDocks | QMainWindow::AllowNestedDocks
                            | QMainWindow::GroupedDragging);
    m_window.setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    m_window.setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    for (const Layout layout : {Layout::Design, Layout::Observe}) {
        if (settings.layout() == layoutName(layout))
            m_layout = layout;
    }
    arrange();
    setDocksShown(false);
    m_window.installEventFilter(this);
}

void WindowLayouts::setLayout(Layout layout)
{
    if (layout != m_layout && m_shown)
        save();
    m_layout = layout;
    m_settings.setLayout(layoutName(layout));
    if (m_shown)
        restore();
    emit layoutChanged(layout);
}

void WindowLayouts::restore()
{
    const QByteArray state = m_settings.windowState(layoutName(m_layout));
    const bool restored = !state.isEmpty() && m_window.restoreState(state);
    m_narrow = m_window.tabifiedDockWidgets(m_docks.traffic).contains(m_docks.inspector);
    if (!restored)
        arrange();
    showPanes();
    if (!restored)
        giveSizes();
}

void WindowLayouts::save()
{
    if (m_shown)
        m_settings.setWindowState(layoutName(m_layout), m_window.saveState());
}

void WindowLayouts::reset()
{
    m_settings.clearWindowStates();
    if (!m_shown)
        return;
    arrange();
    showPanes();
    giveSizes();
}

void WindowLayouts::setDocksShown(bool shown)
{
    if (!shown)
        save();
    m_shown = shown;
    if (shown) {
        restore();
        return;
    }
    for (QDockWidget *dock : {m_docks.routes, m_docks.traffic, m_docks.inspector, m_docks.problems,
                              m_docks.log, m_docks.find})
        dock->hide();
    m_window.centralWidget()->show();
}

void WindowLayouts::arrange()
{
    for (QDockWidget *dock : {m_docks.routes, m_docks.traffic, m_docks.inspector, m_docks.problems,
                              m_docks.log, m_docks.find})
        dock->setFloating(false);
    m_window.addDockWidget(Qt::LeftDockWidgetArea, m_docks.routes);
    m_window.addDockWidget(Qt::BottomDockWidgetArea, m_docks.traffic);
    if (m_layout == Layout::Observe) {
        m_window.addDockWidget(Qt::BottomDockWidgetArea, m_docks.inspector);
        m_window.splitDockWidget(m_docks.traffic, m_docks.inspector, Qt::Horizontal);
    } else {
        placeInspector();
    }
    for (QDockWidget *dock : {m_docks.problems, m_docks.log, m_docks.find}) {
        m_window.addDockWidget(Qt::BottomDockWidgetArea, dock);
        m_window.tabifyDockWidget(m_docks.traffic, dock);
    }
    m_docks.traffic->raise();
}

void WindowLayouts::placeInspector()
{
    m_narrow = isNarrow();
    if (m_narrow) {
        m_window.addDockWidget(Qt::BottomDockWidgetArea, m_docks.inspector);
        m_window.tabifyDockWidget(m_docks.traffic, m_docks.inspector);
        m_docks.traffic->raise();
    } else {
        m_window.addDockWidget(Qt::RightDockWidgetArea, m_docks.inspector);
    }
}

// Where people have put the inspector themselves it stays.
bool WindowLayouts::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && m_shown && m_layout == Layout::Both
        && m_narrow != isNarrow()) {
        const bool besideTraffic =
            m_window.tabifiedDockWidgets(m_docks.traffic).contains(m_docks.inspector);
        const bool onTheRight =
            m_window.dockWidgetArea(m_docks.inspector) == Qt::RightDockWidgetArea;
        if (!m_docks.inspector->isFloating() && (m_narrow ? besideTraffic : onTheRight)) {
            placeInspector();
            giveSizes();
        }
        m_narrow = isNarrow();
    }
    return QObject::eventFilter(watched, event);
}

bool WindowLayouts::isNarrow() const
{
    return m_window.width() < SideBySideWidth;
}

// Docks that are hidden have no size to change.
void WindowLayouts::giveSizes()
{
    const int step = gridStep();
    if (m_layout == Layout::Observe) {
        const int half = m_window.width() / 2;
        m_window.resizeDocks({m_docks.traffic, m_docks.inspector}, {half, half}, Qt::Horizontal);
        return;
    }
    m_window.resizeDocks({m_docks.routes}, {62 * step}, Qt::Horizontal);
    if (m_layout == Layout::Design)
        return;
    m_window.resizeDocks({m_docks.traffic}, {qMax(50 * step, m_window.height() * 2 / 5)},
                         Qt::Vertical);
    if (!isNarrow())
        m_window.resizeDocks({m_docks.inspector}, {inspectorWidth()}, Qt::Horizontal);
}

// Half of what the window has more than the editor needs.
int WindowLayouts::inspectorWidth() const
{
    return 84 * gridStep() + std::max(0, m_window.width() - UsualWidth) / 2;
}

void WindowLayouts::showPanes()
{
    const bool design = m_layout != Layout::Observe;
    const bool observe = m_layout != Layout::Design;
    m_window.centralWidget()->setVisible(design);
    m_docks.routes->setVisible(design);
    m_docks.traffic->setVisible(observe);
    m_docks.inspector->setVisible(observe);
    m_docks.problems->hide();
    m_docks.log->hide();
    m_docks.find->hide();
    if (observe)
        m_docks.traffic->raise();
}

} // namespace mynah
