// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/contentcoding.h"
#include "tests/support/contentencoders.h"
#include "tests/support/uitestcase.h"
#include "tests/support/workbench.h"
#include "tests/ui/pages/pagewindow.h"
#include "ui/pages/inspectorpage.h"
#include "ui/widgets/codeedit.h"
#include "ui/widgets/hexview.h"

#include <QBuffer>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QPlainTextEdit>
#include <QStandardItemModel>
#include <QTableView>
#include <QTabWidget>
#include <QTest>
#include <QThreadPool>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestBodyPane final : public UiTestCase
{
    Q_OBJECT

private slots:
    void jsonIsArranged();
    void jsonIsATree();
    void jsonThatIsNoneIsTextAndSaysWhere();
    void codedBodiesAreDecoded_data();
    void codedBodiesAreDecoded();
    void asSentShowsTheBytesOfTheWire();
    void aBrokenCodingIsShownAsItCame();
    void formsAreTables_data();
    void formsAreTables();
    void imagesAreShown();
    void binaryIsHex();
    void htmlIsNeverRendered();
    void withoutABodyItSaysSo_data();
    void withoutABodyItSaysSo();
    void aChunkedBodyIsShownWhole();
    void whatWasNotKeptIsSaid();
    void theChosenWayStaysWhereItCan();
    void headersCanBeSortedAndCopied();

private:
    struct Answer
    {
        std::string fields;
        std::string body;
        std::string method = "GET";
        int status = 200;
        std::uint16_t flags = 0;
    };
    // Shows it in the response tab and waits until the body is there.
    static InspectorPage &show(PageWindow &window, const Answer &answer);
    static QString note(PageWindow &window) { return window.find<QLabel>("respBodyNote").text(); }
    static QString shown(PageWindow &window);
};

InspectorPage &TestBodyPane::show(PageWindow &window, const Answer &answer)
{
    auto *page = window.window().findChild<InspectorPage *>();
    if (!page)
        page = &window.show<InspectorPage>({600, 600});
    window.find<QTabWidget>("inspectorTabs").setCurrentIndex(2);
    Exchange exchange = sampleExchange(answer.method, "/a", answer.status);
    exchange.responseHead =
        "HTTP/1.1 " + std::to_string(answer.status) + " X\r\n" + answer.fields + "\r\n";
    exchange.responseBody = answer.body;
    exchange.record.responseBodyBytes = answer.body.size();
    exchange.record.flags |= answer.flags;
    page->showExchange(window.controller.addExchange(exchange));
    // The worker's answer comes in a later turn.
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    return *page;
}

// The mode, by the name that people see.
QString TestBodyPane::shown(PageWindow &window)
{
    auto &combo = window.find<QComboBox>("respBodyModeCombo");
    return combo.isEnabled() ? combo.currentText() : QString();
}

