// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/matchexplanation.h"
#include "ui/pages/searchable.h"
#include "ui/repairs/repairsearch.h"

#include <QWidget>

class QLabel;
class QMenu;
class QModelIndex;
class QPushButton;
class QTreeView;

namespace mynah {

class MatchExplainModel;

// Why a request was answered as it was, with the ways to the routes in question, and what would
// have to change. Inside: btnOpenRoute for the route that is current, btnFixNearMiss in each row
// that is a repair.
class MatchPane final : public QWidget, public Searchable
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MatchPane)

public:
    explicit MatchPane(QWidget *parent = nullptr);

    // Until the answer comes.
    void setWaiting();
    // The headline says which answer that is.
    void setExplanation(const MatchExplanation &explanation, const QString &headline);
    // Of the explanation that is shown.
    void addRepairs(const std::vector<RepairOffer> &offers);
    bool find(const QString &text, bool forward) override;

signals:
    // It has come into sight.
    void shown();
    void openRouteRequested(const mynah::Place &place);
    void repairRequested(const mynah::Repair &repair);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeButtons();
    QWidget *makeRepairButton(const QModelIndex &index);
    void expandRevealing();
    QModelIndex currentRoute() const;
    void showCurrent();
    void openPlace(const QModelIndex &index);
    void activate(const QModelIndex &index);
    void showContextMenu(const QPoint &position);
    void retranslate();

    QLabel *m_summary;
    QTreeView *m_view;
    MatchExplainModel *m_model;
    QPushButton *m_open;
    // The route that answers in what is shown.
    std::string m_answering;
};

} // namespace mynah
