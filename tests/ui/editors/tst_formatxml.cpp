// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "ui/editors/formatxml.h"

#include <QTest>

namespace mynah::test {

class TestFormatXml final : public UiTestCase
{
    Q_OBJECT

private slots:
    void indentsElements_data();
    void indentsElements();
    void formattingTwiceChangesNothing();
};

void TestFormatXml::indentsElements_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("formatted");
    const auto row = [](const char *name, const char *text, const char *formatted) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(formatted);
    };
    row("nested", "<a><b>1</b><c/></a>", "<a>\n  <b>1</b>\n  <c/>\n</a>");
    row("blanks", "<a>\n\n <b> 1 </b> </a>\n", "<a>\n  <b> 1 </b>\n</a>\n");
    row("declaration", "<?xml version='1.0'?><a><b/></a>",
        "<?xml version='1.0'?>\n<a>\n  <b/>\n</a>");
    row("prefixes", "<x:a xmlns:x=\"u\" x:b=\"1 &lt; 2\"><x:c/></x:a>",
        "<x:a xmlns:x=\"u\" x:b=\"1 &lt; 2\">\n  <x:c/>\n</x:a>");
    row("text", "<p>one <b>two</b> three &amp; four</p>", "<p>one <b>two</b> three &amp; four</p>");
    row("CDATA", "<a><![CDATA[<x>]]></a>", "<a><![CDATA[<x>]]></a>");
    row("comment", "<a><!-- c --><b/></a>", "<a>\n  <!-- c -->\n  <b/>\n</a>");
    row("broken", "<a><b></a>", "<a><b></a>");
    row("none", "", "");
}

void TestFormatXml::indentsElements()
{
    QFETCH(const QString, text);
    QFETCH(const QString, formatted);
    QCOMPARE(formattedXml(text), formatted);
}

void TestFormatXml::formattingTwiceChangesNothing()
{
    const QString once = formattedXml(
        QStringLiteral("<?xml version=\"1.0\"?><a><b c=\"d\"><e>f</e></b><!--g--></a>"));
    QCOMPARE(formattedXml(once), once);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestFormatXml)
#include "tst_formatxml.moc"
