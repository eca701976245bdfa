// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "ui/models/jsonoutline.h"

#include <QJsonDocument>
#include <QRandomGenerator>

namespace mynah::test {

namespace {

std::shared_ptr<const JsonOutline> outlineOf(const std::string &text)
{
    const auto result = JsonOutline::parse(text);
    const auto *outline = std::get_if<std::shared_ptr<const JsonOutline>>(&result);
    return outline ? *outline : nullptr;
}

} // namespace

class TestJsonOutline final : public UiTestCase
{
    Q_OBJECT

private slots:
    void keepsWhatWasSent();
    void unescapesNamesAndStrings_data();
    void unescapesNamesAndStrings();
    void saysWhereATextStopsBeingJson_data();
    void saysWhereATextStopsBeingJson();
    void nestingHasALimit();
    void agreesWithAnotherReader();
    void indents_data();
    void indents();
    void sortsTheMembersOfEveryObject();
};

void TestJsonOutline::keepsWhatWasSent()
{
    const auto outline = outlineOf(R"({"b": 1.00, "a": [true, null, "x"], "b": -0e+5})");
    QVERIFY(outline);
    const auto &root = outline->node(JsonOutline::Root);
    QCOMPARE(root.kind, JsonOutline::Kind::Object);
    QCOMPARE(root.childCount, 3U);
    const std::uint32_t first = outline->child(JsonOutline::Root, 0);
    const std::uint32_t list = outline->child(JsonOutline::Root, 1);
    const std::uint32_t last = outline->child(JsonOutline::Root, 2);
    QCOMPARE(outline->name(first), "b");
    QCOMPARE(outline->scalar(first), "1.00");
    QCOMPARE(outline->scalar(last), "-0e+5");
    QCOMPARE(outline->source(list), "[true, null, \"x\"]");
    QCOMPARE(outline->scalar(list), "");
    QCOMPARE(outline->scalar(outline->child(list, 2)), "x");
    QCOMPARE(outline->node(outline->child(list, 1)).kind, JsonOutline::Kind::Null);
    QCOMPARE(outline->node(outline->child(list, 1)).row, 1U);
    QCOMPARE(outline->size(), 7U);
}

void TestJsonOutline::unescapesNamesAndStrings_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const char *raw, const char *text) {
        QTest::newRow(name) << QByteArray(raw) << QByteArray(text);
    };
    row("short ones", R"(\"\\\/\b\f\n\r\t)", "\"\\/\b\f\n\r\t");
    row("ASCII", R"(\u0041)", "A");
    row("two bytes", R"(\u00e9)", "é");
    row("three bytes", R"(\u20AC)", "€");
    row("pair", R"(\ud83d\ude00)", "😀");
    row("lone high", R"(\ud83d)", "\xef\xbf\xbd");
    row("lone low", R"(\ude00x)", "\xef\xbf\xbdx");
    row("high and other", R"(\ud83d\u0041)",
        "\xef\xbf\xbd"
        "A");
    row("high at the end", R"(a\ud83d\n)", "a\xef\xbf\xbd\n");
}

void TestJsonOutline::unescapesNamesAndStrings()
{
    QFETCH(QByteArray, raw);
    QFETCH(QByteArray, text);
    const auto outline = outlineOf(("{\"" + raw + "\": \"" + raw + "\"}").toStdString());
    QVERIFY(outline);
    const std::uint32_t member = outline->child(JsonOutline::Root, 0);
    QCOMPARE(QByteArray::fromStdString(outline->name(member)), text);
    QCOMPARE(QByteArray::fromStdString(outline->scalar(member)), text);
}

