// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/mynahstyle.h"

#include "ui/theme/metrics.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/icons.h"

#include <QMainWindow>
#include <QPainter>
#include <QPolygonF>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTableView>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

constexpr qreal CornerRadius = 4;

bool isSet(const QStyleOption &option, QStyle::State state)
{
    return (option.state & state) == state;
}

void drawPanel(QPainter &painter, const QRect &rect, const QColor &fill, const QColor &border)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(border);
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), CornerRadius,
                            CornerRadius);
    painter.restore();
}

void drawHairline(QPainter &painter, const QPoint &from, const QPoint &to)
{
    painter.save();
    painter.setPen(themeColor(ColorRole::Border));
    painter.drawLine(from, to);
    painter.restore();
}

QColor fieldBorder(const QStyleOption &option)
{
    if (!isSet(option, QStyle::State_Enabled))
        return themeColor(ColorRole::Border);
    return themeColor(isSet(option, QStyle::State_HasFocus) ? ColorRole::Accent
                                                            : ColorRole::ControlBorder);
}

void drawField(QPainter &painter, const QStyleOption &option)
{
    drawPanel(painter, option.rect, option.palette.color(QPalette::Base), fieldBorder(option));
}

// A button that is the obvious next step of its page says so with the property "primary".
bool isPrimary(const QWidget *widget)
{
    return widget && widget->property("primary").toBool();
}

// A tab bar that has many tabs in little room says so with the property "dense".
bool isDense(const QWidget *widget)
{
    return widget && widget->property("dense").toBool();
}

QColor buttonFill(const QStyleOption &option, const QWidget *widget)
{
    const bool enabled = isSet(option, QStyle::State_Enabled);
    const bool pressed = isSet(option, QStyle::State_Sunken) || isSet(option, QStyle::State_On);
    const bool hovered = enabled && isSet(option, QStyle::State_MouseOver);
    if (isPrimary(widget) && enabled) {
        const QColor accent = themeColor(ColorRole::Accent);
        return pressed ? accent.darker(115) : hovered ? accent.lighter(108) : accent;
    }
    if (pressed)
        return themeColor(ColorRole::InactiveSelection);
    return hovered ? themeColor(ColorRole::Hover) : option.palette.color(QPalette::Button);
}

void drawPushButton(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    const bool focused =
        isSet(option, QStyle::State_HasFocus) && isSet(option, QStyle::State_KeyboardFocusChange);
    const bool enabled = isSet(option, QStyle::State_Enabled);
    const QColor border = focused      ? themeColor(ColorRole::Accent)
        : enabled && isPrimary(widget) ? buttonFill(option, widget)
                                       : fieldBorder(option);
    drawPanel(painter, option.rect, buttonFill(option, widget), border);
}

QColor indicatorFill(const QStyleOption &option)
{
    if (!isSet(option, QStyle::State_Enabled))
        return option.palette.color(QPalette::Window);
    if (isSet(option, QStyle::State_Sunken))
        return themeColor(ColorRole::InactiveSelection);
    return isSet(option, QStyle::State_MouseOver) ? themeColor(ColorRole::Hover)
                                                  : themeColor(ColorRole::Base);
}

QRectF indicatorRect(const QStyleOption &option)
{
    const int side = std::min(option.rect.width(), option.rect.height());
    QRect rect(0, 0, side, side);
    rect.moveCenter(option.rect.center());
    return QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
}

void drawCheckMark(QPainter &painter, const QRectF &box, const QColor &color)
{
    const auto at = [&box](qreal x, qreal y) {
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
    };
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, box.width() / 7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF({at(0.24, 0.52), at(0.43, 0.71), at(0.76, 0.3)}));
}

