// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/components.h"
#include "tests/support/fakeservercontroller.h"
#include "tests/support/spokentexts.h"
#include "tests/support/uitestcase.h"
#include "tests/support/windowinuse.h"
#include "ui/language.h"
#include "ui/text.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDateTime>
#include <QDialog>
#include <QDockWidget>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QMenu>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QTabWidget>
#include <QTest>
#include <QTextDocumentFragment>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

void speakBrackets()
{
    LanguageManager::Translators translators;
    translators.push_back(std::make_unique<BracketLanguage>());
    LanguageManager::instance().setTranslators(std::move(translators));
    // Widgets are told by the event loop.
    QCoreApplication::processEvents();
}

void speakEnglish()
{
    LanguageManager::instance().setTranslators({});
    QCoreApplication::processEvents();
}

void collectStrings(const QJsonValue &value, QSet<QString> &strings)
{
    if (value.isString()) {
        for (const QString &line : value.toString().split(u'\n'))
            strings.insert(line.trimmed());
    }
    for (const QJsonValue &item : value.toArray())
        collectStrings(item, strings);
    for (const QJsonValue &member : value.toObject())
        collectStrings(member, strings);
}

// What people have written into the sample workspace.
const QSet<QString> &sampleStrings()
{
    static const QSet<QString> Strings = [] {
        QFile file(u":/mynah/examples/hello.mynah"_s);
        QSet<QString> strings;
        if (file.open(QIODevice::ReadOnly))
            collectStrings(QJsonDocument::fromJson(file.readAll()).object(), strings);
        return strings;
    }();
    return Strings;
}

// Names of works, their licences and their addresses.
const QSet<QString> &componentStrings()
{
    static const QSet<QString> Strings = [] {
        std::vector<Component> components = engineComponents();
        components.push_back({"QScintilla",
                              {},
                              "GPL-3.0-only",
                              "https://www.riverbankcomputing.com/software/qscintilla"});
        QSet<QString> strings;
        for (const Component &component : components) {
            for (const std::string &text : {component.name, component.licence, component.address})
                strings.insert(QString::fromStdString(text));
        }
        return strings;
    }();
    return Strings;
}

// What people enter, and words of protocols: they are the same in every language.
bool isData(const QString &text)
{
    static const QRegularExpression Data(
        u"^("
        // Methods, targets, versions, status lines, fields, media types, addresses.
        "(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|ANY)( /\\S*)?( HTTP/1\\.1)?"
        "|HTTPS?(/1\\.1)?( \\d{3} \\w+)?|\\d{3} [A-Z].*"
        "|Host|Accept|User-Agent|Content-(Type|Length)|sample/1\\.0|127\\.0\\.0\\.1.*"
        "|[a-z]+/[a-z.+-]+(; charset=utf-8)?|(http:/)?/\\S*|curl '.*'|\\{\"hello\":\"world\"\\}"
        // Keys and units, names of fonts and languages and of Mynah.
        "|(; ?)*[A-Z]?(; ?[A-Z]?)*|\\d+ h \\d+ min|\\dxx \\d+|Server \\d"
        "|[A-Z].* Mono.*|Monospace|English|简体中文"
        "|Mynah( \\S*)?|\\{ \"id\".*)$"_s);
    return sampleStrings().contains(text) || componentStrings().contains(text)
        || Data.match(text).hasMatch();
}

// Lists and sentences are put together of texts and data.
QStringList parts(QString text)
{
    static const QRegularExpression Between(u"#\\d+ |\\s*[›·,]\\s+|:(\\s|$)|\\n"_s);
    for (const QString &string : sampleStrings()) {
        if (string.contains(u", "_s))
            text.remove(string);
    }
    return text.split(Between, Qt::SkipEmptyParts);
}

// Tool tips that are to be wrapped are paragraphs.
QString withoutMarkup(const QString &text)
{
    return text.startsWith(u"<p>"_s) ? QTextDocumentFragment::fromHtml(text).toPlainText() : text;
}

