// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/tlsreason.h"

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509_vfy.h>

#include <string_view>

namespace mynah {

namespace {

// OpenSSL numbers the alerts that it receives from here on.
constexpr int AlertReasons = SSL_AD_REASON_OFFSET;

std::string peerOf(const SSL &ssl)
{
    return SSL_is_server(&ssl) ? "The client" : "The server";
}

std::string nameOfVersion(int version)
{
    switch (version) {
    case SSL3_VERSION:
        return "SSL 3.0";
    case TLS1_VERSION:
        return "TLS 1.0";
    case TLS1_1_VERSION:
        return "TLS 1.1";
    default:
        return "a version that is not known";
    }
}

std::string alertText(int alert, const std::string &peer)
{
    const std::string name = SSL_alert_desc_string_long(alert);
    switch (alert) {
    case SSL_AD_UNKNOWN_CA:
    case SSL_AD_BAD_CERTIFICATE:
    case SSL_AD_CERTIFICATE_UNKNOWN:
    case SSL_AD_UNSUPPORTED_CERTIFICATE:
        return peer + " does not trust the certificate (alert " + name + ").";
    case SSL_AD_CERTIFICATE_EXPIRED:
        return peer + " finds the certificate expired.";
    case SSL_AD_CERTIFICATE_REVOKED:
        return peer + " finds the certificate revoked.";
    case SSL_AD_PROTOCOL_VERSION:
        return peer + " speaks no version of TLS that is spoken here (1.2 and 1.3).";
    case SSL_AD_HANDSHAKE_FAILURE:
        return peer + " found nothing in common, such as a cipher (alert handshake failure).";
    case SSL_AD_NO_APPLICATION_PROTOCOL:
        return peer + " does not speak HTTP/1.1 (alert no application protocol).";
    case TLS13_AD_CERTIFICATE_REQUIRED:
        return peer + " wants a client certificate.";
    default:
        return peer + " refused the handshake (alert " + name + ").";
    }
}

std::string verifyText(const SSL &ssl, const std::string &peer)
{
    const long result = SSL_get_verify_result(&ssl);
    const std::string why =
        result == X509_V_OK ? "it is not valid" : X509_verify_cert_error_string(result);
    return peer + "'s certificate is not accepted: " + why + ".";
}

std::string failedText(const char *reason)
{
    return "The TLS handshake failed: " + std::string(reason ? reason : "it is not known why")
        + ".";
}

std::string reasonText(const SSL &ssl, int reason)
{
    const std::string peer = peerOf(ssl);
    switch (reason) {
    case SSL_R_UNSUPPORTED_PROTOCOL:
    case SSL_R_VERSION_TOO_LOW:
        return SSL_is_server(&ssl) ? peer + " speaks " + nameOfVersion(SSL_client_version(&ssl))
                + "; this port speaks TLS 1.2 and 1.3."
                                   : peer + " speaks no version of TLS that is spoken here.";
    case SSL_R_NO_SHARED_CIPHER:
        return peer + " and this port have no cipher in common.";
    case SSL_R_NO_SUITABLE_SIGNATURE_ALGORITHM:
    case SSL_R_NO_SHARED_SIGNATURE_ALGORITHMS:
        return peer + " accepts no certificate of this port's kind of key.";
    case SSL_R_NO_SUITABLE_KEY_SHARE:
    case SSL_R_NO_SHARED_GROUPS:
        return peer + " and this port have no key exchange in common.";
    case SSL_R_PEER_DID_NOT_RETURN_A_CERTIFICATE:
        return peer + " sent no certificate, and this port requires one.";
    case SSL_R_CERTIFICATE_VERIFY_FAILED:
        return verifyText(ssl, peer);
    case SSL_R_NO_APPLICATION_PROTOCOL:
        return peer
            + " offers only protocols over ALPN that this port does not speak; it speaks "
              "http/1.1.";
    case SSL_R_WRONG_VERSION_NUMBER:
    case SSL_R_HTTP_REQUEST:
    case SSL_R_HTTPS_PROXY_REQUEST:
        return peer + " does not speak TLS.";
    default:
        break;
    }
    if (reason > AlertReasons)
        return alertText(reason - AlertReasons, peer);
    return failedText(ERR_reason_error_string(ERR_PACK(ERR_LIB_SSL, 0, reason)));
}

} // namespace

std::string handshakeReason(const SSL &ssl)
{
    // TLS's own error says more than those of the ciphers and certificates beneath it.
    const unsigned long first = ERR_peek_error();
    while (const unsigned long error = ERR_get_error()) {
        if (ERR_GET_LIB(error) == ERR_LIB_SSL)
            return reasonText(ssl, ERR_GET_REASON(error));
    }
    return failedText(ERR_reason_error_string(first));
}

} // namespace mynah