namespace {

const std::string Json = R"({"a":[1,2],"b":{"c":null}})";

QByteArray png()
{
    QImage image(3, 2, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

void TestBodyPane::jsonIsArranged()
{
    PageWindow window;
    show(window, {"Content-Type: application/json\r\n", Json});
    QCOMPARE(shown(window), u"Pretty"_s);
    const auto &code = window.find<CodeEdit>("respBodyPretty");
    QVERIFY(code.isVisible());
    QVERIFY2(code.text().startsWith(u"{\n  \"a\": ["_s), qPrintable(code.text()));
    QCOMPARE(note(window), u"application/json \u00b7 26 B"_s);
}

void TestBodyPane::jsonIsATree()
{
    PageWindow window;
    show(window, {"Content-Type: application/json\r\n", Json});
    choose(window.find<QComboBox>("respBodyModeCombo"), u"Tree"_s);
    auto &tree = window.find<QTreeView>("respBodyTree");
    QVERIFY(tree.isVisible());
    const QModelIndex inner = rowOf(tree, u"c"_s);
    QVERIFY(inner.isValid());
    QCOMPARE(inner.siblingAtColumn(1).data().toString(), u"null"_s);
    tree.setCurrentIndex(inner);
    tree.actions().at(1)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"$.b.c"_s);
}

void TestBodyPane::jsonThatIsNoneIsTextAndSaysWhere()
{
    PageWindow window;
    show(window, {"Content-Type: application/json\r\n", R"({"a": oops})"});
    QCOMPARE(shown(window), u"Text"_s);
    QVERIFY2(note(window).contains(u"Not valid JSON at byte 6"_s), qPrintable(note(window)));
    const auto *items =
        qobject_cast<QStandardItemModel *>(window.find<QComboBox>("respBodyModeCombo").model());
    QVERIFY(!items->item(1)->isEnabled());
    QVERIFY(items->item(1)->toolTip().contains(u"Not valid JSON"_s));
}

void TestBodyPane::codedBodiesAreDecoded_data()
{
    QTest::addColumn<int>("coding");
    QTest::newRow("gzip") << int(ContentCoding::Gzip);
    QTest::newRow("deflate") << int(ContentCoding::Deflate);
    QTest::newRow("br") << int(ContentCoding::Brotli);
    QTest::newRow("zstd") << int(ContentCoding::Zstd);
}

void TestBodyPane::codedBodiesAreDecoded()
{
    QFETCH(const int, coding);
    const auto name = std::string(contentCodingName(ContentCoding(coding)));
    const std::string coded = encodeContent(Json, ContentCoding(coding));
    PageWindow window;
    show(window, {"Content-Type: application/json\r\nContent-Encoding: " + name + "\r\n", coded});
    QCOMPARE(shown(window), u"Pretty"_s);
    QVERIFY(window.find<CodeEdit>("respBodyPretty").text().contains(u"\"c\": null"_s));
    QCOMPARE(note(window),
             u"application/json \u00b7 %1: encoded %2 B \u2192 decoded 26 B"_s
                 .arg(QString::fromStdString(name))
                 .arg(coded.size()));
}

void TestBodyPane::asSentShowsTheBytesOfTheWire()
{
    const std::string coded = encodeContent(Json, ContentCoding::Gzip);
    PageWindow window;
    show(window, {"Content-Type: application/json\r\nContent-Encoding: gzip\r\n", coded});
    auto &asSent = window.find<QCheckBox>("respBodyAsSentCheck");
    QVERIFY(asSent.isVisible());
    QTest::mouseClick(&asSent, Qt::LeftButton, {}, {6, asSent.height() / 2});
    TRY_COMPARE(shown(window), u"Hex"_s);
    QVERIFY(window.find<HexView>("respBodyHex").line(0).startsWith(u"00000000  1f 8b"_s));
    QCOMPARE(note(window), u"application/json \u00b7 %1 B \u00b7 gzip"_s.arg(coded.size()));
}

void TestBodyPane::aBrokenCodingIsShownAsItCame()
{
    PageWindow window;
    show(window, {"Content-Type: text/plain\r\nContent-Encoding: gzip\r\n", "no gzip"});
    QCOMPARE(shown(window), u"Text"_s);
    QCOMPARE(window.find<QPlainTextEdit>("respBodyText").toPlainText(), u"no gzip"_s);
    QVERIFY2(note(window).startsWith(u"text/plain \u00b7 7 B \u00b7 "_s), qPrintable(note(window)));
}

void TestBodyPane::formsAreTables_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("urlencoded") << QByteArray("application/x-www-form-urlencoded")
                                << QByteArray("name=Ada+L&x=%26");
    QTest::newRow("multipart") << QByteArray("multipart/form-data; boundary=b")
                               << QByteArray("--b\r\nContent-Disposition: form-data; "
                                             "name=\"name\"\r\n\r\nAda L\r\n--b\r\n"
                                             "Content-Disposition: form-data; name=\"x\"\r\n\r\n&"
                                             "\r\n--b--\r\n");
}

void TestBodyPane::formsAreTables()
{
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, body);
    PageWindow window;
    show(window, {"Content-Type: " + type.toStdString() + "\r\n", body.toStdString()});
    QCOMPARE(shown(window), u"Form"_s);
    const auto &form = window.find<QTableView>("respBodyForm");
    QVERIFY(form.isVisible());
    QCOMPARE(form.model()->rowCount(), 2);
    QCOMPARE(rowText(form, 0).mid(0, 2), QStringList({u"name"_s, u"Ada L"_s}));
    QCOMPARE(rowText(form, 1).mid(0, 2), QStringList({u"x"_s, u"&"_s}));
}

