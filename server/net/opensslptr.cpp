// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/opensslptr.h"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pkcs12.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

namespace mynah {

void OpenSslFree::operator()(BIO *bio) const
{
    BIO_free(bio);
}

void OpenSslFree::operator()(EVP_PKEY *key) const
{
    EVP_PKEY_free(key);
}

void OpenSslFree::operator()(PKCS12 *file) const
{
    PKCS12_free(file);
}

void OpenSslFree::operator()(SSL *ssl) const
{
    SSL_free(ssl);
}

void OpenSslFree::operator()(SSL_CTX *context) const
{
    SSL_CTX_free(context);
}

void OpenSslFree::operator()(GENERAL_NAMES *names) const
{
    GENERAL_NAMES_free(names);
}

void OpenSslFree::operator()(STACK_OF(X509) * certificates) const
{
    sk_X509_pop_free(certificates, X509_free);
}

void OpenSslFree::operator()(X509_EXTENSION *extension) const
{
    X509_EXTENSION_free(extension);
}

void OpenSslFree::operator()(X509 *certificate) const
{
    X509_free(certificate);
}

} // namespace mynah