bool isSaid(const QString &text)
{
    const QString rest = BracketLanguage::rest(withoutMarkup(text));
    if (isData(rest))
        return true;
    const QStringList all = parts(rest + u'\n');
    return std::all_of(all.begin(), all.end(), [](const QString &part) {
        return isData(part.trimmed())
            || std::none_of(part.begin(), part.end(), [](QChar c) { return c.isLetter(); });
    });
}

// These get their words when they are shown.
bool isNotYetSaid(const QWidget &widget)
{
    const QStringList later{u"trafficEmpty"_s, u"connectionsEmpty"_s, u"inspectorEmpty"_s};
    return widget.isHidden() && later.contains(widget.objectName());
}

// Texts that are not in brackets, each once.
QString leftInEnglish(QWidget &widget)
{
    QStringList found;
    for (const SpokenText &spoken : spokenTexts(widget, isNotYetSaid)) {
        if (!isSaid(spoken.text))
            found += u"%1: %2"_s.arg(spoken.where, spoken.text);
    }
    found.removeDuplicates();
    return found.join(u'\n');
}

QString leftInBrackets(QWidget &widget)
{
    QStringList found;
    for (const SpokenText &spoken : spokenTexts(widget, isNotYetSaid)) {
        if (BracketLanguage::isSpokenIn(spoken.text))
            found += u"%1: %2"_s.arg(spoken.where, spoken.text);
    }
    found.removeDuplicates();
    return found.join(u'\n');
}

// A window in which as much as possible is to be read.
void fillWindow(WindowInUse &use, FakeServerController &controller)
{
    use.openSample();
    controller.addExchange("GET", "/hello");
    controller.addExchange("POST", "/orders", 404);
    ConnectionInfo connection;
    connection.id = 7;
    controller.addConnection(connection);
    TRY_COMPARE(use.rows("trafficView").size(), 2);
    use.clickRow("trafficView", u"/hello"_s);
    for (const char *tabs : {"responseTabs", "inspectorTabs"}) {
        auto *widget = use.part<QTabWidget>(tabs);
        for (int tab = widget->count() - 1; tab >= 0; --tab) {
            widget->setCurrentIndex(tab);
            QCoreApplication::processEvents();
        }
    }
    use.part<QAction>("actFindInWorkspace")->trigger();
    use.fill("findTextEdit", u"hello"_s);
    TRY_VERIFY(!use.rows("findResultsView").isEmpty());
}

// In a dock that shares its place with another one.
bool isBehindOther(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    while (parent && !qobject_cast<const QDockWidget *>(parent))
        parent = parent->parentWidget();
    return parent && parent->visibleRegion().isEmpty();
}

// What the action opens, looked at while it is there.
void inDialog(WindowInUse &use, const char *action, const std::function<void(QDialog &)> &look)
{
    bool looked = false;
    QTimer::singleShot(0, &use.window(), [&] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        look(*dialog);
        looked = true;
        dialog->reject();
    });
    use.part<QAction>(action)->trigger();
    TRY_VERIFY(looked);
}

} // namespace

// The window in a language that shows which texts were translated.
class TestWindowLanguage final : public UiTestCase
{
    Q_OBJECT

private slots:
    void cleanup();
    void everyTextOfTheWindowFollowsTheLanguage();
    void theDashboardFollowsTheLanguage();
    void aServerInTheTreeFollowsTheLanguage();
    void windowsBesideItFollowTheLanguage();
    void theCommandPaletteSpeaksTheLanguage();
    void theStartPageFollowsTheLanguage();
    void bannersFollowTheLanguage();
    void thePreferencesFollowTheLanguage();
    void everyDialogSpeaksTheLanguage_data();
    void everyDialogSpeaksTheLanguage();
    void longTextsHaveRoomInTheSmallestWindow();
    void comboBoxesHaveRoomForTheirTextsInEachLanguage();
};

