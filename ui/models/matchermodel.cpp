// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/matchermodel.h"

#include "ui/language.h"
#include "ui/models/rulekinds.h"
#include "ui/text.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/icons.h"

#include <algorithm>
#include <functional>
#include <set>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

const RuleTargetKind &targetOf(const MatchRule &rule)
{
    return ruleTargetKinds()[std::size_t(rowOf(rule.target))];
}

const RuleOperatorKind &operatorOf(const MatchRule &rule)
{
    return ruleOperatorKinds()[std::size_t(rowOf(rule.op, rule.negate))];
}

template <typename Kinds>
QStringList titlesOf(const Kinds &kinds)
{
    QStringList titles;
    for (const auto &kind : kinds)
        titles += kind.translatedTitle();
    return titles;
}

} // namespace

QStringList MatcherModel::targetTexts()
{
    return titlesOf(ruleTargetKinds());
}

QStringList MatcherModel::operatorTexts()
{
    return titlesOf(ruleOperatorKinds());
}

MatcherModel::MatcherModel(QObject *parent)
    : QAbstractTableModel(parent)
{
    keepTranslated(this);
}

void MatcherModel::setRules(const std::vector<MatchRule> &rules)
{
    if (rules == m_rules)
        return;
    if (rules.size() != m_rules.size()) {
        beginResetModel();
        m_rules = rules;
        m_test.reset();
        endResetModel();
        return;
    }
    m_rules = rules;
    emit dataChanged(index(0, 0), index(int(m_rules.size()) - 1, ColumnCount - 1));
}

void MatcherModel::setTest(const std::optional<RuleTest> &test)
{
    m_test = test;
    if (!m_rules.empty())
        emit dataChanged(index(0, ResultColumn), index(int(m_rules.size()) - 1, ResultColumn));
}

void MatcherModel::addRule()
{
    const int row = int(m_rules.size());
    beginInsertRows({}, row, row);
    m_rules.emplace_back();
    endInsertRows();
    emit rulesEdited();
}

void MatcherModel::removeRowsAt(const QList<int> &rows)
{
    const std::set<int, std::greater<>> fromTheEnd(rows.begin(), rows.end());
    bool removed = false;
    setTest(std::nullopt);
    for (const int row : fromTheEnd) {
        if (row < 0 || row >= rowCount())
            continue;
        beginRemoveRows({}, row, row);
        m_rules.erase(m_rules.begin() + row);
        endRemoveRows();
        removed = true;
    }
    if (removed)
        emit rulesEdited();
}

int MatcherModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rules.size());
}

int MatcherModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const MatchStep *MatcherModel::stepOf(int row) const
{
    return m_test && std::size_t(row) < m_test->steps.size() ? &m_test->steps[std::size_t(row)]
                                                             : nullptr;
}

QVariant MatcherModel::text(const MatchRule &rule, int column) const
{
    switch (column) {
    case TargetColumn:
        return targetOf(rule).translatedTitle();
    case NameColumn:
        if (rule.name.empty() && *targetOf(rule).wholeTitle)
            return tr(targetOf(rule).wholeTitle);
        return targetOf(rule).usesName ? toQString(rule.name) : QString();
    case OperatorColumn:
        return operatorOf(rule).translatedTitle();
    case ValueColumn:
        return operatorOf(rule).usesValue ? toQString(rule.value) : QString();
    default:
        return {};
    }
}

QVariant MatcherModel::result(int row, int role) const
{
    const MatchStep *step = stepOf(row);
    if (!step)
        return role == Qt::DisplayRole ? QVariant(u"–"_s) : QVariant();
    const QString seen =
        step->seen ? tr("got “%1”").arg(toQString(*step->seen)) : tr("nothing there");
    switch (role) {
    case Qt::DisplayRole:
        if (step->passed)
            return tr("holds");
        return step->reason.empty() ? seen : translated(step->reason);
    case Qt::ToolTipRole:
        return step->reason.empty() ? seen : QString(seen + u'\n' + translated(step->reason));
    case Qt::DecorationRole:
        return step->passed ? themedIcon(Icon::Success, ColorRole::Success)
                            : themedIcon(Icon::Error, ColorRole::Error);
    default:
        return {};
    }
}

