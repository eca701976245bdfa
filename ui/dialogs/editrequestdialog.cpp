// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/editrequestdialog.h"

#include "ui/text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

bool isText(const std::string &bytes)
{
    return toUtf8(toQString(bytes)) == bytes && bytes.find('\0') == std::string::npos;
}

// Without the empty line at the end.
QString linesOf(const std::string &head)
{
    return toQString(head).remove(u'\r').trimmed();
}

// RFC 9112, section 2.1: lines end with CRLF, an empty one ends the head.
std::string headOf(const QString &lines)
{
    QString head = lines.trimmed();
    return toUtf8(head.replace(u'\n', "\r\n"_L1) + "\r\n\r\n"_L1);
}

} // namespace

EditRequestDialog::EditRequestDialog(const SendRequest &request, QWidget *parent)
    : QDialog(parent)
    , m_request(request)
    , m_isText(isText(request.body))
    , m_head(named<QPlainTextEdit>(u"requestHeadEdit"_s, this))
    , m_body(named<QPlainTextEdit>(u"requestBodyEdit"_s, this))
    , m_headLabel(new QLabel(this))
    , m_bodyLabel(new QLabel(this))
    , m_fitLength(named<QCheckBox>(u"fitContentLengthCheck"_s, this))
{
    setObjectName(u"editRequestDialog"_s);
    for (QPlainTextEdit *edit : {m_head, m_body}) {
        edit->setFont(monospaceFont());
        edit->setLineWrapMode(QPlainTextEdit::NoWrap);
        edit->setTabChangesFocus(true);
    }
    m_headLabel->setBuddy(m_head);
    m_bodyLabel->setBuddy(m_body);
    m_head->setPlainText(linesOf(request.head));
    m_body->setPlainText(m_isText ? toQString(request.body) : QString());
    m_body->setEnabled(m_isText);
    m_fitLength->setChecked(true);
    m_fitLength->setVisible(!request.chunked);
    auto *buttons = named<QDialogButtonBox>(u"editRequestButtonBox"_s, this);
    m_send = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    buttons->addButton(QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    setSteps(*column, 4, 2);
    column->addWidget(m_headLabel);
    column->addWidget(m_head, 3);
    column->addWidget(m_bodyLabel);
    column->addWidget(m_body, 2);
    column->addWidget(m_fitLength);
    column->addWidget(buttons);
    resize(150 * gridStep(), 120 * gridStep());
    m_head->setFocus();
    retranslate();
}

SendRequest EditRequestDialog::request() const
{
    SendRequest edited = m_request;
    edited.body = body();
    QString lines = m_head->toPlainText();
    if (m_fitLength->isChecked() && edited.body.size() != m_request.body.size()) {
        static const QRegularExpression Length(u"^(content-length[ \\t]*:).*$"_s,
                                               QRegularExpression::CaseInsensitiveOption
                                                   | QRegularExpression::MultilineOption);
        const QString value = QString::number(edited.body.size());
        if (lines.contains(Length))
            lines.replace(Length, u"\\1 "_s + value);
        else if (!m_request.chunked)
            lines = lines.trimmed() + u"\nContent-Length: "_s + value;
    }
    if (lines != m_head->toPlainText() || m_head->document()->isModified())
        edited.head = headOf(lines);
    return edited;
}

// The bytes themselves, as long as nobody changed the text, which knows one kind of line ends.
std::string EditRequestDialog::body() const
{
    if (!m_body->document()->isModified())
        return m_request.body;
    QString text = m_body->toPlainText();
    if (m_request.body.find("\r\n") != std::string::npos)
        text.replace(u'\n', "\r\n"_L1);
    return toUtf8(text);
}

void EditRequestDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void EditRequestDialog::retranslate()
{
    setWindowTitle(tr("Edit and Send"));
    m_headLabel->setText(tr("&Request line and headers"));
    m_bodyLabel->setText(tr("&Body"));
    m_body->setPlaceholderText(m_isText ? QString()
                                        : tr("The body is not text; it is sent as it is."));
    m_fitLength->setText(tr("&Fit Content-Length to the body"));
    m_send->setText(tr("&Send"));
    m_head->setAccessibleName(tr("Request line and headers"));
    m_body->setAccessibleName(tr("Body"));
}

} // namespace mynah
