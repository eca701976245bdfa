// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/mockserver.h"
#include "ui/theme/colorrole.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace mynah {

class UserPrompts;

// With which certificate a listener speaks TLS, and which ones it wants of its clients. Disabled
// while there is no TLS.
class TlsEditor final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TlsEditor)

public:
    // Paths are kept relative to baseDir where they can be.
    TlsEditor(const QString &baseDir, UserPrompts &prompts, QWidget *parent = nullptr);

    void setTls(const std::optional<ListenerTls> &tls);
    // Why it cannot be used; empty when it can.
    QString fault() const;

signals:
    void tlsEdited(const mynah::ListenerTls &tls);

private:
    enum Kind { OwnKind, PemKind, Pkcs12Kind };

    struct FileRow
    {
        QLineEdit *edit = nullptr;
        QWidget *field = nullptr;
    };

    FileRow addFileRow(const char *name, const QString &label, std::string ListenerTls::*member);
    void addOwnRow();
    void addPassphraseRow();
    void addClientRows();
    void chooseFile(const FileRow &row, const QString &title, std::string ListenerTls::*member);
    void setText(std::string ListenerTls::*member, const QString &text);
    void setKind(Kind kind);
    void setClientCertificate(ListenerTls::ClientCertificate wanted);
    void saveAuthority();
    void saveAuthority(const QByteArray &certificate);
    void saySaved(const QString &text, ColorRole role);
    void showRows();
    void tell();

    QString m_baseDir;
    UserPrompts &m_prompts;
    std::optional<ListenerTls> m_tls;
    // What was chosen; files that are not named yet do not show it.
    Kind m_kind = OwnKind;

    QFormLayout *m_form;
    QComboBox *m_kinds;
    QWidget *m_own;
    QLabel *m_saved;
    FileRow m_certificate;
    FileRow m_key;
    FileRow m_pkcs12;
    QLineEdit *m_passphrase = nullptr;
    QComboBox *m_clients = nullptr;
    FileRow m_authorities;
};

} // namespace mynah
