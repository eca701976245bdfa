// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/ruletest.h"
#include "server/domain/matchrule.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace mynah {

// The rules of a response to edit, with what each of them says to a recorded request. Tells by
// rulesEdited() what people changed; setRules() and setTest() are silent.
class MatcherModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MatcherModel)

public:
    enum Column {
        TargetColumn,
        NameColumn,
        OperatorColumn,
        ValueColumn,
        ResultColumn,
        ColumnCount
    };
    // The texts to choose from in a column of combo boxes, in the order of the values.
    static QStringList targetTexts();
    static QStringList operatorTexts();

    explicit MatcherModel(QObject *parent = nullptr);

    void setRules(const std::vector<MatchRule> &rules);
    const std::vector<MatchRule> &rules() const { return m_rules; }
    void setTest(const std::optional<RuleTest> &test);

    void addRule();
    void removeRowsAt(const QList<int> &rows);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void rulesEdited();

private:
    const MatchStep *stepOf(int row) const;
    QVariant text(const MatchRule &rule, int column) const;
    QVariant result(int row, int role) const;
    bool change(MatchRule &rule, int column, const QVariant &value) const;
    QString sentence(const MatchRule &rule) const;

    std::vector<MatchRule> m_rules;
    std::optional<RuleTest> m_test;
};

} // namespace mynah
