// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "tests/support/workbench.h"
#include "ui/editors/tlseditor.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

using Client = ListenerTls::ClientCertificate;

struct TlsDesk
{
    explicit TlsDesk(const std::optional<ListenerTls> &tls = ListenerTls())
        : editor(u"/srv/shop"_s, prompts)
    {
        editor.setTls(tls);
        QObject::connect(&editor, &TlsEditor::tlsEdited, &editor,
                         [this](const ListenerTls &edited) { told = edited; });
        editor.show();
        if (!QTest::qWaitForWindowActive(&editor))
            qFatal("the editor does not become active");
    }

    template <typename Widget>
    Widget &at(const char *objectName)
    {
        return child<Widget>(editor, objectName);
    }
    QLineEdit &edit(const char *objectName) { return at<QLineEdit>(objectName); }
    void choose(const char *combo, const QString &text)
    {
        test::choose(at<QComboBox>(combo), text);
    }
    void press(const char *button) { QTest::mouseClick(&at<QPushButton>(button), Qt::LeftButton); }

    FakePrompts prompts;
    TlsEditor editor;
    ListenerTls told;
};

// Where the user's data folder is meanwhile.
class DataHome
{
public:
    explicit DataHome(const QString &path)
        : m_before(qgetenv("XDG_DATA_HOME"))
    {
        QStandardPaths::setTestModeEnabled(false);
        qputenv("XDG_DATA_HOME", path.toUtf8());
    }
    ~DataHome()
    {
        QStandardPaths::setTestModeEnabled(true);
        qputenv("XDG_DATA_HOME", m_before);
    }
    Q_DISABLE_COPY_MOVE(DataHome)

private:
    QByteArray m_before;
};

} // namespace

class TestTlsEditor final : public UiTestCase
{
    Q_OBJECT

private slots:
    void isDisabledWithoutTls();
    void showsWhatTheFileSays();
    void aPkcs12FileHasAPassphrase();
    void anotherKindForgetsTheFiles();
    void clientCertificatesNeedAnAuthority();
    void tabGoesFromTopToBottom_data();
    void tabGoesFromTopToBottom();
    void filesAreChosenRelativeToTheWorkspace();
    void theAuthorityIsSaved();
    void saysWhyTheAuthorityIsNotSaved();
};

void TestTlsEditor::isDisabledWithoutTls()
{
    TlsDesk desk(std::nullopt);
    QVERIFY(!desk.editor.isEnabled());
    QCOMPARE(desk.editor.fault(), QString());
}

void TestTlsEditor::showsWhatTheFileSays()
{
    ListenerTls tls;
    tls.pkcs12 = "both.p12";
    tls.passphrase = "sesame";
    tls.clientCertificate = Client::Optional;
    tls.clientAuthorities = "ca.pem";
    TlsDesk desk(tls);
    QCOMPARE(desk.at<QComboBox>("tlsKindCombo").currentText(), u"PKCS#12 file"_s);
    QCOMPARE(desk.edit("pkcs12FileEdit").text(), u"both.p12"_s);
    QCOMPARE(desk.edit("tlsPassphraseEdit").text(), u"sesame"_s);
    QCOMPARE(desk.edit("tlsPassphraseEdit").echoMode(), QLineEdit::Password);
    QCOMPARE(desk.at<QComboBox>("clientCertificateCombo").currentText(), u"optional"_s);
    QCOMPARE(desk.edit("clientAuthoritiesFileEdit").text(), u"ca.pem"_s);
    QVERIFY(!desk.edit("certFileEdit").isVisible());
    QVERIFY(!desk.at<QPushButton>("btnMakeCertificate").isVisible());
}

void TestTlsEditor::aPkcs12FileHasAPassphrase()
{
    TlsDesk desk;
    desk.choose("tlsKindCombo", u"PKCS#12 file"_s);
    QCOMPARE(desk.editor.fault(), u"HTTPS with a PKCS#12 file needs the file"_s);
    retype(desk.edit("pkcs12FileEdit"), u"both.p12"_s);
    retype(desk.edit("tlsPassphraseEdit"), u" two words "_s);
    QCOMPARE(desk.editor.fault(), QString());
    QCOMPARE(desk.told.pkcs12, "both.p12");
    QCOMPARE(desk.told.passphrase, " two words ");
}

