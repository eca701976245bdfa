// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/tlsidentity.h"

#include <QDateTime>

#include <openssl/err.h>
#include <openssl/pkcs12.h>

#include <ctime>
#include <utility>

namespace mynah {

namespace {

Unexpected<TlsError> tlsError(Message message)
{
    return Unexpected(TlsError{std::move(message)});
}

std::string dateOf(const ASN1_TIME &time)
{
    std::tm parts{};
    ASN1_TIME_to_tm(&time, &parts);
    const QDate date(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday);
    return date.toString(Qt::ISODate).toStdString();
}

Message remarkOn(const X509 &certificate, const std::string &path)
{
    const ASN1_TIME &begin = *X509_get0_notBefore(&certificate);
    const ASN1_TIME &end = *X509_get0_notAfter(&certificate);
    if (X509_cmp_current_time(&end) < 0)
        return Message::tr(
                   "the certificate in %1 expired on %2, and clients that check will refuse "
                   "it; name a certificate that is valid today")
            .arg(path)
            .arg(dateOf(end));
    if (X509_cmp_current_time(&begin) > 0)
        return Message::tr("the certificate in %1 is valid from %2 on, and clients that check will "
                           "refuse it; name a certificate that is valid today")
            .arg(path)
            .arg(dateOf(begin));
    return {};
}

Message keyProblemText(PemKeyProblem problem, const std::string &path)
{
    switch (problem) {
    case PemKeyProblem::Locked:
        return Message::tr("the key in %1 is locked with a passphrase: give it as the listener's "
                           "\"passphrase\" or in the environment variable MYNAH_TLS_PASSPHRASE")
            .arg(path);
    case PemKeyProblem::WrongPassphrase:
        return Message::tr("the passphrase does not open the key in %1; check it").arg(path);
    case PemKeyProblem::NoKey:
        break;
    }
    return Message::tr("%1 holds no PEM private key; name the file that has \"PRIVATE KEY\" in it")
        .arg(path);
}

TlsIdentity identityOf(std::vector<CertificatePtr> certificates, KeyPtr key)
{
    TlsIdentity identity;
    identity.key = std::move(key);
    identity.certificate = std::move(certificates.front());
    certificates.erase(certificates.begin());
    identity.chain = std::move(certificates);
    return identity;
}

bool belongTogether(const TlsIdentity &identity)
{
    const bool isPair = X509_check_private_key(identity.certificate.get(), identity.key.get()) == 1;
    ERR_clear_error();
    return isPair;
}

Pkcs12Ptr parsePkcs12(const QByteArray &bytes)
{
    const auto *data = reinterpret_cast<const unsigned char *>(bytes.constData());
    Pkcs12Ptr file(d2i_PKCS12(nullptr, &data, static_cast<long>(bytes.size())));
    ERR_clear_error();
    return file;
}

bool opens(PKCS12 &file, const std::string &passphrase)
{
    const bool isOpen = PKCS12_mac_present(&file) == 0
        || PKCS12_verify_mac(&file, passphrase.c_str(), -1) == 1
        || (passphrase.empty() && PKCS12_verify_mac(&file, nullptr, 0) == 1);
    ERR_clear_error();
    return isOpen;
}

Message wrongPassphraseText(const Pkcs12File &file)
{
    if (file.passphrase.empty())
        return Message::tr(
                   "%1 is locked with a passphrase: give it as the listener's \"passphrase\" "
                   "or in the environment variable MYNAH_TLS_PASSPHRASE")
            .arg(file.path);
    return Message::tr("the passphrase does not open %1; check it").arg(file.path);
}

Message unpackProblemText(const std::string &path)
{
    bool isLegacy = false;
    while (const unsigned long error = ERR_get_error())
        isLegacy = isLegacy || ERR_GET_REASON(error) == ERR_R_UNSUPPORTED;
    if (isLegacy)
        return Message::tr(
                   "%1 is locked with a cipher that is out of use: convert it with %2 and %3")
            .arg(path)
            .arg("\"openssl pkcs12 -legacy -in OLD -nodes -out both.pem\"")
            .arg("\"openssl pkcs12 -export -in both.pem -out NEW\"");
    return Message::tr("%1 cannot be unpacked; export the certificate and its key again").arg(path);
}

// PKCS12_parse() in C++.
Expected<TlsIdentity, TlsError> unpack(PKCS12 &pkcs12, const Pkcs12File &file)
{
    EVP_PKEY *key = nullptr;
    X509 *certificate = nullptr;
    STACK_OF(X509) *others = nullptr;
    ERR_clear_error();
    const bool isUnpacked =
        PKCS12_parse(&pkcs12, file.passphrase.c_str(), &key, &certificate, &others) == 1;
    TlsIdentity identity;
    identity.key.reset(key);
    identity.certificate.reset(certificate);
    const CertificatesPtr owned(others);
    if (!isUnpacked)
        return tlsError(unpackProblemText(file.path));
    while (owned && sk_X509_num(owned.get()) > 0)
        identity.chain.emplace_back(sk_X509_shift(owned.get()));
    return identity;
}

} // namespace

Expected<TlsIdentity, TlsError> readIdentity(const PemFiles &files)
{
    const auto certificatePem = readTlsFile(files.certificate, TlsFileKind::Certificate);
    if (!certificatePem)
        return Unexpected(certificatePem.error());
    const auto keyPem = readTlsFile(files.key, TlsFileKind::Key);
    if (!keyPem)
        return Unexpected(keyPem.error());
    std::vector<CertificatePtr> certificates = parseCertificates(*certificatePem);
    if (certificates.empty())
        return tlsError(
            (parsePkcs12(*certificatePem)
                 ? Message::tr("%1 is a PKCS#12 file: name it as one, without a key file")
                 : Message::tr("%1 holds no PEM certificate; name the file that has \"BEGIN "
                               "CERTIFICATE\" in it"))
                .arg(files.certificate));
    auto key = parseKey(*keyPem, files.passphrase);
    if (!key)
        return tlsError(keyProblemText(key.error(), files.key));
    TlsIdentity identity = identityOf(std::move(certificates), std::move(*key));
    if (!belongTogether(identity))
        return tlsError(
            Message::tr("the key in %1 does not belong to the certificate in %2; name the "
                        "key that the certificate was made with")
                .arg(files.key)
                .arg(files.certificate));
    identity.remark = remarkOn(*identity.certificate, files.certificate);
    return identity;
}

Expected<TlsIdentity, TlsError> readIdentity(const Pkcs12File &file)
{
    const auto bytes = readTlsFile(file.path, TlsFileKind::Pkcs12);
    if (!bytes)
        return Unexpected(bytes.error());
    const Pkcs12Ptr pkcs12 = parsePkcs12(*bytes);
    if (!pkcs12)
        return tlsError(
            Message::tr("%1 is no PKCS#12 file; PEM files are named as certificate and key")
                .arg(file.path));
    if (!opens(*pkcs12, file.passphrase))
        return tlsError(wrongPassphraseText(file));
    auto identity = unpack(*pkcs12, file);
    if (!identity)
        return identity;
    if (!identity->certificate || !identity->key)
        return tlsError(
            Message::tr("%1 holds no certificate with its private key; export both into it")
                .arg(file.path));
    identity->remark = remarkOn(*identity->certificate, file.path);
    return identity;
}

std::optional<TlsIdentity> parseIdentity(const QByteArray &pem)
{
    std::vector<CertificatePtr> certificates = parseCertificates(pem);
    auto key = parseKey(pem);
    if (certificates.empty() || !key)
        return std::nullopt;
    TlsIdentity identity = identityOf(std::move(certificates), std::move(*key));
    if (!belongTogether(identity))
        return std::nullopt;
    return identity;
}

} // namespace mynah
