// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/tlseditor.h"

#include "server/api/localauthority.h"
#include "ui/background.h"
#include "ui/text.h"
#include "ui/theme/metrics.h"
#include "ui/userprompts.h"
#include "ui/widgets/controls.h"

#include <QComboBox>
#include <QDir>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

QHBoxLayout *makeLine(QWidget &field)
{
    auto *line = new QHBoxLayout(&field);
    setSteps(*line, 0, 2);
    return line;
}

} // namespace

TlsEditor::TlsEditor(const QString &baseDir, UserPrompts &prompts, QWidget *parent)
    : QWidget(parent)
    , m_baseDir(baseDir)
    , m_prompts(prompts)
    , m_form(new QFormLayout(this))
    , m_kinds(new QComboBox(this))
    , m_own(new QWidget(this))
    , m_saved(makeMutedLabel({}, this))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    setObjectName(u"tlsEditor"_s);
    m_kinds->setObjectName(u"tlsKindCombo"_s);
    m_kinds->addItems({tr("Mynah's own"), tr("PEM files"), tr("PKCS#12 file")});
    m_form->addRow(makeFieldLabel([] { return tr("Certi&ficate"); }, *m_kinds), m_kinds);
    connect(m_kinds, &QComboBox::activated, this, [this](int row) { setKind(Kind(row)); });
    // Rows are made in the order in which Tab goes through them.
    addOwnRow();
    m_certificate = addFileRow("cert", tr("&Certificate (PEM)"), &ListenerTls::certificate);
    m_key = addFileRow("key", tr("&Key (PEM)"), &ListenerTls::key);
    m_pkcs12 = addFileRow("pkcs12", tr("&PKCS#12 file"), &ListenerTls::pkcs12);
    addPassphraseRow();
    addClientRows();
    setTls(std::nullopt);
}

void TlsEditor::addOwnRow()
{
    auto *column = new QVBoxLayout(m_own);
    setSteps(*column, 0, 2);
    QLabel *note = makeMutedLabel(
        [] {
            return tr("Made on first use, for localhost and this computer. Programs that have "
                      "Mynah's authority installed trust it.");
        },
        m_own);
    note->setWordWrap(true);
    column->addWidget(note);
    auto *line = new QHBoxLayout;
    auto *save = new QPushButton(tr("Save Authority's Certificate…"), m_own);
    save->setObjectName(u"btnMakeCertificate"_s);
    m_saved->setObjectName(u"authoritySavedLabel"_s);
    m_saved->setWordWrap(true);
    line->addWidget(save);
    line->addWidget(m_saved, 1);
    column->addLayout(line);
    m_form->addRow(QString(), m_own);
    connect(save, &QPushButton::clicked, this, [this] { saveAuthority(); });
}

TlsEditor::FileRow TlsEditor::addFileRow(const char *name, const QString &label,
                                         std::string ListenerTls::*member)
{
    const QLatin1StringView stem(name);
    auto *field = new QWidget(this);
    auto *edit = new QLineEdit(field);
    auto *browse = new QPushButton(tr("Browse…"), field);
    const FileRow row{edit, field};
    const QString title = withoutMnemonic(label);
    QString button(stem);
    button[0] = button[0].toUpper();
    edit->setObjectName(stem + u"FileEdit"_s);
    browse->setObjectName(u"btn"_s + button + u"Browse"_s);
    browse->setAccessibleName(tr("Browse: %1").arg(title));
    QHBoxLayout *line = makeLine(*field);
    line->addWidget(edit, 1);
    line->addWidget(browse);
    m_form->addRow(makeFieldLabel(label, *edit), field);
    connect(edit, &QLineEdit::textEdited, this,
            [this, member](const QString &path) { setText(member, path.trimmed()); });
    connect(browse, &QPushButton::clicked, this,
            [this, row, title, member] { chooseFile(row, title, member); });
    return row;
}

void TlsEditor::addPassphraseRow()
{
    m_passphrase = new QLineEdit(this);
    m_passphrase->setObjectName(u"tlsPassphraseEdit"_s);
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_passphrase->setPlaceholderText(tr("none, or MYNAH_TLS_PASSPHRASE"));
    m_passphrase->setToolTip(
        tr("Kept in the workspace file as it is. Left empty, the environment variable "
           "MYNAH_TLS_PASSPHRASE is used."));
    m_form->addRow(makeFieldLabel([] { return tr("Pass&phrase"); }, *m_passphrase), m_passphrase);
    connect(m_passphrase, &QLineEdit::textEdited, this,
            [this](const QString &text) { setText(&ListenerTls::passphrase, text); });
}

