// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/certificatefields.h"

#include "server/net/opensslptr.h"

#include <QByteArray>
#include <QHostAddress>

#include <openssl/x509v3.h>

#include <algorithm>
#include <array>

namespace mynah {

namespace {

std::string printable(std::string text)
{
    std::replace_if(
        text.begin(), text.end(),
        [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }, '?');
    return text;
}

std::string textOf(BIO &memory)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(&memory, &data);
    return size > 0 ? std::string(data, static_cast<std::size_t>(size)) : std::string();
}

std::string textOf(const X509_NAME *name)
{
    const BioPtr memory(BIO_new(BIO_s_mem()));
    // UTF-8 stays as it is; control characters are escaped.
    X509_NAME_print_ex(memory.get(), name, 0, XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB);
    return textOf(*memory);
}

std::string textOf(const ASN1_STRING *string)
{
    unsigned char *utf8 = nullptr;
    const int size = ASN1_STRING_to_UTF8(&utf8, string);
    if (size < 0)
        return {};
    std::string text(reinterpret_cast<const char *>(utf8), static_cast<std::size_t>(size));
    OPENSSL_free(utf8);
    return text;
}

std::string commonNameOf(const X509_NAME *name)
{
    const int at = X509_NAME_get_index_by_NID(name, NID_commonName, -1);
    return at < 0 ? std::string() : textOf(X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at)));
}

std::string addressText(const ASN1_OCTET_STRING &address)
{
    const unsigned char *bytes = ASN1_STRING_get0_data(&address);
    switch (ASN1_STRING_length(&address)) {
    case 4:
        return QHostAddress(quint32(bytes[0]) << 24 | quint32(bytes[1]) << 16
                            | quint32(bytes[2]) << 8 | bytes[3])
            .toString()
            .toStdString();
    case 16:
        return QHostAddress(bytes).toString().toStdString();
    default:
        return {};
    }
}

std::string textOf(const GENERAL_NAME &name)
{
    switch (name.type) {
    case GEN_DNS:
        return "DNS:" + textOf(name.d.dNSName);
    case GEN_EMAIL:
        return "email:" + textOf(name.d.rfc822Name);
    case GEN_URI:
        return "URI:" + textOf(name.d.uniformResourceIdentifier);
    case GEN_IPADD:
        return "IP:" + addressText(*name.d.iPAddress);
    default:
        return {};
    }
}

std::string fingerprintOf(X509 &certificate)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    X509_digest(&certificate, EVP_sha256(), digest.data(), &size);
    return QByteArray(reinterpret_cast<const char *>(digest.data()), static_cast<qsizetype>(size))
        .toHex()
        .toStdString();
}

} // namespace

std::vector<std::string> alternativeNames(X509 &certificate)
{
    std::vector<std::string> texts;
    const GeneralNamesPtr names(static_cast<GENERAL_NAMES *>(
        X509_get_ext_d2i(&certificate, NID_subject_alt_name, nullptr, nullptr)));
    for (int i = 0; names && i < sk_GENERAL_NAME_num(names.get()); ++i) {
        std::string text = textOf(*sk_GENERAL_NAME_value(names.get(), i));
        if (!text.empty())
            texts.push_back(std::move(text));
    }
    return texts;
}

std::vector<CertificateField> certificateFields(X509 &certificate)
{
    const X509_NAME *subject = X509_get_subject_name(&certificate);
    std::vector<CertificateField> fields;
    const auto add = [&fields](const char *name, const std::string &value) {
        if (!value.empty())
            fields.push_back({name, printable(value)});
    };
    add("subject", textOf(subject));
    add("commonName", commonNameOf(subject));
    add("issuer", textOf(X509_get_issuer_name(&certificate)));
    for (const std::string &name : alternativeNames(certificate))
        add("alternativeName", name);
    add("fingerprint", fingerprintOf(certificate));
    return fields;
}

} // namespace mynah
