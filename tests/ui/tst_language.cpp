// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/spokentexts.h"
#include "tests/support/uitestcase.h"
#include "ui/language.h"

#include <QAbstractListModel>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

QString save()
{
    return QCoreApplication::translate("mynah::MainActions", "&Save");
}

void speakBrackets()
{
    LanguageManager::Translators translators;
    translators.push_back(std::make_unique<BracketLanguage>());
    LanguageManager::instance().setTranslators(std::move(translators));
}

class SmallModel final : public QAbstractListModel
{
public:
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 3; }
    QVariant data(const QModelIndex &, int) const override { return {}; }
};

} // namespace

class TestLanguage final : public UiTestCase
{
    Q_OBJECT

private slots:
    void cleanup();
    void everyLanguageHasItsTranslation();
    void theDesktopDecidesUnlessSomebodyChooses_data();
    void theDesktopDecidesUnlessSomebodyChooses();
    void numbersAreWrittenAsTheLanguageDoes();
    void pluralsAreThoseOfTheLanguage();
    void buttonsOfQtSpeakTheLanguageWhereItIsInstalled();
    void theMenuOfCodeEditorsSpeaksTheLanguage();
    void nothingIsSaidAgainWithoutAnotherLanguage();
    void aTextIsSaidAgainWhileItsOwnerIsThere();
    void aTextThatIsTheSameInAllIsGivenOnce();
    void viewsOfAModelAreTold();
};

void TestLanguage::cleanup()
{
    LanguageManager::instance().setTranslators({});
    LanguageManager::instance().setLanguage(u"en"_s);
}

void TestLanguage::everyLanguageHasItsTranslation()
{
    LanguageManager &manager = LanguageManager::instance();
    for (const Language &language : LanguageManager::languages()) {
        manager.setLanguage(language.code);
        QCOMPARE(save(), language.code == u"zh_CN"_s ? u"保存(&S)"_s : u"&Save"_s);
        QVERIFY(QFile::exists(u":/i18n/mynah_%1.qm"_s.arg(language.code)));
    }
}

void TestLanguage::theDesktopDecidesUnlessSomebodyChooses_data()
{
    QTest::addColumn<QByteArray>("variable");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("expected");
    QTest::newRow("Chinese desktop") << "LC_ALL"_ba
                                     << "zh_CN.UTF-8"_ba << u"zh_CN"_s;
    QTest::newRow("Chinese of Singapore") << "LC_ALL"_ba
                                          << "zh_SG.UTF-8"_ba << u"zh_CN"_s;
    QTest::newRow("Traditional Chinese") << "LC_ALL"_ba
                                         << "zh_TW.UTF-8"_ba << u"en"_s;
    QTest::newRow("English desktop") << "LC_ALL"_ba
                                     << "en_GB.UTF-8"_ba << u"en"_s;
    QTest::newRow("a language that is not there") << "LC_ALL"_ba
                                                  << "fi_FI.UTF-8"_ba << u"en"_s;
    QTest::newRow("none") << "LC_ALL"_ba
                          << "C"_ba << u"en"_s;
    QTest::newRow("first of a list that is there") << "LANGUAGE"_ba
                                                   << "fi:zh_CN:en"_ba << u"zh_CN"_s;
}

void TestLanguage::theDesktopDecidesUnlessSomebodyChooses()
{
    QFETCH(QByteArray, variable);
    QFETCH(QByteArray, value);
    QFETCH(QString, expected);
    const auto before = qEnvironmentVariable(variable.constData());
    qputenv(variable.constData(), value);
    QCOMPARE(LanguageManager::systemLanguage(), expected);
    qputenv(variable.constData(), before.toLocal8Bit());
}

void TestLanguage::numbersAreWrittenAsTheLanguageDoes()
{
    LanguageManager::instance().setLanguage(u"zh_CN"_s);
    QCOMPARE(QLocale().language(), QLocale::Chinese);
    LanguageManager::instance().setLanguage(u"en"_s);
    QVERIFY(QLocale().language() != QLocale::Chinese);
}

void TestLanguage::pluralsAreThoseOfTheLanguage()
{
    const auto routes = [](int n) {
        return QCoreApplication::translate("mynah::RouteCommands", "%n Routes", nullptr, n);
    };
    LanguageManager::instance().setLanguage(u"zh_CN"_s);
    LanguageManager::instance().setLanguage(u"en"_s);
    QCOMPARE(routes(1), u"1 Route"_s);
    QCOMPARE(routes(2), u"2 Routes"_s);
}

void TestLanguage::buttonsOfQtSpeakTheLanguageWhereItIsInstalled()
{
    QDialogButtonBox box(QDialogButtonBox::Cancel);
    LanguageManager::instance().setLanguage(u"zh_CN"_s);
    TRY_COMPARE(box.button(QDialogButtonBox::Cancel)->text(), u"取消"_s);
    LanguageManager::instance().setLanguage(u"en"_s);
    TRY_COMPARE(box.button(QDialogButtonBox::Cancel)->text(), u"Cancel"_s);
}

void TestLanguage::theMenuOfCodeEditorsSpeaksTheLanguage()
{
    LanguageManager::instance().setLanguage(u"zh_CN"_s);
    QCOMPARE(QCoreApplication::translate("QsciScintilla", "Select All"), u"全选"_s);
}

void TestLanguage::nothingIsSaidAgainWithoutAnotherLanguage()
{
    LanguageManager &manager = LanguageManager::instance();
    manager.setLanguage(u"en"_s);
    const QSignalSpy changes(&manager, &LanguageManager::languageChanged);
    manager.setLanguage(u"en"_s);
    QCOMPARE(changes.size(), 0);
    manager.setLanguage(u"zh_CN"_s);
    QCOMPARE(changes.size(), 1);
}

void TestLanguage::aTextIsSaidAgainWhileItsOwnerIsThere()
{
    int said = 0;
    auto label = std::make_unique<QLabel>();
    const Text text([] { return QCoreApplication::translate("Test", "Hello"); });
    text.giveTo(label.get(), [&said, &label](const QString &hello) {
        ++said;
        label->setText(hello);
    });
    QCOMPARE(label->text(), u"Hello"_s);
    speakBrackets();
    QVERIFY(BracketLanguage::isSpokenIn(label->text()));
    QCOMPARE(said, 2);
    label.reset();
    LanguageManager::instance().setTranslators({});
    QCOMPARE(said, 2);
}

void TestLanguage::aTextThatIsTheSameInAllIsGivenOnce()
{
    int given = 0;
    const Text text(u"/hello"_s);
    text.giveTo(this, [&given](const QString &) { ++given; });
    speakBrackets();
    QCOMPARE(given, 1);
    QCOMPARE(text(), u"/hello"_s);
}

void TestLanguage::viewsOfAModelAreTold()
{
    SmallModel model;
    keepTranslated(&model);
    const QSignalSpy headers(&model, &QAbstractItemModel::headerDataChanged);
    const QSignalSpy cells(&model, &QAbstractItemModel::dataChanged);
    speakBrackets();
    QCOMPARE(headers.size(), 1);
    QCOMPARE(cells.size(), 1);
    QCOMPARE(cells.first().at(0).toModelIndex().row(), 0);
    QCOMPARE(cells.first().at(1).toModelIndex().row(), 2);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestLanguage)
#include "tst_language.moc"
