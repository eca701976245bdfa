// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/tlsoptions.h"

#include <QFile>
#include <QList>
#include <QSslCertificate>
#include <QSslKey>

#include <openssl/pem.h>
#include <openssl/x509.h>

#include <memory>

namespace mynah {

namespace {

struct FreeBio
{
    void operator()(BIO *bio) const { BIO_free(bio); }
};
struct FreeX509
{
    void operator()(X509 *certificate) const { X509_free(certificate); }
};
struct FreeKey
{
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
};

Unexpected<TlsError> tlsError(const std::string &message)
{
    return Unexpected(TlsError{message});
}

Expected<QByteArray, TlsError> readFile(const std::string &path, const char *what)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return tlsError(std::string("cannot read the ") + what + " file " + path + ": "
                        + file.errorString().toStdString());
    return file.readAll();
}

std::unique_ptr<BIO, FreeBio> memoryOf(const QByteArray &pem)
{
    return std::unique_ptr<BIO, FreeBio>(
        BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
}

// QSslKey does not say which certificate a key belongs to; OpenSSL does.
bool belongTogether(const QByteArray &certificatePem, const QByteArray &keyPem)
{
    const auto certificateBio = memoryOf(certificatePem);
    const auto keyBio = memoryOf(keyPem);
    const std::unique_ptr<X509, FreeX509> certificate(
        PEM_read_bio_X509(certificateBio.get(), nullptr, nullptr, nullptr));
    const std::unique_ptr<EVP_PKEY, FreeKey> key(
        PEM_read_bio_PrivateKey(keyBio.get(), nullptr, nullptr, nullptr));
    return certificate && key && X509_check_private_key(certificate.get(), key.get()) == 1;
}

QSslKey parseKey(const QByteArray &pem)
{
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec, QSsl::Dsa}) {
        const QSslKey key(pem, algorithm);
        if (!key.isNull())
            return key;
    }
    return {};
}

} // namespace

Expected<QSslConfiguration, TlsError> serverTls(const std::string &certificateFile,
                                                const std::string &keyFile)
{
    const auto certificatePem = readFile(certificateFile, "certificate");
    if (!certificatePem)
        return Unexpected(certificatePem.error());
    const auto keyPem = readFile(keyFile, "key");
    if (!keyPem)
        return Unexpected(keyPem.error());

    const QList<QSslCertificate> chain = QSslCertificate::fromData(*certificatePem, QSsl::Pem);
    if (chain.isEmpty())
        return tlsError(certificateFile + " holds no PEM certificate");
    const QSslKey key = parseKey(*keyPem);
    if (key.isNull())
        return tlsError(keyFile + " holds no PEM key that is readable without a passphrase");
    if (!belongTogether(*certificatePem, *keyPem))
        return tlsError("the key in " + keyFile + " does not belong to the certificate in "
                        + certificateFile);

    QSslConfiguration configuration;
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setAllowedNextProtocols({QByteArrayLiteral("http/1.1")});
    return configuration;
}

} // namespace mynah
