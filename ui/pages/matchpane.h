// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/matchexplanation.h"
#include "ui/pages/searchable.h"

#include <QWidget>

class QLabel;
class QModelIndex;
class QPushButton;
class QTreeView;

namespace mynah {

class MatchExplainModel;

// Why a request was answered as it was, with the ways to the routes in question. Inside, for the
// route that is current: btnOpenRoute, btnFixRoute.
class MatchPane final : public QWidget, public Searchable
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MatchPane)

public:
    explicit MatchPane(QWidget *parent = nullptr);

    // Until the answer comes.
    void setWaiting();
    void setExplanation(const MatchExplanation &explanation);
    bool find(const QString &text, bool forward) override;

signals:
    void openRouteRequested(const mynah::Place &place);
    void fixRequested(const mynah::SuggestedFix &fix);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeButtons();
    QModelIndex currentRoute() const;
    void showCurrent();
    void openPlace(const QModelIndex &index);
    void fix();
    void retranslate();

    QLabel *m_summary;
    QTreeView *m_view;
    MatchExplainModel *m_model;
    QPushButton *m_open;
    QPushButton *m_fix;
};

} // namespace mynah