void TestWindowLanguage::cleanup()
{
    speakEnglish();
}

void TestWindowLanguage::everyTextOfTheWindowFollowsTheLanguage()
{
    FakeServerController controller;
    WindowInUse use(controller);
    fillWindow(use, controller);
    speakBrackets();
    TRY_COMPARE(leftInEnglish(use.window()), QString());
    speakEnglish();
    TRY_COMPARE(leftInBrackets(use.window()), QString());
}

void TestWindowLanguage::theDashboardFollowsTheLanguage()
{
    FakeServerController controller;
    WindowInUse use(controller);
    use.openSample();
    use.part<QAction>("actDashboard")->setChecked(true);
    // It is remembered.
    const auto hide = qScopeGuard([&use] { use.part<QAction>("actDashboard")->setChecked(false); });
    Exchange exchange = sampleExchange();
    exchange.record.wallTime = QDateTime::currentMSecsSinceEpoch() * 1'000'000;
    controller.addExchange(exchange);
    const auto *rates = use.part<QLabel>("dashboardRates");
    TRY_VERIFY(rates->accessibleName().contains(u"2xx 1"_s));
    speakBrackets();
    TRY_VERIFY(isSaid(rates->accessibleName()));
    QVERIFY(isSaid(use.part<QLabel>("dashboardLatencies")->accessibleName()));
    speakEnglish();
    TRY_VERIFY(!BracketLanguage::isSpokenIn(rates->accessibleName()));
}

void TestWindowLanguage::aServerInTheTreeFollowsTheLanguage()
{
    FakeServerController controller;
    WindowInUse use(controller);
    use.openSample();
    use.part<QAction>("actNewServer")->trigger();
    use.clickRow("routeTreeView",
                 toQString(use.window().document().workspace().servers.back()->name));
    const auto tellsOfServer = [&use] {
        const auto labels = use.part("editorPage")->findChildren<QLabel *>(u"emptyText"_s);
        return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->isVisible() && label->text().contains(u"127.0.0.1"_s);
        });
    };
    TRY_VERIFY(tellsOfServer());
    speakBrackets();
    TRY_COMPARE(leftInEnglish(use.window()), QString());
    speakEnglish();
    TRY_COMPARE(leftInBrackets(use.window()), QString());
}

void TestWindowLanguage::windowsBesideItFollowTheLanguage()
{
    FakeServerController controller;
    WindowInUse use(controller);
    fillWindow(use, controller);
    use.click("btnInspectorPopOut");
    use.part<QAbstractItemView>("trafficView")->selectAll();
    TRY_VERIFY(use.part<QAction>("actCompare")->isEnabled());
    use.part<QAction>("actCompare")->trigger();
    for (const char *name : {"inspectorWindow", "compareDialog"}) {
        auto *beside = use.part(name);
        QVERIFY(beside->isWindow());
        speakBrackets();
        TRY_COMPARE(leftInEnglish(*beside), QString());
        speakEnglish();
        TRY_COMPARE(leftInBrackets(*beside), QString());
    }
}

void TestWindowLanguage::theCommandPaletteSpeaksTheLanguage()
{
    FakeServerController controller;
    WindowInUse use(controller);
    use.openSample();
    speakBrackets();
    use.part<QAction>("actCommandPalette")->trigger();
    TRY_VERIFY(!use.rows("paletteList").isEmpty());
    QCOMPARE(leftInEnglish(*use.part("commandPalette")), QString());
}

void TestWindowLanguage::theStartPageFollowsTheLanguage()
{
    FakeServerController controller;
    WindowInUse use(controller);
    speakBrackets();
    TRY_COMPARE(leftInEnglish(use.window()), QString());
    speakEnglish();
    TRY_COMPARE(leftInBrackets(use.window()), QString());
}

