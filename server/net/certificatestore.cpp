// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/certificatestore.h"

#include "server/core/serverlog.h"
#include "server/net/certificatefields.h"
#include "server/net/certificatemaker.h"

#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QLockFile>
#include <QNetworkInterface>
#include <QSaveFile>
#include <QStandardPaths>
#include <QSysInfo>

#include <openssl/err.h>
#include <openssl/x509.h>

#include <algorithm>
#include <chrono>
#include <ctime>

namespace mynah {

using namespace std::chrono_literals;

namespace {

constexpr auto LockPatience = 10s;
// A certificate that has less is made anew.
constexpr std::chrono::days LeastLife{30};

// More are kept only where a listener asks for them.
constexpr std::size_t MostNames = 100;

constexpr auto OwnFile = QFile::ReadOwner | QFile::WriteOwner;
constexpr auto OwnFolder = OwnFile | QFile::ExeOwner;

QByteArray readFile(const std::string &path)
{
    const auto bytes = readTlsFile(path, TlsFileKind::Certificate);
    return bytes ? *bytes : QByteArray();
}

Expected<void, QString> writeFile(const std::string &path, const QByteArray &bytes)
{
    QSaveFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(OwnFile)
        || file.write(bytes) != bytes.size() || !file.commit())
        return Unexpected(file.errorString());
    return {};
}

bool lastsFor(const X509 &certificate, std::chrono::seconds life)
{
    std::time_t then = std::time(nullptr) + life.count();
    return X509_cmp_time(X509_get0_notAfter(&certificate), &then) > 0
        && X509_cmp_current_time(X509_get0_notBefore(&certificate)) < 0;
}

bool covers(X509 &certificate, const std::vector<std::string> &names)
{
    const std::vector<std::string> has = alternativeNames(certificate);
    return std::all_of(names.begin(), names.end(), [&](const std::string &name) {
        return std::find(has.begin(), has.end(), name) != has.end();
    });
}

bool isSignedBy(X509 &certificate, X509 &authority)
{
    const bool isSigned = X509_verify(&certificate, X509_get0_pubkey(&authority)) == 1;
    ERR_clear_error();
    return isSigned;
}

std::optional<TlsIdentity> usableAuthority(const QByteArray &pem)
{
    std::optional<TlsIdentity> authority = parseIdentity(pem);
    // It outlives what it signs.
    if (authority && !lastsFor(*authority->certificate, ServerCertificateLife))
        authority.reset();
    return authority;
}

std::optional<TlsIdentity> usableServer(const QByteArray &pem, const TlsIdentity &authority,
                                        const std::vector<std::string> &names)
{
    std::optional<TlsIdentity> server = parseIdentity(pem);
    if (server
        && (!lastsFor(*server->certificate, LeastLife) || !covers(*server->certificate, names)
            || !isSignedBy(*server->certificate, *authority.certificate)))
        server.reset();
    return server;
}

// The names that other listeners have asked for stay, up to a number: addresses come and go with
// the networks that a machine is in.
std::vector<std::string> withNamesOf(const QByteArray &pem, std::vector<std::string> names)
{
    const std::optional<TlsIdentity> before = parseIdentity(pem);
    if (!before)
        return names;
    for (const std::string &name : alternativeNames(*before->certificate)) {
        const bool isNew = std::find(names.begin(), names.end(), name) == names.end();
        if (isNew && names.size() < MostNames)
            names.push_back(name);
    }
    return names;
}

std::string authorityName()
{
    return "Mynah local authority of "
        + qEnvironmentVariable("USER", QStringLiteral("this user")).toStdString() + " on "
        + QSysInfo::machineHostName().toStdString();
}

void addUnique(std::vector<std::string> &names, const std::string &name)
{
    if (isCertificateName(name) && std::find(names.begin(), names.end(), name) == names.end())
        names.push_back(name);
}

void addAddress(std::vector<std::string> &names, QHostAddress address)
{
    address.setScopeId({});
    addUnique(names, "IP:" + address.toString().toStdString());
}

} // namespace

