// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <vector>

class QDialogButtonBox;
class QLineEdit;
class QListView;
class QStringListModel;
class QTextBrowser;

namespace mynah {

// The help: topics to choose from, a field that looks through all of them, and the page. Everything
// it shows comes with the program.
class HelpDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HelpDialog)

public:
    explicit HelpDialog(QWidget *parent = nullptr);

    void showTopic(const QString &topic);
    const QString &topic() const { return m_topic; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct Searched
    {
        QString topic;
        QString title;
        // As plain text.
        QString text;
    };
    void layOut();
    void retranslate();
    const std::vector<Searched> &searched();
    void search();
    void showPage();
    void findNext();
    void markFound();
    QString pageWithKeys(const QString &topic) const;

    // Read when it is looked through first; then the language and the keys stay as they are.
    std::vector<Searched> m_searched;
    QString m_topic;
    // Of the rows.
    QStringList m_topics;
    QLineEdit *m_search;
    QStringListModel *m_model;
    QListView *m_list;
    QTextBrowser *m_page;
};

// Opens the topic of the part that has the focus, or of the window itself: in the help that is open
// already, or in one that can be used while that window is modal.
void openHelp(QWidget &window);
// A Help button, and the help key, for a dialog.
void addHelp(QDialog &dialog, QDialogButtonBox &buttons);

} // namespace mynah
