// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/completionpopup.h"

#include "ui/models/completionmodel.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/roomyitemdelegate.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

constexpr int MostRows = 9;

} // namespace

CompletionPopup::CompletionPopup(QWidget *parent)
    : QTreeView(parent)
    , m_model(new CompletionModel(this))
{
    setObjectName(u"completionPopup"_s);
    setModel(m_model);
    setItemDelegate(new RoomyItemDelegate(this));
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setFocusPolicy(Qt::NoFocus);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    header()->setStretchLastSection(true);
    connect(this, &QTreeView::clicked, this, &CompletionPopup::chosen);
    retranslate();
    hide();
}

void CompletionPopup::showChoices(std::vector<CodeCompletion> choices, const QRect &word)
{
    m_model->setChoices(std::move(choices));
    setCurrentIndex(m_model->index(0, 0));
    place(word);
    raise();
    show();
}

void CompletionPopup::place(const QRect &word)
{
    const int step = gridStep();
    int width = 2 * frameWidth() + verticalScrollBar()->sizeHint().width();
    for (int column = 0; column < CompletionModel::ColumnCount; ++column) {
        const int wanted = sizeHintForColumn(column) + 3 * step;
        setColumnWidth(column, wanted);
        width += wanted;
    }
    const int rows = std::min(m_model->rowCount(), MostRows);
    const int height = rows * sizeHintForRow(0) + 2 * frameWidth();
    const QRect room = parentWidget()->rect();
    width = std::min(width, room.width());
    const int left = std::clamp(word.left() - step, 0, room.width() - width);
    const bool fitsBelow = word.bottom() + height < room.height();
    const int top = fitsBelow ? word.bottom() + 1 : std::max(0, word.top() - height);
    setGeometry(left, top, width, height);
}

const CodeCompletion &CompletionPopup::current() const
{
    return m_model->choices().at(std::size_t(currentIndex().row()));
}

bool CompletionPopup::handleKey(int key)
{
    switch (key) {
    case Qt::Key_Up:
        moveBy(-1);
        return true;
    case Qt::Key_Down:
        moveBy(1);
        return true;
    case Qt::Key_PageUp:
        moveBy(1 - MostRows);
        return true;
    case Qt::Key_PageDown:
        moveBy(MostRows - 1);
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        emit chosen();
        return true;
    default:
        return false;
    }
}

void CompletionPopup::moveBy(int rows)
{
    const int row = std::clamp(currentIndex().row() + rows, 0, m_model->rowCount() - 1);
    setCurrentIndex(m_model->index(row, 0));
}

void CompletionPopup::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CompletionPopup::retranslate()
{
    setAccessibleName(tr("Completions"));
}

} // namespace mynah
