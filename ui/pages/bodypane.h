// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/bodydocument.h"
#include "ui/pages/searchable.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QPlainTextEdit;
class QStackedWidget;
class QTableView;
class QTreeView;

namespace mynah {

class CodeEdit;
class ElidedLabel;
class EmptyPlaceholder;
class FormModel;
class HexView;
class ImageView;
class JsonTreeModel;
class TextFiller;

// A recorded body in the way that suits it, or in the one that was chosen. Decoding and arranging
// are done by a worker. prefix names the widgets: "req" or "resp".
class BodyPane final : public QWidget, public Searchable
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BodyPane)

public:
    BodyPane(const QString &prefix, QWidget *parent = nullptr);

    void setSource(BodySource source);
    BodyMode mode() const;
    bool find(const QString &text, bool forward) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUpViews(const QString &prefix);
    QWidget *makeHeader(const QString &prefix);
    void load();
    void show(const BodyDocument &document);
    void showMode(BodyMode mode);
    void fill(BodyMode mode);
    void offerModes();
    QStringList sizes() const;
    void updateNote();
    void showEmpty();
    void retranslate();

    BodySource m_source;
    BodyDocument m_document;
    // Answers of workers that were asked before the last question are of no interest.
    int m_question = 0;
    // What the user chose last, kept where it is possible.
    std::optional<BodyMode> m_chosen;
    std::array<bool, BodyModeCount> m_filled{};

    QComboBox *m_modes;
    QCheckBox *m_asSent;
    ElidedLabel *m_note;
    QStackedWidget *m_stack;
    CodeEdit *m_pretty;
    QTreeView *m_tree;
    JsonTreeModel *m_json;
    QPlainTextEdit *m_text;
    TextFiller *m_filler;
    HexView *m_hex;
    ImageView *m_image;
    QTableView *m_form;
    FormModel *m_fields;
    EmptyPlaceholder *m_empty;
};

} // namespace mynah
