// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/tlstransport.h"

#include <openssl/bio.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <memory>

namespace mynah {

namespace {

TlsTransport &transportOf(BIO *bio)
{
    return *static_cast<TlsTransport *>(BIO_get_data(bio));
}

bool isTryAgain(int systemError)
{
    return systemError == EAGAIN || systemError == EWOULDBLOCK;
}

int readSocket(BIO *bio, char *target, std::size_t size, std::size_t *count)
{
    TlsTransport &transport = transportOf(bio);
    BIO_clear_retry_flags(bio);
    if (transport.allowance == 0) {
        BIO_set_retry_read(bio);
        return 0;
    }
    size = std::min(size, transport.allowance);
    ssize_t got = 0;
    do {
        got = ::recv(transport.fd, target, size, 0);
    } while (got < 0 && errno == EINTR);
    transport.drained = got < static_cast<ssize_t>(size);
    if (got > 0) {
        transport.allowance -= static_cast<std::size_t>(got);
        *count = static_cast<std::size_t>(got);
        return 1;
    }
    if (got == 0)
        transport.ended = true;
    else if (isTryAgain(errno))
        BIO_set_retry_read(bio);
    else
        transport.systemError = errno;
    return 0;
}

int writeSocket(BIO *bio, const char *data, std::size_t size, std::size_t *count)
{
    TlsTransport &transport = transportOf(bio);
    BIO_clear_retry_flags(bio);
    ssize_t sent = 0;
    do {
        sent = ::send(transport.fd, data, size, MSG_NOSIGNAL);
    } while (sent < 0 && errno == EINTR);
    if (sent >= 0) {
        *count = static_cast<std::size_t>(sent);
        return 1;
    }
    if (isTryAgain(errno))
        BIO_set_retry_write(bio);
    else
        transport.systemError = errno;
    return 0;
}

long control(BIO *bio, int command, long, void *)
{
    switch (command) {
    case BIO_CTRL_FLUSH:
        return 1;
    case BIO_CTRL_EOF:
        return transportOf(bio).ended ? 1 : 0;
    default:
        return 0;
    }
}

int create(BIO *bio)
{
    BIO_set_init(bio, 1);
    return 1;
}

using MethodPtr = std::unique_ptr<BIO_METHOD, decltype(&BIO_meth_free)>;

MethodPtr makeMethod()
{
    MethodPtr method(BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "Mynah socket"),
                     &BIO_meth_free);
    BIO_meth_set_create(method.get(), create);
    BIO_meth_set_ctrl(method.get(), control);
    BIO_meth_set_read_ex(method.get(), readSocket);
    BIO_meth_set_write_ex(method.get(), writeSocket);
    return method;
}

} // namespace

BIO *makeTransportBio(TlsTransport &transport)
{
    static const MethodPtr method = makeMethod();
    BIO *bio = BIO_new(method.get());
    BIO_set_data(bio, &transport);
    return bio;
}

} // namespace mynah
