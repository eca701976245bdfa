// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/certificatefields.h"
#include "server/net/certificatemaker.h"
#include "server/net/certificatestore.h"
#include "tests/support/testcase.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <thread>
#include <vector>

using namespace mynah;
using namespace Qt::StringLiterals;

namespace {

const std::vector<std::string> Names{"DNS:localhost", "IP:127.0.0.1"};
const QRegularExpression NewAuthority(u"authority in .*authority.pem.* install its certificate"_s);

struct Desk
{
    QString file(const QString &name) const { return folder.filePath(u"tls/"_s + name); }
    QByteArray bytes(const QString &name) const
    {
        QFile kept(file(name));
        return kept.open(QIODevice::ReadOnly) ? kept.readAll() : QByteArray();
    }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile kept(file(name));
        QVERIFY(kept.open(QIODevice::WriteOnly));
        kept.write(bytes);
    }

    QTemporaryDir folder;
    CertificateStore store{folder.filePath(u"tls"_s)};
};

bool has(const std::vector<std::string> &names, const std::string &name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

} // namespace

class TestCertificateStore : public test::TestCase
{
    Q_OBJECT

private slots:
    void makesWhatIsMissingAndKeepsIt();
    void filesBelongToTheirUserAlone();
    void theCertificateIsOneForBrowsers();
    void theAuthorityHasNoKeyInIt();
    void isRenewedWhenItsEndIsNear();
    void isRenewedWithItsAuthority();
    void getsFurtherNames();
    void brokenFilesAreMadeAnew();
    void severalAtOnceMakeOne();
    void livesInMemoryWhereItCannotBeKept();
    void namesAreThoseOfTheMachineAndTheListener();
    void whatIsNoNameIsLeftOut();
    void namesThatNobodyAsksForDoNotPileUp();
    void aNameThatIsTooLongIsCut();
};

void TestCertificateStore::makesWhatIsMissingAndKeepsIt()
{
    const Desk desk;
    CertificateStore store = desk.store;
    QVERIFY(store.serverIdentity(Names).remark.empty());
    const QByteArray authority = desk.bytes(u"authority.pem"_s);
    const QByteArray server = desk.bytes(u"server.pem"_s);
    QVERIFY(!authority.isEmpty() && !server.isEmpty());
    CertificateStore(desk.folder.filePath(u"tls"_s)).serverIdentity(Names);
    QCOMPARE(desk.bytes(u"authority.pem"_s), authority);
    QCOMPARE(desk.bytes(u"server.pem"_s), server);
}

void TestCertificateStore::filesBelongToTheirUserAlone()
{
    Desk desk;
    desk.store.serverIdentity(Names);
    const auto ofOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeOther;
    for (const QString &name : {u"."_s, u"authority.pem"_s, u"server.pem"_s})
        QVERIFY2((QFileInfo(desk.file(name)).permissions() & ofOthers) == 0, qUtf8Printable(name));
}

void TestCertificateStore::theCertificateIsOneForBrowsers()
{
    Desk desk;
    const TlsIdentity identity = desk.store.serverIdentity(Names);
    QCOMPARE(alternativeNames(*identity.certificate), Names);
    const std::vector<CertificateField> fields = certificateFields(*identity.certificate);
    QCOMPARE(fields.front().value, std::string("CN=localhost,O=Mynah"));
    QVERIFY(ServerCertificateLife <= std::chrono::days(397));
}

void TestCertificateStore::theAuthorityHasNoKeyInIt()
{
    Desk desk;
    const auto authority = desk.store.authorityCertificate();
    QVERIFY(authority);
    QVERIFY(authority->startsWith("-----BEGIN CERTIFICATE-----\n"));
    QVERIFY(authority->endsWith("-----END CERTIFICATE-----\n"));
    QVERIFY(!authority->contains("PRIVATE"));
    QCOMPARE(parseCertificates(*authority).size(), 1U);
}

void TestCertificateStore::isRenewedWhenItsEndIsNear()
{
    Desk desk;
    desk.store.serverIdentity(Names);
    const auto authority = parseIdentity(desk.bytes(u"authority.pem"_s));
    desk.write(u"server.pem"_s, makeServerCertificate(*authority, Names, std::chrono::days(29)));
    const QByteArray ending = desk.bytes(u"server.pem"_s);
    desk.store.serverIdentity(Names);
    QVERIFY(desk.bytes(u"server.pem"_s) != ending);
    desk.write(u"server.pem"_s, makeServerCertificate(*authority, Names, std::chrono::days(31)));
    const QByteArray lasting = desk.bytes(u"server.pem"_s);
    desk.store.serverIdentity(Names);
    QCOMPARE(desk.bytes(u"server.pem"_s), lasting);
}

void TestCertificateStore::isRenewedWithItsAuthority()
{
    Desk desk;
    desk.store.serverIdentity(Names);
    const QByteArray server = desk.bytes(u"server.pem"_s);
    desk.write(u"authority.pem"_s, makeAuthority("Ending", std::chrono::days(100)));
    const QByteArray ending = desk.bytes(u"authority.pem"_s);
    QTest::ignoreMessage(QtWarningMsg, NewAuthority);
    desk.store.serverIdentity(Names);
    QVERIFY(desk.bytes(u"authority.pem"_s) != ending);
    QVERIFY(desk.bytes(u"server.pem"_s) != server);
}