void TestJsonOutline::saysWhereATextStopsBeingJson_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("offset");
    const auto row = [](const char *text, int offset) {
        QTest::newRow(text) << QByteArray(text) << offset;
    };
    row("", 0);
    row("  ", 2);
    row("{", 1);
    row("[1", 2);
    row("[1,", 3);
    row("[1,]", 3);
    row("[1 2]", 3);
    row("{\"a\"}", 4);
    row("{\"a\":1,}", 7);
    row("{a:1}", 1);
    row("tru", 0);
    row("nul1", 0);
    row("01", 1);
    row("1.", 2);
    row("-", 1);
    row("1e", 2);
    row("\"a", 2);
    row("\"\\x\"", 2);
    row("\"\\u12g4\"", 5);
    row("\"a\nb\"", 2);
    row("1 1", 2);
    row("}", 0);
    row("[}", 1);
}

void TestJsonOutline::saysWhereATextStopsBeingJson()
{
    QFETCH(QByteArray, text);
    QFETCH(int, offset);
    const auto result = JsonOutline::parse(text.toStdString());
    const auto *fault = std::get_if<JsonFault>(&result);
    QVERIFY(fault);
    QCOMPARE(int(fault->offset), offset);
    QVERIFY(!fault->message.empty());
}

void TestJsonOutline::nestingHasALimit()
{
    const auto nested = [](int depth) {
        return std::string(std::size_t(depth), '[') + std::string(std::size_t(depth), ']');
    };
    QVERIFY(outlineOf(nested(JsonOutline::DeepestNesting)));
    QVERIFY(!outlineOf(nested(JsonOutline::DeepestNesting + 1)));
    QVERIFY(!outlineOf(std::string(100'000, '[')));
}

void TestJsonOutline::agreesWithAnotherReader()
{
    // Random changes of a good text: both take it or neither does. Qt's reader is laxer about
    // escapes and numbers, so there are none among the letters.
    const QByteArray good = R"({"a":[1,25,"xn"],"b":{"c":null,"d":true}})";
    const QByteArray letters = R"({}[]:,"a1e )";
    QRandomGenerator random(6);
    for (int turn = 0; turn < 5000; ++turn) {
        QByteArray text = good;
        for (int change = random.bounded(3); change >= 0; --change)
            text[random.bounded(int(text.size()))] = letters[random.bounded(int(letters.size()))];
        QJsonParseError error;
        QJsonDocument::fromJson(text, &error);
        const bool theirs = error.error == QJsonParseError::NoError;
        QVERIFY2(bool(outlineOf(text.toStdString())) == theirs, text.constData());
    }
}

void TestJsonOutline::indents_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("indented");
    QTest::newRow("nested") << QByteArray(R"({"a":[1,{"b":"x, {y}: \"z\""}],"c":{}})")
                            << QByteArray("{\n  \"a\": [\n    1,\n    {\n      \"b\": \"x, {y}: "
                                          "\\\"z\\\"\"\n    }\n  ],\n  \"c\": {}\n}");
    QTest::newRow("empty with spaces")
        << QByteArray(" [ { \n} , [\t] ] ") << QByteArray("[\n  {},\n  []\n]");
    QTest::newRow("scalar") << QByteArray(" 1.00 ") << QByteArray("1.00");
}

void TestJsonOutline::indents()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, indented);
    const auto outline = outlineOf(text.toStdString());
    QVERIFY(outline);
    const std::string once = indentedJson(*outline);
    QCOMPARE(QByteArray::fromStdString(once), indented);
    QCOMPARE(indentedJson(*outlineOf(once)), once);
}

void TestJsonOutline::sortsTheMembersOfEveryObject()
{
    const auto outline =
        outlineOf(R"({"b":[{"z":1,"a":-1.50},{}],"a":"\u00e9","b":[],"A":{"y":null,"x":true}})");
    QVERIFY(outline);
    const std::string sorted = sortedJson(*outline);
    QCOMPARE(QByteArray::fromStdString(sorted), QByteArray(R"({
  "A": {
    "x": true,
    "y": null
  },
  "a": "\u00e9",
  "b": [
    {
      "a": -1.50,
      "z": 1
    },
    {}
  ],
  "b": []
})"));
    QCOMPARE(sortedJson(*outlineOf(sorted)), sorted);
    QCOMPARE(indentedJson(*outlineOf(sorted)), sorted);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestJsonOutline)
#include "tst_jsonoutline.moc"