void TestTlsEditor::anotherKindForgetsTheFiles()
{
    ListenerTls tls;
    tls.certificate = "a.pem";
    tls.key = "a.key";
    tls.clientCertificate = Client::Required;
    tls.clientAuthorities = "ca.pem";
    TlsDesk desk(tls);
    desk.choose("tlsKindCombo", u"Mynah's own"_s);
    QVERIFY(desk.told.isOwn());
    QVERIFY(desk.edit("certFileEdit").text().isEmpty());
    QCOMPARE(desk.told.clientAuthorities, "ca.pem");
}

void TestTlsEditor::clientCertificatesNeedAnAuthority()
{
    TlsDesk desk;
    QVERIFY(!desk.edit("clientAuthoritiesFileEdit").isVisible());
    desk.choose("clientCertificateCombo", u"required"_s);
    QCOMPARE(desk.told.clientCertificate, Client::Required);
    QVERIFY(desk.edit("clientAuthoritiesFileEdit").isVisible());
    retype(desk.edit("clientAuthoritiesFileEdit"), u"ca.pem"_s);
    QCOMPARE(desk.told.clientAuthorities, "ca.pem");
    desk.choose("clientCertificateCombo", u"not asked for"_s);
    QVERIFY(desk.told == ListenerTls());
}

void TestTlsEditor::tabGoesFromTopToBottom_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QStringList>("order");
    QTest::newRow("own") << u"Mynah's own"_s
                         << QStringList{u"btnMakeCertificate"_s, u"clientCertificateCombo"_s};
    QTest::newRow("PEM") << u"PEM files"_s
                         << QStringList{u"certFileEdit"_s,      u"btnCertBrowse"_s,
                                        u"keyFileEdit"_s,       u"btnKeyBrowse"_s,
                                        u"tlsPassphraseEdit"_s, u"clientCertificateCombo"_s};
    QTest::newRow("PKCS#12") << u"PKCS#12 file"_s
                             << QStringList{u"pkcs12FileEdit"_s, u"btnPkcs12Browse"_s,
                                            u"tlsPassphraseEdit"_s, u"clientCertificateCombo"_s};
}

void TestTlsEditor::tabGoesFromTopToBottom()
{
    QFETCH(QString, kind);
    QFETCH(QStringList, order);
    TlsDesk desk;
    desk.choose("tlsKindCombo", kind);
    desk.choose("clientCertificateCombo", u"required"_s);
    order << u"clientAuthoritiesFileEdit"_s << u"btnClientAuthoritiesBrowse"_s;
    desk.at<QComboBox>("tlsKindCombo").setFocus();
    for (const QString &name : std::as_const(order)) {
        QTest::keyClick(desk.editor.focusWidget(), Qt::Key_Tab);
        QCOMPARE(desk.editor.focusWidget()->objectName(), name);
    }
}

void TestTlsEditor::filesAreChosenRelativeToTheWorkspace()
{
    TlsDesk desk;
    desk.choose("tlsKindCombo", u"PKCS#12 file"_s);
    desk.prompts.useNext(u"/srv/shop/tls/both.p12"_s);
    desk.press("btnPkcs12Browse");
    QCOMPARE(desk.told.pkcs12, "tls/both.p12");
    desk.press("btnPkcs12Browse");
    QCOMPARE(desk.told.pkcs12, "tls/both.p12");
}

void TestTlsEditor::theAuthorityIsSaved()
{
    const QTemporaryDir folder;
    const DataHome home(folder.path());
    TlsDesk desk;
    const QString path = folder.filePath(u"ca.pem"_s);
    desk.prompts.writeNextTo(path);
    desk.press("btnMakeCertificate");
    QTRY_VERIFY(desk.at<QLabel>("authoritySavedLabel").text().endsWith(u"curl --cacert "_s + path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("-----BEGIN CERTIFICATE-----"));
}

void TestTlsEditor::saysWhyTheAuthorityIsNotSaved()
{
    const QTemporaryDir folder;
    const DataHome home(folder.path());
    TlsDesk desk;
    desk.prompts.writeNextTo(folder.filePath(u"none/ca.pem"_s));
    desk.press("btnMakeCertificate");
    const auto &said = desk.at<QLabel>("authoritySavedLabel");
    QTRY_VERIFY2(said.text().contains(u"cannot be written"_s), qUtf8Printable(said.text()));
    const DataHome nowhere(u"/dev/null"_s);
    desk.press("btnMakeCertificate");
    QTRY_VERIFY2(said.text().contains(u"XDG_DATA_HOME"_s), qUtf8Printable(said.text()));
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestTlsEditor)
#include "tst_tlseditor.moc"