void TestCertificateStore::getsFurtherNames()
{
    Desk desk;
    desk.store.serverIdentity(Names);
    const TlsIdentity identity = desk.store.serverIdentity({"DNS:localhost", "DNS:shop.test"});
    const std::vector<std::string> names = alternativeNames(*identity.certificate);
    QVERIFY(has(names, "DNS:shop.test"));
    QVERIFY(has(names, "IP:127.0.0.1"));
}

void TestCertificateStore::brokenFilesAreMadeAnew()
{
    Desk desk;
    desk.store.serverIdentity(Names);
    for (const QByteArray &junk : {QByteArray(), QByteArray("junk"), QByteArray(1000, '\0')}) {
        desk.write(u"authority.pem"_s, junk);
        desk.write(u"server.pem"_s, junk);
        if (!junk.isEmpty())
            QTest::ignoreMessage(QtWarningMsg, NewAuthority);
        QVERIFY(desk.store.serverIdentity(Names).remark.empty());
        QVERIFY(parseIdentity(desk.bytes(u"server.pem"_s)));
    }
}

void TestCertificateStore::severalAtOnceMakeOne()
{
    const Desk desk;
    std::vector<std::thread> threads;
    std::array<QByteArray, 4> authorities;
    for (QByteArray &authority : authorities) {
        threads.emplace_back([&desk, &authority] {
            authority = *CertificateStore(desk.folder.filePath(u"tls"_s)).authorityCertificate();
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    for (const QByteArray &authority : authorities)
        QCOMPARE(authority, authorities[0]);
}

void TestCertificateStore::livesInMemoryWhereItCannotBeKept()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QString impossible = folder.filePath(u"file/tls"_s);
    CertificateStore store(impossible);
    const TlsIdentity identity = store.serverIdentity(Names);
    QVERIFY(identity.remark.text().find(impossible.toStdString()) != std::string::npos);
    QVERIFY(identity.remark.text().find("XDG_DATA_HOME") != std::string::npos);
    const TlsIdentity again = store.serverIdentity(Names);
    QCOMPARE(certificateFields(*again.certificate).back().value,
             certificateFields(*identity.certificate).back().value);
    const auto authority = store.authorityCertificate();
    QVERIFY(!authority);
    QCOMPARE(authority.error().message, identity.remark);
}

void TestCertificateStore::namesAreThoseOfTheMachineAndTheListener()
{
    for (const char *name : {"DNS:localhost", "IP:127.0.0.1", "IP:::1"})
        QVERIFY2(has(certificateNames("127.0.0.1"), name), name);
    QVERIFY(has(certificateNames("192.0.2.7"), "IP:192.0.2.7"));
    QVERIFY(has(certificateNames("Shop.test"), "DNS:shop.test"));
    QVERIFY(has(certificateNames("2001:DB8::1"), "IP:2001:db8::1"));
    QVERIFY(!has(certificateNames("0.0.0.0"), "IP:0.0.0.0"));
    QVERIFY(!has(certificateNames("::"), "IP:::"));
    QCOMPARE(certificateNames("unix:/run/x"), certificateNames(""));
}

void TestCertificateStore::whatIsNoNameIsLeftOut()
{
    const auto authority = parseIdentity(makeAuthority("Test"));
    const auto server = parseIdentity(makeServerCertificate(
        *authority,
        {"DNS:a.test", "DNS:b,IP:9.9.9.9", "DNS:", "IP:x", "x", "DNS:c d", "DNS:\xc3\xa4"}));
    QCOMPARE(alternativeNames(*server->certificate), std::vector<std::string>{"DNS:a.test"});
}

void TestCertificateStore::namesThatNobodyAsksForDoNotPileUp()
{
    Desk desk;
    std::vector<std::string> many;
    for (int i = 0; i < 200; ++i)
        many.push_back("IP:192.0.2." + std::to_string(i));
    QCOMPARE(alternativeNames(*desk.store.serverIdentity(many).certificate), many);
    const TlsIdentity identity = desk.store.serverIdentity(Names);
    const std::vector<std::string> kept = alternativeNames(*identity.certificate);
    QCOMPARE(kept.size(), std::size_t(100));
    QVERIFY(has(kept, Names.front()) && has(kept, Names.back()) && has(kept, many.front()));
}

// X.509 has no room for the name of many a machine in a cloud.
void TestCertificateStore::aNameThatIsTooLongIsCut()
{
    const auto authority = parseIdentity(makeAuthority(std::string(100, 'x')));
    const auto fields = certificateFields(*authority->certificate);
    QCOMPARE(fields.front().value, "CN=" + std::string(64, 'x') + ",O=Mynah");
}

QTEST_GUILESS_MAIN(TestCertificateStore)
#include "tst_certificatestore.moc"
