// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/limitspage.h"

#include "ui/dialogs/limitdescriptions.h"
#include "ui/dialogs/limitfield.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

QString titleOf(const LimitSetting &setting)
{
    for (const LimitGroup &group : limitGroups()) {
        for (const LimitDescription &description : group.limits) {
            if (&limitSetting(description.name) == &setting)
                return description.title;
        }
    }
    return {};
}

} // namespace

LimitsPage::LimitsPage(const ServerLimits &limits, QWidget *parent)
    : QScrollArea(parent)
    , m_limits(limits)
{
    setObjectName(u"limitsPage"_s);
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUpFields();
    showWarnings();
}

void LimitsPage::setUpFields()
{
    auto *content = new QWidget(this);
    // Unlike a form's, a grid's rows grow with the text that wraps in them.
    auto *grid = new QGridLayout(content);
    setSteps(*grid, 0, 3, 3);
    grid->setColumnStretch(1, 1);
    int row = 0;
    QLabel *note = makeMutedLabel(
        [] {
            return tr(
                "A field that is left empty has its default. Beside 0 it says what 0 stands for.");
        },
        content);
    grid->addWidget(note, row++, 0, 1, 2);
    for (const LimitGroup &group : limitGroups()) {
        auto *heading = new QLabel(group.title, content);
        heading->setFont(scaledFont(font(), 1.0, EmphasisWeight));
        heading->setContentsMargins(0, 2 * gridStep(), 0, 0);
        grid->addWidget(heading, row++, 0, 1, 2);
        for (const LimitDescription &description : group.limits) {
            auto *field = new LimitField(limitSetting(description.name), description, content);
            field->setValue(field->setting().valueIn(m_limits));
            QLabel *title = makeFieldLabel(description.title, field->edit());
            title->setParent(content);
            title->setFixedHeight(field->edit().sizeHint().height());
            grid->addWidget(title, row, 0, Qt::AlignTop);
            grid->addWidget(field, row++, 1);
            m_fields += field;
            connect(field, &LimitField::changed, this, [this] {
                showWarnings();
                emit changed();
            });
        }
    }
    addRequiredLength(*grid, row);
    setWidget(content);
}

void LimitsPage::addRequiredLength(QGridLayout &grid, int row)
{
    const QString meaning =
        tr("POST, PUT and PATCH with neither Content-Length nor Transfer-Encoding are answered "
           "411. When this is off, their body counts as empty.");
    QWidget *content = grid.parentWidget();
    m_requiresContentLength = new QCheckBox(tr("&Require the length of a body"), content);
    m_requiresContentLength->setObjectName(u"requireContentLengthCheck"_s);
    grid.setRowMinimumHeight(row, 2 * gridStep());
    grid.addWidget(m_requiresContentLength, row + 1, 0, 1, 2);
    grid.addWidget(makeCheckMeaning(*m_requiresContentLength, meaning), row + 2, 0, 1, 2);
}

ServerLimits LimitsPage::limits() const
{
    ServerLimits limits = m_limits;
    for (const LimitField *field : m_fields)
        field->setting().setIn(limits, field->value());
    return limits;
}

void LimitsPage::setRequiresContentLength(bool required)
{
    m_requiresContentLength->setChecked(required);
}

bool LimitsPage::requiresContentLength() const
{
    return m_requiresContentLength->isChecked();
}

QString LimitsPage::fault() const
{
    for (const LimitField *field : m_fields) {
        if (const QString fault = field->fault(); !fault.isEmpty())
            return fault;
    }
    return {};
}

void LimitsPage::showWarnings()
{
    const ServerLimits current = limits();
    for (LimitField *field : m_fields) {
        const LimitSetting *first = field->setting().reachedBefore(current);
        field->setWarning(first ? tr("It has no effect: “%1” is reached first").arg(titleOf(*first))
                                : QString());
    }
}

} // namespace mynah
