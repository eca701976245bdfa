// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/tlsidentity.h"
#include "tests/support/saidinpatterns.h"
#include "tests/support/testcase.h"
#include "tests/support/testcertificates.h"

#include <QTest>

#include <sys/stat.h>

using namespace mynah;
using namespace Qt::StringLiterals;

namespace {

// Whether it is refused with a message that has all the words.
bool isRefused(const Expected<TlsIdentity, TlsError> &result, const std::vector<std::string> &words)
{
    if (result || !test::isSaidInPatterns(result.error().message))
        return false;
    const std::string message = result.error().message;
    for (const std::string &word : words) {
        if (message.find(word) == std::string::npos) {
            qInfo("%s: %s", word.c_str(), message.c_str());
            return false;
        }
    }
    return true;
}

} // namespace

class TestTlsIdentity : public test::TestCase
{
    Q_OBJECT

private slots:
    void readsPemWithItsChain();
    void readsALockedKey();
    void readsPkcs12();
    void readsPkcs12WithoutPassphrase();
    void saysWhatIsWrongWithPemFiles();
    void saysWhatIsWrongWithPkcs12();
    void remarksOnWhatHasExpired();
    void parsesOneTextWithBoth();

private:
    void makePkcs12(const QString &out, const QString &passphrase, const QStringList &more = {})
    {
        m_files.openssl(QStringList{u"pkcs12"_s, u"-export"_s, u"-in"_s, u"server.pem"_s,
                                    u"-inkey"_s, u"server.key"_s, u"-certfile"_s, u"ca.pem"_s,
                                    u"-out"_s, out, u"-passout"_s, u"pass:"_s + passphrase}
                        + more);
    }

    test::TestCertificates m_files;
    PemFiles m_server = m_files.make(u"server"_s);
};

void TestTlsIdentity::readsPemWithItsChain()
{
    auto identity = readIdentity(m_server);
    QVERIFY(identity);
    QVERIFY(identity->chain.empty());
    QVERIFY(identity->remark.empty());
    const auto both = readTlsFile(m_server.certificate, TlsFileKind::Certificate);
    const auto authority = readTlsFile(m_files.authority(), TlsFileKind::Certificate);
    m_files.write(u"chain.pem"_s, *both + *authority);
    identity = readIdentity(PemFiles{m_files.path(u"chain.pem"_s), m_server.key, {}});
    QVERIFY(identity);
    QCOMPARE(identity->chain.size(), 1U);
}

void TestTlsIdentity::readsALockedKey()
{
    m_files.openssl({u"pkey"_s, u"-in"_s, u"server.key"_s, u"-aes256"_s, u"-passout"_s,
                     u"pass:sesame"_s, u"-out"_s, u"locked.key"_s});
    PemFiles files = m_server;
    files.key = m_files.path(u"locked.key"_s);
    QVERIFY(isRefused(readIdentity(files), {files.key, "locked", "MYNAH_TLS_PASSPHRASE"}));
    files.passphrase = "simsalabim";
    QVERIFY(isRefused(readIdentity(files), {files.key, "passphrase does not open"}));
    files.passphrase = "sesame";
    QVERIFY(readIdentity(files));
}

void TestTlsIdentity::readsPkcs12()
{
    makePkcs12(u"both.p12"_s, u"sesame"_s);
    const auto identity = readIdentity(Pkcs12File{m_files.path(u"both.p12"_s), "sesame"});
    QVERIFY(identity);
    QCOMPARE(identity->chain.size(), 1U);
}

void TestTlsIdentity::readsPkcs12WithoutPassphrase()
{
    makePkcs12(u"open.p12"_s, QString());
    QVERIFY(readIdentity(Pkcs12File{m_files.path(u"open.p12"_s), {}}));
}