void TestWindowLanguage::bannersFollowTheLanguage()
{
    FakeServerController controller;
    StartError error;
    error.kind = StartError::Kind::AddressInUse;
    error.address = "127.0.0.1";
    error.port = 8080;
    WindowInUse use(controller);
    use.openSample();
    use.part<QAction>("actStartStop")->trigger();
    controller.setStartError(error);
    use.part<QAction>("actStartStop")->trigger();
    const auto *text = use.part<QLabel>("infoBarText");
    TRY_VERIFY(text->text().contains(u"8080"_s));
    speakBrackets();
    QCOMPARE(leftInEnglish(*use.part("infoBar")), QString());
    speakEnglish();
    QCOMPARE(leftInBrackets(*use.part("infoBar")), QString());
    QVERIFY(text->text().contains(u"8080"_s));
}

void TestWindowLanguage::thePreferencesFollowTheLanguage()
{
    FakeServerController controller;
    WindowInUse use(controller);
    inDialog(use, "actPreferences", [](QDialog &dialog) {
        speakBrackets();
        TRY_COMPARE(leftInEnglish(dialog), QString());
        speakEnglish();
        TRY_COMPARE(leftInBrackets(dialog), QString());
    });
}

void TestWindowLanguage::everyDialogSpeaksTheLanguage_data()
{
    QTest::addColumn<QByteArray>("action");
    for (const char *action : {"actPreferences", "actAbout", "actServerProperties", "actExport",
                               "actCreateRouteFromRequest"})
        QTest::addRow("%s", action) << QByteArray(action);
}

void TestWindowLanguage::everyDialogSpeaksTheLanguage()
{
    QFETCH(QByteArray, action);
    FakeServerController controller;
    WindowInUse use(controller);
    fillWindow(use, controller);
    use.clickRow("trafficView", u"/hello"_s);
    speakBrackets();
    inDialog(use, action.constData(),
             [](QDialog &dialog) { QCOMPARE(leftInEnglish(dialog), QString()); });
}

void TestWindowLanguage::longTextsHaveRoomInTheSmallestWindow()
{
    FakeServerController controller;
    WindowInUse use(controller);
    use.openSample();
    use.window().resize(960, 600);
    speakBrackets();
    const auto cutOff = [&use] {
        QStringList found;
        for (const QWidget *widget : use.window().findChildren<QWidget *>()) {
            const auto *label = qobject_cast<const QLabel *>(widget);
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const QString text = label ? label->text() : button ? button->text() : QString();
            if (!widget->isVisible() || isBehindOther(*widget)
                || !BracketLanguage::isSpokenIn(text))
                continue;
            const QRect whole(widget->mapTo(&use.window(), QPoint()), widget->size());
            if (!use.window().rect().contains(whole)
                || widget->width() < widget->minimumSizeHint().width())
                found += text;
        }
        return found.join(u'\n');
    };
    TRY_COMPARE(cutOff(), QString());
}

void TestWindowLanguage::comboBoxesHaveRoomForTheirTextsInEachLanguage()
{
    FakeServerController controller;
    WindowInUse use(controller);
    fillWindow(use, controller);
    use.window().resize(960, 600);
    auto *tabs = use.part<QTabWidget>("responseTabs");
    const auto tooNarrow = [&use, tabs] {
        QStringList found;
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            for (const QComboBox *box : use.part("routeEditor")->findChildren<QComboBox *>()) {
                QComboBox anew;
                for (int item = 0; item < box->count(); ++item)
                    anew.addItem(box->itemText(item));
                const bool isMeasured = !box->isEditable()
                    && box->sizeAdjustPolicy() == QComboBox::AdjustToContentsOnFirstShow;
                if (box->isVisible() && isMeasured && box->width() < anew.sizeHint().width())
                    found += box->objectName();
            }
        }
        return found.join(u'\n');
    };
    TRY_COMPARE(tooNarrow(), QString());
    speakBrackets();
    TRY_COMPARE(tooNarrow(), QString());
    speakEnglish();
    TRY_COMPARE(tooNarrow(), QString());
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestWindowLanguage)
#include "tst_windowlanguage.moc"
