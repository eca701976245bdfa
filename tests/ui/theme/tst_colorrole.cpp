// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/contrast.h"
#include "tests/support/uitestcase.h"
#include "ui/theme/colorrole.h"

#include <QTest>

namespace mynah::test {

namespace {

constexpr ColorRole LastRowBackground = ColorRole::Hover;
// WCAG 2.1, AAA.
constexpr double Enhanced = 7.0;

double wanted(ColorScheme scheme)
{
    return scheme == ColorScheme::HighContrast ? Enhanced : Readable;
}

} // namespace

class TestColorRole final : public UiTestCase
{
    Q_OBJECT

private slots:
    void textRolesAreReadableOnEveryRowBackground_data();
    void textRolesAreReadableOnEveryRowBackground();
    void ordinaryTextIsReadableOnEveryBackground_data();
    void ordinaryTextIsReadableOnEveryBackground();
    void marksAreVisible_data();
    void marksAreVisible();
    void methodsAndStatusesHaveTheirOwnRoles();

private:
    static void addSchemes();
};

void TestColorRole::addSchemes()
{
    QTest::addColumn<ColorScheme>("scheme");
    QTest::newRow("light") << ColorScheme::Light;
    QTest::newRow("dark") << ColorScheme::Dark;
    QTest::newRow("high contrast") << ColorScheme::HighContrast;
}

void TestColorRole::textRolesAreReadableOnEveryRowBackground_data()
{
    addSchemes();
}

void TestColorRole::textRolesAreReadableOnEveryRowBackground()
{
    QFETCH(const ColorScheme, scheme);
    for (int text = int(FirstTextRole); text <= int(LastTextRole); ++text) {
        for (int back = int(FirstBackgroundRole); back <= int(LastRowBackground); ++back) {
            const double ratio = contrast(schemeColor(scheme, ColorRole(text)),
                                          schemeColor(scheme, ColorRole(back)));
            QVERIFY2(
                ratio >= wanted(scheme),
                qPrintable(QStringLiteral("role %1 on %2: %3").arg(text).arg(back).arg(ratio)));
        }
    }
}

void TestColorRole::ordinaryTextIsReadableOnEveryBackground_data()
{
    addSchemes();
}

void TestColorRole::ordinaryTextIsReadableOnEveryBackground()
{
    QFETCH(const ColorScheme, scheme);
    const QPalette palette = schemePalette(scheme);
    for (int back = int(FirstBackgroundRole); back <= int(LastBackgroundRole); ++back) {
        const QColor background = schemeColor(scheme, ColorRole(back));
        for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::HighlightedText})
            QVERIFY(contrast(palette.color(role), background) >= wanted(scheme));
    }
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        QVERIFY(contrast(palette.color(group, QPalette::ButtonText),
                         palette.color(group, QPalette::Button))
                >= wanted(scheme));
        QVERIFY(contrast(palette.color(group, QPalette::HighlightedText),
                         palette.color(group, QPalette::Highlight))
                >= wanted(scheme));
        QVERIFY(contrast(palette.color(group, QPalette::ToolTipText),
                         palette.color(group, QPalette::ToolTipBase))
                >= wanted(scheme));
        QVERIFY(contrast(palette.color(group, QPalette::PlaceholderText),
                         palette.color(group, QPalette::Base))
                >= wanted(scheme));
    }
    // The label of a primary button stands on the accent.
    QVERIFY(contrast(schemeColor(scheme, ColorRole::Accent), schemeColor(scheme, ColorRole::Base))
            >= wanted(scheme));
}

void TestColorRole::marksAreVisible_data()
{
    addSchemes();
}

void TestColorRole::marksAreVisible()
{
    QFETCH(const ColorScheme, scheme);
    for (const auto role : {ColorRole::TimingConnection, ColorRole::TimingReceive,
                            ColorRole::TimingMatch, ColorRole::TimingDelay, ColorRole::TimingSend})
        QVERIFY(contrast(schemeColor(scheme, role), schemeColor(scheme, ColorRole::Base))
                >= Visible);
    if (scheme == ColorScheme::HighContrast) {
        for (const auto role : {ColorRole::Border, ColorRole::ControlBorder})
            QVERIFY(contrast(schemeColor(scheme, role), schemeColor(scheme, ColorRole::Base))
                    >= Visible);
    }
    for (const auto severity :
         {ColorRole::Info, ColorRole::Success, ColorRole::Warning, ColorRole::Error}) {
        const auto background =
            ColorRole(int(ColorRole::InfoBackground) + (int(severity) - int(ColorRole::Info)));
        QVERIFY(contrast(schemeColor(scheme, severity), schemeColor(scheme, background))
                >= Visible);
    }
}

void TestColorRole::methodsAndStatusesHaveTheirOwnRoles()
{
    QCOMPARE(methodRole("GET"), ColorRole::MethodGet);
    QCOMPARE(methodRole("get"), ColorRole::MethodOther);
    QCOMPARE(methodRole("PURGE"), ColorRole::MethodOther);
    QCOMPARE(statusRole(204), ColorRole::StatusSuccess);
    QCOMPARE(statusRole(404), ColorRole::StatusClientError);
    QCOMPARE(statusRole(999), ColorRole::StatusServerError);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestColorRole)
#include "tst_colorrole.moc"