void TestTlsIdentity::saysWhatIsWrongWithPemFiles()
{
    m_files.write(u"junk"_s, "junk");
    m_files.write(u"broken.pem"_s,
                  "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
    const std::string junk = m_files.path(u"junk"_s);
    m_files.write(u"large"_s, QByteArray(4 * 1024 * 1024 + 1, ' '));
    const std::string large = m_files.path(u"large"_s);
    // Nobody writes into it.
    const std::string pipe = m_files.path(u"pipe"_s);
    QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
    const PemFiles other = m_files.make(u"other"_s);
    const auto with = [this](const std::string &certificate, const std::string &key) {
        return readIdentity(PemFiles{certificate, key, {}});
    };
    QVERIFY(isRefused(with("/missing.pem", m_server.key), {"/missing.pem", "check its path"}));
    QVERIFY(isRefused(with(m_server.certificate, "/missing.key"), {"/missing.key"}));
    QVERIFY(isRefused(with("/", m_server.key), {"cannot read the certificate file /"}));
    QVERIFY(isRefused(with("/dev/zero", m_server.key), {"/dev/zero", "is no file"}));
    QVERIFY(isRefused(with(pipe, m_server.key), {pipe, "is no file"}));
    QVERIFY(isRefused(with(large, m_server.key), {large, "4 MiB"}));
    QVERIFY(isRefused(with(junk, m_server.key), {junk, "no PEM certificate"}));
    QVERIFY(isRefused(with(m_files.path(u"broken.pem"_s), m_server.key), {"no PEM certificate"}));
    QVERIFY(isRefused(with(m_server.certificate, junk), {junk, "no PEM private key"}));
    QVERIFY(isRefused(with(m_server.certificate, other.key),
                      {other.key, m_server.certificate, "does not belong"}));
    makePkcs12(u"both.p12"_s, u"x"_s);
    QVERIFY(isRefused(with(m_files.path(u"both.p12"_s), m_server.key), {"is a PKCS#12 file"}));
}

void TestTlsIdentity::saysWhatIsWrongWithPkcs12()
{
    const auto with = [this](const QString &file, const char *passphrase) {
        return readIdentity(Pkcs12File{m_files.path(file), passphrase});
    };
    makePkcs12(u"both.p12"_s, u"sesame"_s);
    QVERIFY(isRefused(with(u"none.p12"_s, ""), {"none.p12", "check its path"}));
    QVERIFY(isRefused(with(u"server.pem"_s, ""), {"server.pem", "no PKCS#12 file"}));
    QVERIFY(isRefused(with(u"both.p12"_s, ""), {"both.p12", "locked", "MYNAH_TLS_PASSPHRASE"}));
    QVERIFY(isRefused(with(u"both.p12"_s, "wrong"), {"both.p12", "does not open"}));
    makePkcs12(u"old.p12"_s, u"sesame"_s, {u"-legacy"_s});
    QVERIFY(isRefused(with(u"old.p12"_s, "sesame"), {"old.p12", "out of use", "openssl pkcs12"}));
    m_files.openssl({u"pkcs12"_s, u"-export"_s, u"-nokeys"_s, u"-in"_s, u"server.pem"_s, u"-out"_s,
                     u"keyless.p12"_s, u"-passout"_s, u"pass:"_s});
    QVERIFY(isRefused(with(u"keyless.p12"_s, ""), {"keyless.p12", "private key"}));
}

void TestTlsIdentity::remarksOnWhatHasExpired()
{
    const auto identity = readIdentity(m_files.make(u"old"_s, {}, -1));
    QVERIFY(identity);
    QVERIFY(identity->remark.text().find("old.pem expired on 20") != std::string::npos);
}

void TestTlsIdentity::parsesOneTextWithBoth()
{
    const QByteArray certificate = *readTlsFile(m_server.certificate, TlsFileKind::Certificate);
    const QByteArray key = *readTlsFile(m_server.key, TlsFileKind::Key);
    QVERIFY(parseIdentity(certificate + key));
    QVERIFY(!parseIdentity(certificate));
    QVERIFY(!parseIdentity(key));
    QVERIFY(
        !parseIdentity(certificate + *readTlsFile(m_files.path(u"ca.key"_s), TlsFileKind::Key)));
}

QTEST_GUILESS_MAIN(TestTlsIdentity)
#include "tst_tlsidentity.moc"