void TestBodyPane::imagesAreShown()
{
    PageWindow window;
    show(window, {"Content-Type: image/png\r\n", png().toStdString()});
    QCOMPARE(shown(window), u"Image"_s);
    auto &view = window.find<QWidget>("respBodyImage");
    QVERIFY(view.isVisible());
    const QImage image = view.grab().toImage();
    bool red = false;
    for (int y = 0; y < image.height() && !red; ++y) {
        for (int x = 0; x < image.width() && !red; ++x)
            red = image.pixelColor(x, y) == QColor(Qt::red);
    }
    QVERIFY(red);
    show(window, {"Content-Type: image/png\r\n", "no image"});
    QVERIFY(shown(window) != u"Image"_s);
}

void TestBodyPane::binaryIsHex()
{
    PageWindow window;
    show(window, {"Content-Type: application/octet-stream\r\n", std::string("AB\0\xff", 4)});
    QCOMPARE(shown(window), u"Hex"_s);
    const auto &hex = window.find<HexView>("respBodyHex");
    QVERIFY(hex.isVisible());
    QVERIFY2(hex.line(0).startsWith(u"00000000  41 42 00 ff"_s), qPrintable(hex.line(0)));
}

void TestBodyPane::htmlIsNeverRendered()
{
    PageWindow window;
    const std::string html = "<img src=\"http://127.0.0.1:9/x\"><script>alert(1)</script>";
    show(window, {"Content-Type: text/html\r\n", html});
    QCOMPARE(shown(window), u"Pretty"_s);
    QCOMPARE(window.find<CodeEdit>("respBodyPretty").text().toStdString(), html);
}

void TestBodyPane::withoutABodyItSaysSo_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<int>("status");
    QTest::newRow("HEAD") << QByteArray("HEAD") << 200;
    QTest::newRow("204") << QByteArray("GET") << 204;
    QTest::newRow("304") << QByteArray("GET") << 304;
}

void TestBodyPane::withoutABodyItSaysSo()
{
    QFETCH(const QByteArray, method);
    QFETCH(const int, status);
    PageWindow window;
    show(window,
         {"Content-Type: text/plain\r\nContent-Length: 12\r\n", {}, method.toStdString(), status});
    QCOMPARE(shown(window), QString());
    const auto &empty = window.find<QWidget>("respBodyEmpty");
    QVERIFY(empty.isVisible());
    QCOMPARE(empty.findChild<QLabel *>(u"emptyTitle"_s)->text(), u"No body"_s);
}

void TestBodyPane::aChunkedBodyIsShownWhole()
{
    PageWindow window;
    show(window,
         {.fields = "Content-Type: text/plain\r\nTransfer-Encoding: chunked\r\n",
          .body = "one two",
          .flags = ExchangeRecord::ResponseChunked});
    QCOMPARE(window.find<QPlainTextEdit>("respBodyText").toPlainText(), u"one two"_s);
    const auto &headers = window.find<QTableView>("respHeadersView");
    QCOMPARE(rowText(headers, 1), QStringList({u"Transfer-Encoding"_s, u"chunked"_s}));
}

void TestBodyPane::whatWasNotKeptIsSaid()
{
    PageWindow window;
    show(window,
         {.fields = "Content-Type: text/plain\r\n",
          .body = "begin",
          .flags = ExchangeRecord::ResponseBodyTruncated});
    QVERIFY2(note(window).endsWith(u"not all of it was kept"_s), qPrintable(note(window)));
}

void TestBodyPane::theChosenWayStaysWhereItCan()
{
    PageWindow window;
    const Answer json{"Content-Type: application/json\r\n", Json};
    show(window, json);
    choose(window.find<QComboBox>("respBodyModeCombo"), u"Tree"_s);
    show(window, {"Content-Type: text/plain\r\n", "text"});
    QCOMPARE(shown(window), u"Text"_s);
    show(window, json);
    QCOMPARE(shown(window), u"Tree"_s);
}

void TestBodyPane::headersCanBeSortedAndCopied()
{
    PageWindow window;
    show(window, {"X-B: 2\r\nx-a: 1\r\nX-B: 3\r\n", "x"});
    auto &headers = window.find<QTableView>("respHeadersView");
    QCOMPARE(rowText(headers, 0), QStringList({u"X-B"_s, u"2"_s}));
    window.click("respHeadersSortedButton");
    QCOMPARE(rowText(headers, 0), QStringList({u"x-a"_s, u"1"_s}));
    clickRow(headers, headers.model()->index(0, 0));
    clickRow(headers, headers.model()->index(2, 0), Qt::ControlModifier);
    headers.actions().constFirst()->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"x-a: 1\nX-B: 3"_s);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestBodyPane)
#include "tst_bodypane.moc"
