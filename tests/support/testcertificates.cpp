// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcertificates.h"

#include <QFile>
#include <QProcess>

namespace mynah::test {

using namespace Qt::StringLiterals;

TestCertificates::TestCertificates()
{
    openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
             u"ec_paramgen_curve:P-256"_s, u"-nodes"_s, u"-keyout"_s, u"ca.key"_s, u"-out"_s,
             u"ca.pem"_s, u"-subj"_s, u"/CN=Test authority"_s, u"-days"_s, u"30"_s});
}

std::string TestCertificates::path(const QString &file) const
{
    return m_folder.filePath(file).toStdString();
}

void TestCertificates::openssl(const QStringList &arguments) const
{
    QProcess program;
    program.setWorkingDirectory(m_folder.path());
    program.start(u"openssl"_s, arguments);
    if (!program.waitForFinished() || program.exitCode() != 0)
        qFatal("openssl %s: %s", qUtf8Printable(arguments.join(u' ')),
               program.readAllStandardError().constData());
}

void TestCertificates::write(const QString &file, const QByteArray &bytes) const
{
    QFile target(m_folder.filePath(file));
    if (!target.open(QIODevice::WriteOnly) || target.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qUtf8Printable(file));
}

PemFiles TestCertificates::make(const QString &name, const QStringList &extensions, int days) const
{
    const QString pem = name + u".pem"_s;
    const QString key = name + u".key"_s;
    QStringList request{u"req"_s,
                        u"-newkey"_s,
                        u"ec"_s,
                        u"-pkeyopt"_s,
                        u"ec_paramgen_curve:P-256"_s,
                        u"-nodes"_s,
                        u"-keyout"_s,
                        key,
                        u"-out"_s,
                        u"request.pem"_s,
                        u"-subj"_s,
                        u"/O=Example/CN="_s + name};
    for (const QString &extension : extensions)
        request += {u"-addext"_s, extension};
    openssl(request);
    openssl({u"x509"_s, u"-req"_s, u"-in"_s, u"request.pem"_s, u"-CA"_s, u"ca.pem"_s, u"-CAkey"_s,
             u"ca.key"_s, u"-CAcreateserial"_s, u"-copy_extensions"_s, u"copy"_s, u"-out"_s, pem,
             u"-days"_s, QString::number(days)});
    return {path(pem), path(key), {}};
}

TlsIdentity TestCertificates::identity(const QString &name, const QStringList &extensions) const
{
    auto identity = readIdentity(make(name, extensions));
    if (!identity)
        qFatal("%s", identity.error().message.text().c_str());
    return std::move(*identity);
}

} // namespace mynah::test
