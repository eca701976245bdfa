// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QTableWidget;
class QTabWidget;

namespace mynah {

// Version and commit, the licence, and whom Mynah owes what.
// Inside: aboutBuild, aboutTabs with aboutComponents, aboutLicence and aboutNotices.
class AboutDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AboutDialog)

public:
    explicit AboutDialog(QWidget *parent = nullptr);

private:
    QWidget *makeHead();
    QWidget *makeComponents();
    QWidget *makeText(const QString &name, const QString &resource);
    void retranslate();

    QTabWidget *m_tabs;
    QTableWidget *m_components = nullptr;
};

} // namespace mynah
