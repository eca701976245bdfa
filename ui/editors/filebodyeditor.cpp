// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/filebodyeditor.h"

#include "ui/text.h"
#include "ui/theme/metrics.h"
#include "ui/userprompts.h"
#include "ui/widgets/controls.h"
#include "ui/workspacedocument.h"

#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mynah {

FileBodyEditor::FileBodyEditor(const EditorContext &context, QWidget *parent)
    : BodyKindEditor(context, parent)
    , m_file(named<QLineEdit>(u"bodyFileEdit"_s, this))
    , m_browse(named<QPushButton>(u"btnBodyFileBrowse"_s, this))
    , m_fault(makeFaultLabel(u"bodyFileError"_s, this))
{
    auto *column = new QVBoxLayout(this);
    setSteps(*column, 0, 2, 2);
    auto *row = new QHBoxLayout;
    row->addWidget(m_file, 1);
    row->addWidget(m_browse);
    column->addLayout(row);
    column->addWidget(m_fault);
    column->addStretch();
    setFocusProxy(m_file);
    connect(m_file, &QLineEdit::textEdited, this, [this](const QString &text) {
        change(Field::BodyFile, [&text](ResponseBody &body) { body.file = toUtf8(text); });
        forgetTyping(*m_file);
    });
    connect(m_file, &QLineEdit::editingFinished, this,
            [this] { this->context().document.endMerging(); });
    connect(m_browse, &QPushButton::clicked, this, &FileBodyEditor::browse);
    retranslate();
}

void FileBodyEditor::follow(const MockRoute &, const MockResponse &response, bool)
{
    showText(*m_file, toQString(response.body.file));
}

// The field has a mark when the file cannot be used, not for what stands in it.
void FileBodyEditor::showProblems(const std::vector<Problem> &problems)
{
    QString fault;
    QStringList remarks;
    for (const Problem &problem : problems) {
        if (problem.place.field != Field::BodyFile)
            continue;
        if (problem.place.line == 0)
            fault = translated(problem.message);
        else
            remarks += translated(problem.message);
    }
    showFault(*m_file, fault);
    showFault(*m_fault, fault.isEmpty() ? remarks.join(u'\n') : fault);
    setTextRole(*m_fault, fault.isEmpty() ? ColorRole::Warning : ColorRole::Error);
}

void FileBodyEditor::browse()
{
    const QString base = context().document.baseDir();
    const QString path = context().prompts.fileToUse(this, tr("Choose a body file"), base);
    if (path.isEmpty())
        return;
    const QString file = base.isEmpty() ? path : QDir(base).relativeFilePath(path);
    context().document.endMerging();
    change(Field::BodyFile, [&file](ResponseBody &body) { body.file = toUtf8(file); });
}

void FileBodyEditor::changeEvent(QEvent *event)
{
    BodyKindEditor::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FileBodyEditor::retranslate()
{
    m_file->setAccessibleName(tr("Body file"));
    m_file->setPlaceholderText(tr("bodies/users.json, beside the workspace file"));
    m_browse->setText(tr("Browse…"));
    m_browse->setAccessibleName(tr("Browse for body file"));
}

} // namespace mynah