std::vector<std::string> certificateNames(const std::string &listenerAddress)
{
    std::vector<std::string> names{"DNS:localhost", "DNS:*.localhost", "IP:127.0.0.1", "IP:::1"};
    addUnique(names, "DNS:" + QSysInfo::machineHostName().toLower().toStdString());
    const QHostAddress address(QString::fromStdString(listenerAddress));
    if (address.isNull()) {
        addUnique(names, "DNS:" + QString::fromStdString(listenerAddress).toLower().toStdString());
    } else if (address == QHostAddress::AnyIPv4 || address == QHostAddress::AnyIPv6) {
        const auto all = QNetworkInterface::allAddresses();
        for (const QHostAddress &one : all)
            addAddress(names, one);
    } else {
        addAddress(names, address);
    }
    return names;
}

QString CertificateStore::usualFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/mynah/tls");
}

CertificateStore::CertificateStore(const QString &folder)
    : m_folder(folder)
{
}

std::string CertificateStore::authorityFile() const
{
    return m_folder.toStdString() + "/authority.pem";
}

std::string CertificateStore::serverFile() const
{
    return m_folder.toStdString() + "/server.pem";
}

CertificateStore::Pair CertificateStore::readKept() const
{
    return {readFile(authorityFile()), readFile(serverFile())};
}

TlsIdentity CertificateStore::serverIdentity(const std::vector<std::string> &names)
{
    const auto kept = keep(names);
    if (kept)
        return *parseIdentity(kept->server);
    renew(m_memory, names);
    TlsIdentity identity = *parseIdentity(m_memory.server);
    identity.remark = kept.error().message;
    return identity;
}

Expected<QByteArray, TlsError> CertificateStore::authorityCertificate()
{
    const auto kept = keep(certificateNames({}));
    if (!kept)
        return Unexpected(kept.error());
    return toPem(*parseIdentity(kept->authority)->certificate);
}

bool CertificateStore::isGood(const Pair &pair, const std::vector<std::string> &names)
{
    const std::optional<TlsIdentity> authority = usableAuthority(pair.authority);
    return authority && usableServer(pair.server, *authority, names);
}

// Makes what is missing in the pair or no longer good.
void CertificateStore::renew(Pair &pair, const std::vector<std::string> &names)
{
    std::optional<TlsIdentity> authority = usableAuthority(pair.authority);
    if (!authority) {
        pair.authority = makeAuthority(authorityName());
        authority = parseIdentity(pair.authority);
    }
    if (!usableServer(pair.server, *authority, names))
        pair.server = makeServerCertificate(*authority, withNamesOf(pair.server, names));
}

Expected<CertificateStore::Pair, TlsError>
CertificateStore::keep(const std::vector<std::string> &names) const
{
    Pair kept = readKept();
    if (isGood(kept, names))
        return kept;
    if (const auto made = makeFolder(); !made)
        return Unexpected(made.error());
    return renewKept(names);
}

// One process at a time; what another one has made meanwhile stays.
Expected<CertificateStore::Pair, TlsError>
CertificateStore::renewKept(const std::vector<std::string> &names) const
{
    QLockFile lock(m_folder + QStringLiteral("/lock"));
    if (!lock.tryLock(std::chrono::milliseconds(LockPatience).count()))
        return Unexpected(cannotKeep(Message::tr("it cannot be locked")));
    const Pair before = readKept();
    Pair after = before;
    renew(after, names);
    for (const auto &[path, was, is] :
         {std::tuple(authorityFile(), before.authority, after.authority),
          std::tuple(serverFile(), before.server, after.server)}) {
        if (is == was)
            continue;
        if (const auto written = writeFile(path, is); !written)
            return Unexpected(cannotKeep(written.error().toStdString()));
    }
    if (!before.authority.isEmpty() && after.authority != before.authority)
        qCWarning(generalLog,
                  "Mynah's own authority in %s was about to expire or could not be read, and a new "
                  "one took its place: install its certificate again where the old one is trusted",
                  authorityFile().c_str());
    return after;
}

Expected<void, TlsError> CertificateStore::makeFolder() const
{
    if (!QDir().mkpath(m_folder))
        return Unexpected(cannotKeep(Message::tr("it cannot be made")));
    if (!QFile::setPermissions(m_folder, OwnFolder))
        return Unexpected(cannotKeep(Message::tr("it belongs to somebody else")));
    return {};
}

TlsError CertificateStore::cannotKeep(Message why) const
{
    return {
        Message::tr("Mynah's own certificate cannot be kept in %1 (%2): it is another one at each "
                    "start; make the folder writable, or name another one with XDG_DATA_HOME")
            .arg(m_folder.toStdString())
            .arg(std::move(why))};
}

} // namespace mynah
