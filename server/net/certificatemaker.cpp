// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/certificatemaker.h"

#include <QString>

#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace mynah {

namespace {

constexpr std::string_view DnsPrefix = "DNS:";
constexpr std::string_view AddressPrefix = "IP:";
constexpr long VersionThree = 2;
// RFC 5280 4.1.2.2: at most 20 octets, and positive.
constexpr int SerialBytes = 16;
// RFC 5280 A.1: the most that a common name may have.
constexpr qsizetype NameCharacters = 64;
// For clocks that are late.
constexpr std::chrono::seconds Backdating = std::chrono::hours(1);

KeyPtr makeKey()
{
    // What EVP_EC_gen() does, which is a macro with a cast of C's kind.
    return KeyPtr(EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256"));
}

void setSerial(X509 &certificate)
{
    std::array<unsigned char, SerialBytes> bytes{};
    RAND_bytes(bytes.data(), static_cast<int>(bytes.size()));
    bytes[0] = static_cast<unsigned char>((bytes[0] & 0x3f) | 0x40);
    BIGNUM *number = BN_bin2bn(bytes.data(), static_cast<int>(bytes.size()), nullptr);
    BN_to_ASN1_INTEGER(number, X509_get_serialNumber(&certificate));
    BN_free(number);
}

void addName(X509_NAME *name, const char *part, const std::string &value)
{
    const QByteArray text = QString::fromStdString(value).left(NameCharacters).toUtf8();
    X509_NAME_add_entry_by_txt(name, part, MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char *>(text.constData()),
                               static_cast<int>(text.size()), -1, 0);
}

CertificatePtr makeBlank(const std::string &commonName, EVP_PKEY *key, std::chrono::days life)
{
    CertificatePtr certificate(X509_new());
    X509_set_version(certificate.get(), VersionThree);
    setSerial(*certificate);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -Backdating.count());
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()),
                    std::chrono::seconds(life).count() - Backdating.count());
    X509_set_pubkey(certificate.get(), key);
    X509_NAME *subject = X509_get_subject_name(certificate.get());
    addName(subject, "O", "Mynah");
    addName(subject, "CN", commonName);
    return certificate;
}

void addExtension(X509 &certificate, X509 *issuer, int kind, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, &certificate, nullptr, nullptr, 0);
    const ExtensionPtr extension(X509V3_EXT_conf_nid(nullptr, &context, kind, value));
    X509_add_ext(&certificate, extension.get(), -1);
}

// Host names are ASCII; nothing else gets into a certificate.
bool isHostName(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || c == '-' || c == '.' || c == '_' || c == '*';
    });
}

GENERAL_NAME *makeGeneralName(int type, ASN1_STRING *value)
{
    GENERAL_NAME *name = GENERAL_NAME_new();
    GENERAL_NAME_set0_value(name, type, value);
    return name;
}

// Null for what is neither.
GENERAL_NAME *generalName(const std::string &text)
{
    if (text.starts_with(AddressPrefix)) {
        ASN1_STRING *address = a2i_IPADDRESS(text.c_str() + AddressPrefix.size());
        return address ? makeGeneralName(GEN_IPADD, address) : nullptr;
    }
    if (!text.starts_with(DnsPrefix))
        return nullptr;
    const std::string_view host = std::string_view(text).substr(DnsPrefix.size());
    if (!isHostName(host))
        return nullptr;
    ASN1_IA5STRING *value = ASN1_IA5STRING_new();
    ASN1_STRING_set(value, host.data(), static_cast<int>(host.size()));
    return makeGeneralName(GEN_DNS, value);
}

void addAlternativeNames(X509 &certificate, const std::vector<std::string> &names)
{
    const GeneralNamesPtr list(GENERAL_NAMES_new());
    for (const std::string &text : names) {
        if (GENERAL_NAME *name = generalName(text))
            sk_GENERAL_NAME_push(list.get(), name);
    }
    X509_add1_ext_i2d(&certificate, NID_subject_alt_name, list.get(), 0, X509V3_ADD_DEFAULT);
}

QByteArray pairText(X509 &certificate, EVP_PKEY *key)
{
    const BioPtr memory(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey(memory.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &data);
    return toPem(certificate) + QByteArray(data, static_cast<qsizetype>(size));
}

} // namespace

bool isCertificateName(const std::string &name)
{
    GENERAL_NAME *made = generalName(name);
    GENERAL_NAME_free(made);
    return made != nullptr;
}

QByteArray makeAuthority(const std::string &commonName, std::chrono::days life)
{
    const KeyPtr key = makeKey();
    const CertificatePtr certificate = makeBlank(commonName, key.get(), life);
    X509 *self = certificate.get();
    X509_set_issuer_name(self, X509_get_subject_name(self));
    addExtension(*self, self, NID_basic_constraints, "critical,CA:TRUE,pathlen:0");
    addExtension(*self, self, NID_key_usage, "critical,keyCertSign,cRLSign");
    addExtension(*self, self, NID_subject_key_identifier, "hash");
    X509_sign(self, key.get(), EVP_sha256());
    return pairText(*self, key.get());
}

QByteArray makeServerCertificate(const TlsIdentity &authority,
                                 const std::vector<std::string> &names, std::chrono::days life)
{
    const KeyPtr key = makeKey();
    const CertificatePtr certificate = makeBlank("localhost", key.get(), life);
    X509 *issuer = authority.certificate.get();
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(issuer));
    addExtension(*certificate, issuer, NID_basic_constraints, "critical,CA:FALSE");
    addExtension(*certificate, issuer, NID_key_usage, "critical,digitalSignature");
    addExtension(*certificate, issuer, NID_ext_key_usage, "serverAuth");
    addExtension(*certificate, issuer, NID_subject_key_identifier, "hash");
    addExtension(*certificate, issuer, NID_authority_key_identifier, "keyid:always");
    addAlternativeNames(*certificate, names);
    X509_sign(certificate.get(), authority.key.get(), EVP_sha256());
    return pairText(*certificate, key.get());
}

} // namespace mynah
