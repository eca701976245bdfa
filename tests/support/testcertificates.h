// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/tlsidentity.h"

#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <string>
#include <vector>

namespace mynah::test {

// Certificates made with the openssl program, in a folder that goes with the object.
class TestCertificates
{
public:
    // Makes ca.pem and ca.key, an authority.
    TestCertificates();

    std::string path(const QString &file) const;
    // Runs openssl in the folder; ends the test when it fails.
    void openssl(const QStringList &arguments) const;
    void write(const QString &file, const QByteArray &bytes) const;

    // NAME.pem and NAME.key, signed by the authority; extensions: "subjectAltName=DNS:shop.test".
    // Valid from today on for that many days.
    PemFiles make(const QString &name, const QStringList &extensions = {}, int days = 30) const;
    TlsIdentity identity(const QString &name, const QStringList &extensions = {}) const;
    std::string authority() const { return path(QStringLiteral("ca.pem")); }

private:
    QTemporaryDir m_folder;
};

} // namespace mynah::test
