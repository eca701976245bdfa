// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/matchermodel.h"

#include "ui/language.h"
#include "ui/text.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/icons.h"

#include <algorithm>
#include <functional>
#include <set>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

// Each operator stands beside its negation in the list to choose from.
int operatorRow(const MatchRule &rule)
{
    return int(rule.op) * 2 + (rule.negate ? 1 : 0);
}

bool usesName(const MatchRule &rule)
{
    return rule.target != MatchRule::Target::Method;
}

bool usesValue(const MatchRule &rule)
{
    return rule.op != MatchRule::Operator::Exists;
}

} // namespace

QStringList MatcherModel::targetTexts()
{
    return {tr("Method"), tr("Path parameter"),    tr("Query"), tr("Header"), tr("Cookie"),
            tr("Body"),   tr("Client certificate")};
}

QStringList MatcherModel::operatorTexts()
{
    return {tr("equals"),        tr("does not equal"), tr("contains"), tr("does not contain"),
            tr("matches regex"), tr("does not match"), tr("exists"),   tr("does not exist")};
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
        return targetTexts().at(int(rule.target));
    case NameColumn:
        if (rule.target == MatchRule::Target::Body && rule.name.empty())
            return tr("whole text");
        return usesName(rule) ? toQString(rule.name) : QString();
    case OperatorColumn:
        return operatorTexts().at(operatorRow(rule));
    case ValueColumn:
        return usesValue(rule) ? toQString(rule.value) : QString();
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
        return step->reason.empty() ? seen : toQString(step->reason);
    case Qt::ToolTipRole:
        return step->reason.empty() ? seen : QString(seen + u'\n' + toQString(step->reason));
    case Qt::DecorationRole:
        return step->passed ? themedIcon(Icon::Success, ColorRole::Success)
                            : themedIcon(Icon::Error, ColorRole::Error);
    default:
        return {};
    }
}

QString MatcherModel::sentence(const MatchRule &rule) const
{
    QStringList words{targetTexts().at(int(rule.target))};
    if (usesName(rule))
        words += toQString(rule.name);
    words += operatorTexts().at(operatorRow(rule));
    if (usesValue(rule))
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
            return int(rule.target);
        if (index.column() == OperatorColumn)
            return operatorRow(rule);
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
    switch (column) {
    case TargetColumn:
        rule.target = MatchRule::Target(
            std::clamp(value.toInt(), 0, int(MatchRule::Target::ClientCertificate)));
        // The one that people want most.
        if (rule.target == MatchRule::Target::ClientCertificate && !isCertificateField(rule.name))
            rule.name = "commonName";
        return true;
    case NameColumn:
        rule.name = toUtf8(value.toString());
        return true;
    case OperatorColumn: {
        const int row = std::clamp(value.toInt(), 0, int(MatchRule::Operator::Exists) * 2 + 1);
        rule.op = MatchRule::Operator(row / 2);
        rule.negate = row % 2 != 0;
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
        return tr("Selected request");
    }
}

Qt::ItemFlags MatcherModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    const MatchRule &rule = m_rules[std::size_t(index.row())];
    const bool used = (index.column() != NameColumn || usesName(rule))
        && (index.column() != ValueColumn || usesValue(rule));
    if (index.column() != ResultColumn && used)
        flags |= Qt::ItemIsEditable;
    if (index.column() == TargetColumn)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

} // namespace mynah
