// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/tlsoptions.h"

#include <QCryptographicHash>

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace mynah {

namespace {

constexpr unsigned char SessionScope[] = "mynah";
// RFC 7301 3.1: each name with its length before it.
constexpr unsigned char OurProtocols[] = "\x08http/1.1\x08http/1.0";
constexpr unsigned int OurProtocolsBytes = sizeof OurProtocols - 1;
constexpr unsigned int Http11Bytes = 9;

// RFC 7301 3.2: one of ours, or a handshake that fails.
int chooseProtocol(SSL *, const unsigned char **chosen, unsigned char *chosenSize,
                   const unsigned char *offered, unsigned int offeredSize, void *)
{
    unsigned char *found = nullptr;
    if (SSL_select_next_proto(&found, chosenSize, OurProtocols, OurProtocolsBytes, offered,
                              offeredSize)
        != OPENSSL_NPN_NEGOTIATED)
        return SSL_TLSEXT_ERR_ALERT_FATAL;
    *chosen = found;
    return SSL_TLSEXT_ERR_OK;
}

SslContextPtr makeContext(const SSL_METHOD *method)
{
    SslContextPtr context(SSL_CTX_new(method));
    SSL_CTX_set_min_proto_version(context.get(), TLS1_2_VERSION);
    SSL_CTX_set_options(context.get(), SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION);
    // A stream keeps what was not sent where it likes, and an idle one holds no buffers.
    SSL_CTX_set_mode(context.get(),
                     SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER
                         | SSL_MODE_RELEASE_BUFFERS);
    // One call of the kernel for a record instead of two.
    SSL_CTX_set_read_ahead(context.get(), 1);
    // A cache would be a lock between the workers; tickets need none.
    SSL_CTX_set_session_cache_mode(context.get(), SSL_SESS_CACHE_OFF);
    return context;
}

bool useIdentity(SSL_CTX &context, const TlsIdentity &identity)
{
    ERR_clear_error();
    if (SSL_CTX_use_certificate(&context, identity.certificate.get()) != 1)
        return false;
    for (const CertificatePtr &certificate : identity.chain) {
        if (SSL_CTX_add1_chain_cert(&context, certificate.get()) != 1)
            return false;
    }
    return SSL_CTX_use_PrivateKey(&context, identity.key.get()) == 1;
}

TlsError unusableIdentity()
{
    const char *why = ERR_reason_error_string(ERR_peek_error());
    TlsError error{
        Message::tr("the certificate cannot be used: %1; make one with an EC key of 256 bits "
                    "or an RSA key of 2048 bits")
            .arg(why ? Message(why) : Message::tr("unknown reason"))};
    ERR_clear_error();
    return error;
}

// What contexts are told apart by.
class Fingerprint
{
public:
    void add(std::string_view bytes)
    {
        const quint64 size = bytes.size();
        m_hash.addData(QByteArrayView(reinterpret_cast<const char *>(&size), sizeof size));
        m_hash.addData(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
    }
    void add(X509 &certificate)
    {
        std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
        unsigned int size = 0;
        X509_digest(&certificate, EVP_sha256(), digest.data(), &size);
        add({reinterpret_cast<const char *>(digest.data()), size});
    }
    void add(const TlsIdentity &identity)
    {
        add(*identity.certificate);
        for (const CertificatePtr &certificate : identity.chain)
            add(*certificate);
    }
    std::string result() const { return m_hash.result().toStdString(); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

// Verifies by these certificates only; a server also tells their names.
Expected<void, TlsError> trustAuthorities(SSL_CTX &context, const std::string &file,
                                          Fingerprint &fingerprint)
{
    const auto pem = readTlsFile(file, TlsFileKind::Authorities);
    if (!pem)
        return Unexpected(pem.error());
    const std::vector<CertificatePtr> certificates = parseCertificates(*pem);
    if (certificates.empty())
        return Unexpected(
            TlsError{Message::tr("%1 holds no PEM certificate of an authority; name the "
                                 "file that has \"BEGIN CERTIFICATE\" in it")
                         .arg(file)});
    X509_STORE *store = SSL_CTX_get_cert_store(&context);
    for (const CertificatePtr &certificate : certificates) {
        X509_STORE_add_cert(store, certificate.get());
        SSL_CTX_add_client_CA(&context, certificate.get());
        fingerprint.add(*certificate);
    }
    X509_STORE_set_flags(store, X509_V_FLAG_PARTIAL_CHAIN);
    return {};
}

int verifyMode(ClientCertificates wanted)
{
    switch (wanted) {
    case ClientCertificates::None:
        return SSL_VERIFY_NONE;
    case ClientCertificates::Optional:
        return SSL_VERIFY_PEER;
    case ClientCertificates::Required:
        break;
    }
    return SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT;
}

TlsContext finished(SslContextPtr context, const Fingerprint &fingerprint)
{
    return {std::shared_ptr<SSL_CTX>(std::move(context)), fingerprint.result()};
}

} // namespace

Expected<TlsContext, TlsError> serverTls(const TlsIdentity &identity, const ClientTrust &trust)
{
    SslContextPtr context = makeContext(TLS_server_method());
    // A client that ends without a goodbye still gets its answer.
    SSL_CTX_set_options(context.get(),
                        SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_IGNORE_UNEXPECTED_EOF);
    SSL_CTX_set_dh_auto(context.get(), 1);
    SSL_CTX_set_session_id_context(context.get(), SessionScope, sizeof SessionScope - 1);
    SSL_CTX_set_alpn_select_cb(context.get(), chooseProtocol, nullptr);
    Fingerprint fingerprint;
    fingerprint.add(identity);
    if (!useIdentity(*context, identity))
        return Unexpected(unusableIdentity());
    const int mode = verifyMode(trust.wanted);
    SSL_CTX_set_verify(context.get(), mode, nullptr);
    fingerprint.add(std::to_string(mode));
    if (mode != SSL_VERIFY_NONE) {
        if (const auto trusted = trustAuthorities(*context, trust.authorities, fingerprint);
            !trusted)
            return Unexpected(trusted.error());
    }
    return finished(std::move(context), fingerprint);
}

Expected<TlsContext, TlsError> clientTls(const ClientTlsOptions &options)
{
    SslContextPtr context = makeContext(TLS_client_method());
    SSL_CTX_set_alpn_protos(context.get(), OurProtocols, Http11Bytes);
    SSL_CTX_set_verify(context.get(), options.verifies ? SSL_VERIFY_PEER : SSL_VERIFY_NONE,
                       nullptr);
    Fingerprint fingerprint;
    fingerprint.add(options.verifies ? "verifies" : "believes");
    if (options.identity) {
        fingerprint.add(*options.identity);
        if (!useIdentity(*context, *options.identity))
            return Unexpected(unusableIdentity());
    }
    if (!options.authorities.empty()) {
        const auto trusted = trustAuthorities(*context, options.authorities, fingerprint);
        if (!trusted)
            return Unexpected(trusted.error());
    } else if (options.verifies) {
        SSL_CTX_set_default_verify_paths(context.get());
    }
    return finished(std::move(context), fingerprint);
}

const TlsContext &usualClientTls(bool verifies)
{
    static const TlsContext believing = *clientTls({false, {}, nullptr});
    if (!verifies)
        return believing;
    static const TlsContext verifying = *clientTls({});
    return verifying;
}

} // namespace mynah