void TlsEditor::addClientRows()
{
    m_clients = new QComboBox(this);
    m_clients->setObjectName(u"clientCertificateCombo"_s);
    m_clients->addItems({tr("not asked for"), tr("optional"), tr("required")});
    m_form->addRow(makeFieldLabel([] { return tr("Cl&ient certificate"); }, *m_clients), m_clients);
    connect(m_clients, &QComboBox::activated, this,
            [this](int row) { setClientCertificate(ListenerTls::ClientCertificate(row)); });
    m_authorities =
        addFileRow("clientAuthorities", tr("Signed &by (PEM)"), &ListenerTls::clientAuthorities);
}

void TlsEditor::setTls(const std::optional<ListenerTls> &tls)
{
    const bool isKnown = tls && tls == m_tls;
    m_tls = tls;
    if (!isKnown) {
        const ListenerTls shown = tls.value_or(ListenerTls());
        m_kind = shown.isOwn() ? OwnKind : shown.pkcs12.empty() ? PemKind : Pkcs12Kind;
        m_saved->clear();
    }
    showRows();
}

void TlsEditor::showRows()
{
    const ListenerTls tls = m_tls.value_or(ListenerTls());
    setEnabled(m_tls.has_value());
    m_kinds->setCurrentIndex(m_kind);
    m_clients->setCurrentIndex(int(tls.clientCertificate));
    showText(*m_certificate.edit, toQString(tls.certificate));
    showText(*m_key.edit, toQString(tls.key));
    showText(*m_pkcs12.edit, toQString(tls.pkcs12));
    showText(*m_passphrase, toQString(tls.passphrase));
    showText(*m_authorities.edit, toQString(tls.clientAuthorities));
    m_form->setRowVisible(m_own, m_kind == OwnKind);
    m_form->setRowVisible(m_certificate.field, m_kind == PemKind);
    m_form->setRowVisible(m_key.field, m_kind == PemKind);
    m_form->setRowVisible(m_pkcs12.field, m_kind == Pkcs12Kind);
    m_form->setRowVisible(m_passphrase, m_kind != OwnKind);
    m_form->setRowVisible(m_authorities.field,
                          tls.clientCertificate != ListenerTls::ClientCertificate::None);
}

QString TlsEditor::fault() const
{
    if (!m_tls)
        return {};
    if (m_kind == PemKind && (m_tls->certificate.empty() || m_tls->key.empty()))
        return tr("HTTPS with PEM files needs a certificate and its key");
    if (m_kind == Pkcs12Kind && m_tls->pkcs12.empty())
        return tr("HTTPS with a PKCS#12 file needs the file");
    return {};
}

void TlsEditor::setKind(Kind kind)
{
    if (!m_tls || kind == m_kind)
        return;
    m_kind = kind;
    m_tls->certificate.clear();
    m_tls->key.clear();
    m_tls->pkcs12.clear();
    m_tls->passphrase.clear();
    tell();
}

void TlsEditor::setClientCertificate(ListenerTls::ClientCertificate wanted)
{
    if (!m_tls)
        return;
    m_tls->clientCertificate = wanted;
    if (wanted == ListenerTls::ClientCertificate::None)
        m_tls->clientAuthorities.clear();
    tell();
}

void TlsEditor::setText(std::string ListenerTls::*member, const QString &text)
{
    if (!m_tls)
        return;
    (*m_tls).*member = toUtf8(text);
    tell();
}

void TlsEditor::chooseFile(const FileRow &row, const QString &title,
                           std::string ListenerTls::*member)
{
    const QString path = m_prompts.fileToUse(this, title, m_baseDir);
    if (path.isEmpty())
        return;
    row.edit->setText(m_baseDir.isEmpty() ? path : QDir(m_baseDir).relativeFilePath(path));
    setText(member, row.edit->text());
}

void TlsEditor::tell()
{
    showRows();
    emit tlsEdited(*m_tls);
}

// What people install, so that their programs trust Mynah's own certificates. Another program of
// Mynah may be making it right now.
void TlsEditor::saveAuthority()
{
    m_saved->clear();
    runInBackground(this, localAuthorityCertificate,
                    [this](const Expected<QByteArray, Message> &certificate) {
                        if (certificate)
                            saveAuthority(*certificate);
                        else
                            saySaved(translated(certificate.error()), ColorRole::Error);
                    });
}

void TlsEditor::saveAuthority(const QByteArray &certificate)
{
    const QString path = m_prompts.fileToWrite(this, tr("Save authority's certificate"),
                                               QDir::home().filePath(u"mynah-ca.pem"_s));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(certificate) == certificate.size()
        && file.commit())
        saySaved(tr("Saved. Try it: curl --cacert %1").arg(path), ColorRole::MutedText);
    else
        saySaved(tr("%1 cannot be written: %2").arg(path, file.errorString()), ColorRole::Error);
}

void TlsEditor::saySaved(const QString &text, ColorRole role)
{
    m_saved->setText(text);
    setTextRole(*m_saved, role);
}

} // namespace mynah
