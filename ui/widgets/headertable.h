// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/header.h"
#include "ui/language.h"

#include <QWidget>

#include <vector>

class QToolButton;

namespace mynah {

class HeaderListModel;
class HeaderView;
class RemarkLine;

// A table of header fields with the buttons to delete and move them. Order and duplicates stay as
// people made them. It completes the usual names and values, takes pasted lines, and says what
// becomes of headers that the server sets itself.
class HeaderTable final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HeaderTable)

public:
    // The table inside gets this name.
    HeaderTable(const QString &viewName, const Text &accessibleName, QWidget *parent = nullptr);

    void setHeaders(const std::vector<Header> &headers);
    const std::vector<Header> &headers() const;
    // What is wrong with the first that is wrong, or empty.
    QString fault() const;

signals:
    void headersEdited();

private:
    void setUpView(const QString &viewName, const Text &accessibleName);
    void setUpButtons();
    void removeSelected();
    void moveCurrent(int offset);
    void updateButtons();
    void showRemark();

    HeaderListModel *m_model;
    HeaderView *m_view;
    QToolButton *m_remove;
    QToolButton *m_up;
    QToolButton *m_down;
    RemarkLine *m_remark;
};

} // namespace mynah
