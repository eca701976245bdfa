// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/pemfile.h"

#include <QFile>
#include <QFileInfo>

#include <openssl/err.h>
#include <openssl/pem.h>

#include <algorithm>

namespace mynah {

namespace {

// More is no file of certificates.
constexpr qint64 MostBytes = 4 * 1024 * 1024;

BioPtr memoryOf(const QByteArray &pem)
{
    return BioPtr(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
}

struct PassphraseQuestion
{
    const std::string &passphrase;
    bool wasAsked = false;
};

int answerQuestion(char *buffer, int size, int, void *user)
{
    auto &question = *static_cast<PassphraseQuestion *>(user);
    question.wasAsked = true;
    const std::string &passphrase = question.passphrase;
    if (passphrase.empty() || passphrase.size() > static_cast<std::size_t>(size))
        return -1;
    return static_cast<int>(passphrase.copy(buffer, passphrase.size()));
}

// The place is that of the file's path.
Message nameOf(TlsFileKind kind)
{
    switch (kind) {
    case TlsFileKind::Certificate:
        return Message::tr("the certificate file %1");
    case TlsFileKind::Key:
        return Message::tr("the key file %1");
    case TlsFileKind::Pkcs12:
        return Message::tr("the PKCS#12 file %1");
    case TlsFileKind::Authorities:
        return Message::tr("the authorities file %1");
    }
    return {};
}

} // namespace

Expected<QByteArray, TlsError> readTlsFile(const std::string &path, TlsFileKind kind)
{
    const Message named = nameOf(kind).arg(path);
    const QFileInfo info(QString::fromStdString(path));
    if (info.exists() && !info.isFile())
        return Unexpected(
            TlsError{Message::tr("cannot read %1: it is no file; name another one").arg(named)});
    QFile file(info.filePath());
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected(
            TlsError{Message::tr("cannot read %1: %2; check its path and who may read it")
                         .arg(named)
                         .arg(file.errorString().toStdString())});
    QByteArray bytes = file.read(MostBytes + 1);
    if (bytes.size() > MostBytes)
        return Unexpected(
            TlsError{Message::tr("%1 has more than 4 MiB; name another file").arg(named)});
    return bytes;
}

QByteArray toPem(X509 &certificate)
{
    const BioPtr memory(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(memory.get(), &certificate);
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &data);
    return {data, static_cast<qsizetype>(size)};
}

std::vector<CertificatePtr> parseCertificates(const QByteArray &pem)
{
    const BioPtr memory = memoryOf(pem);
    std::vector<CertificatePtr> certificates;
    ERR_clear_error();
    while (X509 *certificate = PEM_read_bio_X509(memory.get(), nullptr, nullptr, nullptr))
        certificates.emplace_back(certificate);
    const bool isAtEnd = ERR_GET_REASON(ERR_peek_last_error()) == PEM_R_NO_START_LINE;
    ERR_clear_error();
    if (!isAtEnd)
        certificates.clear();
    return certificates;
}

Expected<KeyPtr, PemKeyProblem> parseKey(const QByteArray &pem, const std::string &passphrase)
{
    const BioPtr memory = memoryOf(pem);
    PassphraseQuestion question{passphrase};
    KeyPtr key(PEM_read_bio_PrivateKey(memory.get(), nullptr, answerQuestion, &question));
    ERR_clear_error();
    if (key)
        return key;
    if (!question.wasAsked)
        return Unexpected(PemKeyProblem::NoKey);
    return Unexpected(passphrase.empty() ? PemKeyProblem::Locked : PemKeyProblem::WrongPassphrase);
}

} // namespace mynah
