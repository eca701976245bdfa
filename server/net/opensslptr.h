// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

// OpenSSL's names of its types, so that headers can do without its own.
struct bio_st;
struct evp_pkey_st;
struct PKCS12_st;
struct ssl_st;
struct ssl_ctx_st;
struct stack_st_GENERAL_NAME;
struct stack_st_X509;
struct X509_extension_st;
struct x509_st;

namespace mynah {

struct OpenSslFree
{
    void operator()(bio_st *bio) const;
    void operator()(evp_pkey_st *key) const;
    void operator()(PKCS12_st *file) const;
    void operator()(ssl_st *ssl) const;
    void operator()(ssl_ctx_st *context) const;
    void operator()(stack_st_GENERAL_NAME *names) const;
    void operator()(stack_st_X509 *certificates) const;
    void operator()(X509_extension_st *extension) const;
    void operator()(x509_st *certificate) const;
};

// Owners of what OpenSSL gives out.
using BioPtr = std::unique_ptr<bio_st, OpenSslFree>;
using CertificatePtr = std::unique_ptr<x509_st, OpenSslFree>;
using CertificatesPtr = std::unique_ptr<stack_st_X509, OpenSslFree>;
using ExtensionPtr = std::unique_ptr<X509_extension_st, OpenSslFree>;
using GeneralNamesPtr = std::unique_ptr<stack_st_GENERAL_NAME, OpenSslFree>;
using KeyPtr = std::unique_ptr<evp_pkey_st, OpenSslFree>;
using Pkcs12Ptr = std::unique_ptr<PKCS12_st, OpenSslFree>;
using SslPtr = std::unique_ptr<ssl_st, OpenSslFree>;
using SslContextPtr = std::unique_ptr<ssl_ctx_st, OpenSslFree>;

} // namespace mynah