// A box or circle that shows on every background, filled with the accent when it is on.
void drawIndicator(QPainter &painter, const QStyleOption &option, qreal radius, bool isRound)
{
    const bool enabled = isSet(option, QStyle::State_Enabled);
    const bool on = isSet(option, QStyle::State_On);
    const bool partly = isSet(option, QStyle::State_NoChange);
    const QColor accent =
        enabled ? themeColor(ColorRole::Accent) : themeColor(ColorRole::ControlBorder);
    const QRectF box = indicatorRect(option);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    // Nothing but its outline tells an empty box from its ground.
    const bool plain = enabled && !isSet(option, QStyle::State_HasFocus);
    const QColor outline = plain ? themeColor(ColorRole::MutedText) : fieldBorder(option);
    painter.setPen(on || partly ? accent : outline);
    painter.setBrush(on || partly ? accent : indicatorFill(option));
    painter.drawRoundedRect(box, radius, radius);
    const QColor mark = themeColor(ColorRole::Base);
    if (on && isRound) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(mark);
        painter.drawEllipse(box.center(), box.width() / 5, box.height() / 5);
    } else if (on) {
        drawCheckMark(painter, box, mark);
    } else if (partly) {
        painter.fillRect(
            QRectF(box.left() + box.width() / 4, box.center().y() - 1, box.width() / 2, 2), mark);
    }
    painter.restore();
}

void drawToolButtonPanel(QPainter &painter, const QStyleOption &option)
{
    const bool enabled = isSet(option, QStyle::State_Enabled);
    const bool pressed = isSet(option, QStyle::State_Sunken) || isSet(option, QStyle::State_On);
    const bool hovered = enabled && isSet(option, QStyle::State_MouseOver);
    const bool focused = isSet(option, QStyle::State_HasFocus);
    if (!pressed && !hovered && !focused)
        return;
    const QColor fill = pressed ? themeColor(ColorRole::Selection)
        : hovered               ? themeColor(ColorRole::InactiveSelection)
                                : QColor(Qt::transparent);
    drawPanel(painter, option.rect, fill, focused ? themeColor(ColorRole::Accent) : fill);
}

void drawHeaderSection(QPainter &painter, const QStyleOptionHeader &option)
{
    painter.fillRect(option.rect, themeColor(ColorRole::Window));
    drawHairline(painter, option.rect.bottomLeft(), option.rect.bottomRight());
    const bool last = option.position == QStyleOptionHeader::End
        || option.position == QStyleOptionHeader::OnlyOneSection;
    if (option.orientation == Qt::Horizontal && !last) {
        const int inset = option.rect.height() / 4;
        drawHairline(painter, option.rect.topRight() + QPoint(0, inset),
                     option.rect.bottomRight() - QPoint(0, inset));
    }
}

void drawTabShape(QPainter &painter, const QStyleOptionTab &option)
{
    const bool selected = isSet(option, QStyle::State_Selected);
    QRect rect = option.rect;
    if (!selected && isSet(option, QStyle::State_MouseOver))
        painter.fillRect(rect.adjusted(0, 0, 0, -1), themeColor(ColorRole::Hover));
    if (!selected)
        return;
    constexpr int Thickness = 2;
    const bool above = option.shape == QTabBar::RoundedSouth;
    rect.setTop(above ? rect.top() : rect.bottom() - Thickness + 1);
    rect.setHeight(Thickness);
    painter.fillRect(rect, themeColor(ColorRole::Accent));
}

// The selection alone: Fusion adds a line under each title, which ends with it.
void drawMenuBarItem(QPainter &painter, const QStyleOptionMenuItem &option, const QStyle &style)
{
    const bool open = isSet(option, QStyle::State_Selected);
    painter.fillRect(option.rect,
                     open ? themeColor(ColorRole::Selection)
                          : option.palette.color(QPalette::Window));
    style.drawItemText(&painter, option.rect,
                       Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, option.palette,
                       isSet(option, QStyle::State_Enabled), option.text, QPalette::WindowText);
}

// A text that is cut looks like another one.
QStyleOptionComboBox withElidedText(const QStyleOptionComboBox &option, const QStyle &style,
                                    const QWidget *widget)
{
    QStyleOptionComboBox elided = option;
    const QRect field =
        style.subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, widget);
    const int icon = option.currentIcon.isNull() ? 0 : option.iconSize.width() + gridStep();
    const int room = field.width() - icon - 2;
    // A closing bracket of Chinese is half empty, which boxes do not leave room for.
    if (option.fontMetrics.horizontalAdvance(option.currentText) > room + 2 * gridStep())
        elided.currentText =
            option.fontMetrics.elidedText(option.currentText, Qt::ElideRight, room);
    return elided;
}