QString MatcherModel::sentence(const MatchRule &rule) const
{
    QStringList words{targetOf(rule).translatedTitle()};
    if (targetOf(rule).usesName)
        words += toQString(rule.name);
    words += operatorOf(rule).translatedTitle();
    if (operatorOf(rule).usesValue)
        words += toQString(rule.value);
    return words.join(u' ');
}

QVariant MatcherModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MatchRule &rule = m_rules[std::size_t(index.row())];
    if (index.column() == ResultColumn && role != Qt::AccessibleTextRole)
        return result(index.row(), role);
    switch (role) {
    case Qt::DisplayRole:
        return text(rule, index.column());
    case Qt::EditRole:
        if (index.column() == TargetColumn)
            return rowOf(rule.target);
        if (index.column() == OperatorColumn)
            return rowOf(rule.op, rule.negate);
        return toQString(index.column() == NameColumn ? rule.name : rule.value);
    case Qt::CheckStateRole:
        if (index.column() == TargetColumn)
            return rule.enabled ? Qt::Checked : Qt::Unchecked;
        return {};
    case Qt::ForegroundRole:
        if (!rule.enabled || (index.column() == NameColumn && rule.name.empty()))
            return themeColor(ColorRole::MutedText);
        return {};
    case Qt::AccessibleTextRole:
        return index.column() == TargetColumn ? sentence(rule) : text(rule, index.column());
    default:
        return {};
    }
}

bool MatcherModel::change(MatchRule &rule, int column, const QVariant &value) const
{
    const auto rowIn = [&value](const auto &kinds) {
        return std::size_t(std::clamp(value.toInt(), 0, int(kinds.size()) - 1));
    };
    switch (column) {
    case TargetColumn: {
        const RuleTargetKind &kind = ruleTargetKinds()[rowIn(ruleTargetKinds())];
        rule.target = kind.target;
        if (const char *name = kind.usualName(rule); *name)
            rule.name = name;
        return true;
    }
    case NameColumn:
        rule.name = toUtf8(value.toString());
        return true;
    case OperatorColumn: {
        const RuleOperatorKind &kind = ruleOperatorKinds()[rowIn(ruleOperatorKinds())];
        rule.op = kind.op;
        rule.negate = kind.negate;
        return true;
    }
    case ValueColumn:
        rule.value = toUtf8(value.toString());
        return true;
    default:
        return false;
    }
}

bool MatcherModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    MatchRule &rule = m_rules[std::size_t(index.row())];
    const MatchRule before = rule;
    if (role == Qt::CheckStateRole && index.column() == TargetColumn)
        rule.enabled = value.toInt() == Qt::Checked;
    else if (role != Qt::EditRole || !change(rule, index.column(), value))
        return false;
    if (rule == before)
        return true;
    emit dataChanged(index.siblingAtColumn(0), index.siblingAtColumn(ColumnCount - 1));
    emit rulesEdited();
    return true;
}

QVariant MatcherModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TargetColumn:
        return tr("Look at");
    case NameColumn:
        return tr("Name");
    case OperatorColumn:
        return tr("Condition");
    case ValueColumn:
        return tr("Value");
    default:
        return tr("Test");
    }
}

Qt::ItemFlags MatcherModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    const MatchRule &rule = m_rules[std::size_t(index.row())];
    const bool used = (index.column() != NameColumn || targetOf(rule).usesName)
        && (index.column() != ValueColumn || operatorOf(rule).usesValue);
    if (index.column() != ResultColumn && used)
        flags |= Qt::ItemIsEditable;
    if (index.column() == TargetColumn)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

} // namespace mynah
