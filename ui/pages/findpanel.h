// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/searchresults.h"
#include "ui/trafficsearch.h"

#include <QThreadPool>
#include <QTimer>
#include <QWidget>

#include <memory>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QTreeView;

namespace mynah {

class EmptyPlaceholder;
class ExchangeStore;
class SearchModel;
class ServerControllerInterface;
class WorkspaceDocument;

// Finds in the workspace and in what was captured while one types. A worker looks; what it finds
// follows the workspace as long as the panel is in sight.
class FindPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FindPanel)

public:
    // More results than these are not shown, and it is said.
    static constexpr std::size_t MostHits = 1000;

    FindPanel(const WorkspaceDocument &document, ServerControllerInterface &controller,
              QWidget *parent = nullptr);
    ~FindPanel() override;

    // What was captured; the server's own until then.
    void setStore(std::shared_ptr<const ExchangeStore> store);
    void setHidesSecrets(bool hides);
    // Gives the field the focus, its text selected.
    void focusField();

signals:
    // Enter or a double click.
    void hitWanted(const mynah::SearchHit &hit);
    // Esc in the empty field.
    void closeWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void setUpField();
    void nameFields();
    void setUpResults();
    void stopSearch();
    void search();
    void take(const SearchResults &results);
    void showCount();
    void showMessage(const QString &fault);
    bool handleFieldKey(int key);
    bool handleResultsKey(int key);
    void enterResults();

    const WorkspaceDocument &m_document;
    std::shared_ptr<const ExchangeStore> m_store;
    bool m_hidesSecrets = false;
    // There are more places than those shown.
    bool m_isCut = false;
    QTimer m_pause;
    QTimer m_takesLong;
    // Ends the search that runs.
    std::shared_ptr<std::atomic<bool>> m_stop;
    QThreadPool m_worker;

    QLineEdit *m_text;
    QComboBox *m_in;
    QCheckBox *m_regex;
    QLabel *m_fault;
    QLabel *m_status;
    SearchModel *m_model;
    QTreeView *m_view;
    EmptyPlaceholder *m_empty;
};

} // namespace mynah