void drawDockTitle(QPainter &painter, const QStyleOptionDockWidget &option, const QWidget *widget)
{
    painter.save();
    const int step = gridStep();
    painter.setFont(scaledFont(painter.font(), 1.0, EmphasisWeight));
    painter.setPen(option.palette.color(QPalette::WindowText));
    QRect rect = option.rect.adjusted(2 * step, 0, -10 * step, 0);
    const QString title =
        painter.fontMetrics().elidedText(option.title, Qt::ElideRight, rect.width());
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic, title);
    painter.restore();
    Q_UNUSED(widget);
}

} // namespace

MynahStyle::MynahStyle()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{
    setObjectName(u"mynah"_s);
}

void MynahStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                               QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        drawPushButton(*painter, *option, widget);
        return;
    case PE_PanelButtonTool:
        drawToolButtonPanel(*painter, *option);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawIndicator(*painter, *option, CornerRadius / 2, false);
        return;
    case PE_IndicatorRadioButton:
        drawIndicator(*painter, *option, option->rect.width() / 2.0, true);
        return;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option)) {
            if (frame->lineWidth > 0)
                drawField(*painter, *option);
            else
                painter->fillRect(option->rect, option->palette.color(QPalette::Base));
        }
        return;
    case PE_FrameLineEdit:
    case PE_FrameDockWidget:
    case PE_FrameMenu:
        if (element == PE_FrameMenu) {
            painter->setPen(themeColor(ColorRole::ControlBorder));
            painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        }
        return;
    case PE_Frame:
        painter->save();
        painter->setPen(themeColor(ColorRole::Border));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
        return;
    case PE_FrameTabWidget:
        return;
    case PE_FrameTabBarBase:
        if (const auto *base = qstyleoption_cast<const QStyleOptionTabBarBase *>(option)) {
            const QRect rect = option->rect;
            if (base->shape == QTabBar::RoundedSouth)
                drawHairline(*painter, rect.topLeft(), rect.topRight());
            else
                drawHairline(*painter, rect.bottomLeft(), rect.bottomRight());
        }
        return;
    case PE_IndicatorDockWidgetResizeHandle:
        return;
    case PE_PanelStatusBar:
        drawHairline(*painter, option->rect.topLeft(), option->rect.topRight());
        return;
    case PE_FrameStatusBarItem:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void MynahStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    switch (element) {
    case CE_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            drawHeaderSection(*painter, *header);
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, themeColor(ColorRole::Window));
        drawHairline(*painter, option->rect.bottomLeft(), option->rect.bottomRight());
        return;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            drawTabShape(*painter, *tab);
        return;
    case CE_DockWidgetTitle:
        if (const auto *dock = qstyleoption_cast<const QStyleOptionDockWidget *>(option))
            drawDockTitle(*painter, *dock, widget);
        return;
    case CE_ToolBar:
        painter->fillRect(option->rect, option->palette.color(QPalette::Window));
        drawHairline(*painter, option->rect.bottomLeft(), option->rect.bottomRight());
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            drawMenuBarItem(*painter, *item, *this);
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, option->palette.color(QPalette::Window));
        return;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button && isPrimary(widget) && isSet(*option, State_Enabled)) {
            QStyleOptionButton primary = *button;
            primary.palette.setColor(QPalette::ButtonText, themeColor(ColorRole::Base));
            QProxyStyle::drawControl(element, &primary, painter, widget);
            return;
        }
        break;
    case CE_ComboBoxLabel:
        if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            const QStyleOptionComboBox elided = withElidedText(*box, *this, widget);
            QProxyStyle::drawControl(element, &elided, painter, widget);
            return;
        }
        break;
    case CE_Splitter: {
        const QPoint center = option->rect.center();
        if (isSet(*option, State_Horizontal))
            drawHairline(*painter, QPoint(center.x(), option->rect.top()),
                         QPoint(center.x(), option->rect.bottom()));
        else
            drawHairline(*painter, QPoint(option->rect.left(), center.y()),
                         QPoint(option->rect.right(), center.y()));
        return;
    }
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void MynahStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                    QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ComboBox) {
        if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            drawComboBox(*box, *painter, widget);
            return;
        }
    }
    if (control == CC_SpinBox) {
        if (const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
            drawSpinBox(*box, *painter, widget);
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void MynahStyle::drawComboBox(const QStyleOptionComboBox &option, QPainter &painter,
                              const QWidget *widget) const
{
    if (option.frame) {
        if (option.editable)
            drawField(painter, option);
        else
            drawPanel(painter, option.rect, buttonFill(option, nullptr), fieldBorder(option));
    }
    QStyleOption arrow = option;
    const QRect area = subControlRect(CC_ComboBox, &option, SC_ComboBoxArrow, widget);
    const int side = 3 * gridStep() - 2;
    arrow.rect = QRect(0, 0, side, side);
    arrow.rect.moveCenter(area.center());
    QProxyStyle::drawPrimitive(PE_IndicatorArrowDown, &arrow, &painter, widget);
}

void MynahStyle::drawSpinBox(const QStyleOptionSpinBox &option, QPainter &painter,
                             const QWidget *widget) const
{
    if (option.frame)
        drawField(painter, option);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    struct Part
    {
        SubControl control;
        PrimitiveElement arrow;
    };
    for (const Part &part :
         {Part{SC_SpinBoxUp, PE_IndicatorArrowUp}, Part{SC_SpinBoxDown, PE_IndicatorArrowDown}}) {
        const QRect area = subControlRect(CC_SpinBox, &option, part.control, widget);
        if (isSet(option, State_Enabled) && option.activeSubControls == part.control)
            painter.fillRect(area.adjusted(0, 1, -2, -1), themeColor(ColorRole::Hover));
        QStyleOption arrow = option;
        const int side = 2 * gridStep();
        arrow.rect = QRect(0, 0, side, side);
        arrow.rect.moveCenter(area.center());
        QProxyStyle::drawPrimitive(part.arrow, &arrow, &painter, widget);
    }
}

int MynahStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                            const QWidget *widget) const
{
    const int step = gridStep();
    switch (metric) {
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return 3 * step;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 2 * step;
    case PM_ToolBarItemSpacing:
        return step;
    case PM_ToolBarItemMargin:
        return step;
    case PM_TabBarTabHSpace:
        return (isDense(widget) ? 2 : 6) * step;
    case PM_TabBarTabVSpace:
        return 3 * step;
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarBaseOverlap:
        return 0;
    case PM_DockWidgetTitleMargin:
        return step;
    case PM_DockWidgetFrameWidth:
        return 0;
    case PM_DockWidgetSeparatorExtent:
    case PM_SplitterWidth:
        return step + 1;
    case PM_HeaderMargin:
        return step + step / 2;
    case PM_FocusFrameHMargin:
        // Cells begin where their headers do; views leave one pixel more than this.
        if (qobject_cast<const QTableView *>(widget))
            return step + step / 2 - 1;
        return QProxyStyle::pixelMetric(metric, option, widget);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int MynahStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_TabBar_Alignment:
    case SH_FormLayoutLabelAlignment:
        return Qt::AlignLeft;
    case SH_Table_GridLineColor:
        return static_cast<int>(themeColor(ColorRole::Border).rgba());
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

// One height for everything that stands in a row of a form.
QSize MynahStyle::sizeFromContents(ContentsType type, const QStyleOption *option,
                                   const QSize &contents, const QWidget *widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    const int controlHeight = option ? option->fontMetrics.height() + 3 * gridStep() : 0;
    switch (type) {
    case CT_PushButton:
        size.rwidth() += 2 * gridStep();
        [[fallthrough]];
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        size.setHeight(std::max(size.height(), controlHeight));
        return size;
    case CT_MenuBarItem:
        return size + QSize(gridStep(), gridStep());
    default:
        return size;
    }
}

// Those of Qt are bitmaps in one grey, which is hardly seen in a dark theme.
QIcon MynahStyle::standardIcon(StandardPixmap picture, const QStyleOption *option,
                               const QWidget *widget) const
{
    switch (picture) {
    case SP_TitleBarCloseButton:
    case SP_DockWidgetCloseButton:
        return themedIcon(Icon::Close);
    case SP_TitleBarNormalButton:
        return themedIcon(Icon::Float);
    case SP_MessageBoxQuestion:
    case SP_MessageBoxInformation:
        return themedIcon(Icon::Info, ColorRole::Accent);
    case SP_MessageBoxWarning:
        return themedIcon(Icon::Warning, ColorRole::Warning);
    case SP_MessageBoxCritical:
        return themedIcon(Icon::Error, ColorRole::Error);
    default:
        return QProxyStyle::standardIcon(picture, option, widget);
    }
}

} // namespace mynah
