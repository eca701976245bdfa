// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/tlsreason.h"

#include "server/core/message.h"

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509_vfy.h>

namespace mynah {

namespace {

// OpenSSL numbers the alerts that it receives from here on.
constexpr int AlertReasons = SSL_AD_REASON_OFFSET;

Message peerOf(const SSL &ssl)
{
    return SSL_is_server(&ssl) ? Message::tr("The client") : Message::tr("The server");
}

Message nameOfVersion(int version)
{
    switch (version) {
    case SSL3_VERSION:
        return "SSL 3.0";
    case TLS1_VERSION:
        return "TLS 1.0";
    case TLS1_1_VERSION:
        return "TLS 1.1";
    default:
        return Message::tr("a version that is not known");
    }
}

Message alertText(int alert, const Message &peer)
{
    const Message name = SSL_alert_desc_string_long(alert);
    switch (alert) {
    case SSL_AD_UNKNOWN_CA:
    case SSL_AD_BAD_CERTIFICATE:
    case SSL_AD_CERTIFICATE_UNKNOWN:
    case SSL_AD_UNSUPPORTED_CERTIFICATE:
        return Message::tr("%1 does not trust the certificate (alert %2).").arg(peer).arg(name);
    case SSL_AD_CERTIFICATE_EXPIRED:
        return Message::tr("%1 finds the certificate expired.").arg(peer);
    case SSL_AD_CERTIFICATE_REVOKED:
        return Message::tr("%1 finds the certificate revoked.").arg(peer);
    case SSL_AD_PROTOCOL_VERSION:
        return Message::tr("%1 speaks no version of TLS that is spoken here (1.2 and 1.3).")
            .arg(peer);
    case SSL_AD_HANDSHAKE_FAILURE:
        return Message::tr(
                   "%1 found nothing in common, such as a cipher (alert handshake failure).")
            .arg(peer);
    case SSL_AD_NO_APPLICATION_PROTOCOL:
        return Message::tr("%1 does not speak HTTP/1.1 (alert no application protocol).").arg(peer);
    case TLS13_AD_CERTIFICATE_REQUIRED:
        return Message::tr("%1 wants a client certificate.").arg(peer);
    default:
        return Message::tr("%1 refused the handshake (alert %2).").arg(peer).arg(name);
    }
}

Message verifyText(const SSL &ssl, const Message &peer)
{
    const long result = SSL_get_verify_result(&ssl);
    return Message::tr("%1's certificate is not accepted: %2.")
        .arg(peer)
        .arg(result == X509_V_OK ? Message::tr("it is not valid")
                                 : X509_verify_cert_error_string(result));
}

Message failedText(const char *reason)
{
    return Message::tr("The TLS handshake failed: %1.")
        .arg(reason ? reason : Message::tr("it is not known why"));
}

Message reasonText(const SSL &ssl, int reason)
{
    const Message peer = peerOf(ssl);
    switch (reason) {
    case SSL_R_UNSUPPORTED_PROTOCOL:
    case SSL_R_VERSION_TOO_LOW:
        return SSL_is_server(&ssl)
            ? Message::tr("%1 speaks %2; this port speaks TLS 1.2 and 1.3.")
                  .arg(peer)
                  .arg(nameOfVersion(SSL_client_version(&ssl)))
            : Message::tr("%1 speaks no version of TLS that is spoken here.").arg(peer);
    case SSL_R_NO_SHARED_CIPHER:
        return Message::tr("%1 and this port have no cipher in common.").arg(peer);
    case SSL_R_NO_SUITABLE_SIGNATURE_ALGORITHM:
    case SSL_R_NO_SHARED_SIGNATURE_ALGORITHMS:
        return Message::tr("%1 accepts no certificate of this port's kind of key.").arg(peer);
    case SSL_R_NO_SUITABLE_KEY_SHARE:
    case SSL_R_NO_SHARED_GROUPS:
        return Message::tr("%1 and this port have no key exchange in common.").arg(peer);
    case SSL_R_PEER_DID_NOT_RETURN_A_CERTIFICATE:
        return Message::tr("%1 sent no certificate, and this port requires one.").arg(peer);
    case SSL_R_CERTIFICATE_VERIFY_FAILED:
        return verifyText(ssl, peer);
    case SSL_R_NO_APPLICATION_PROTOCOL:
        return Message::tr("%1 offers only protocols over ALPN that this port does not speak; it "
                           "speaks http/1.1.")
            .arg(peer);
    case SSL_R_WRONG_VERSION_NUMBER:
    case SSL_R_HTTP_REQUEST:
    case SSL_R_HTTPS_PROXY_REQUEST:
        return Message::tr("%1 does not speak TLS.").arg(peer);
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
