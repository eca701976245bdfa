// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/helptopics.h"

#include "server/api/templateguide.h"
#include "ui/dialogs/limitdescriptions.h"
#include "ui/language.h"
#include "ui/limittext.h"
#include "ui/models/rulekinds.h"
#include "ui/text.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QStringList>
#include <QWidget>

#include <algorithm>
#include <array>

// Qt wants this outside of any namespace: the resources are in a static library.
static void initHelpResources()
{
    Q_INIT_RESOURCE(resources);
}

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

const QString StartTopic = u"start"_s;

struct HelpPlace
{
    const char *objectName;
    const char *topic;
};

// Parts of the window and its dialogs by the names of their objects.
constexpr std::array Places{
    HelpPlace{"startPage", "start"},
    HelpPlace{"firstStepsStrip", "start"},
    HelpPlace{"dockRoutes", "routes"},
    HelpPlace{"routeEditor", "routes"},
    HelpPlace{"editorPage", "routes"},
    HelpPlace{"responseModeGroup", "responses"},
    HelpPlace{"responseListView", "responses"},
    HelpPlace{"responseTabs", "responses"},
    HelpPlace{"bodyEdit", "templates"},
    HelpPlace{"templateCheck", "templates"},
    HelpPlace{"responseHeadersView", "headers"},
    HelpPlace{"defaultHeadersView", "headers"},
    HelpPlace{"rulesView", "rules"},
    HelpPlace{"rulesOperatorCombo", "rules"},
    HelpPlace{"rulesTestTargetCombo", "rules"},
    HelpPlace{"btnRuleAdd", "rules"},
    HelpPlace{"btnRuleDelete", "rules"},
    HelpPlace{"dockTraffic", "traffic"},
    HelpPlace{"connectionsView", "connections"},
    HelpPlace{"dockInspector", "inspector"},
    HelpPlace{"inspectorWindow", "inspector"},
    HelpPlace{"dockProblems", "files"},
    HelpPlace{"dockServerLog", "server"},
    HelpPlace{"dockFind", "keys"},
    HelpPlace{"mainToolBar", "server"},
    HelpPlace{"serverPropertiesDialog", "server"},
    HelpPlace{"tlsEditor", "https"},
    HelpPlace{"corsCheck", "cors"},
    HelpPlace{"portDialog", "server"},
    HelpPlace{"createRouteDialog", "traffic"},
    HelpPlace{"createRoutesDialog", "traffic"},
    HelpPlace{"exportDialog", "traffic"},
    HelpPlace{"compareDialog", "traffic"},
    HelpPlace{"skippedEntriesDialog", "traffic"},
    HelpPlace{"recoverDialog", "files"},
    HelpPlace{"workspaceCompareDialog", "files"},
    HelpPlace{"settingsDialog", "files"},
    HelpPlace{"capturePage", "traffic"},
    HelpPlace{"requestListPage", "traffic"},
    HelpPlace{"serverPage", "server"},
    HelpPlace{"shortcutEditor", "keys"},
    HelpPlace{"commandPalette", "keys"},
};

QString cell(const QString &text)
{
    return u"<td>%1</td>"_s.arg(text);
}

QString code(QStringView text)
{
    return u"<code>%1</code>"_s.arg(text.toString().toHtmlEscaped());
}

QString table(const QStringList &rows)
{
    return u"<table>\n<tr>%1</tr>\n</table>"_s.arg(rows.join("</tr>\n<tr>"_L1));
}

QString templateTable(bool ofHelpers)
{
    QStringList rows;
    for (const TemplateWord &word : templateWords()) {
        if (word.isHelper == ofHelpers)
            rows += cell(code(toQString(word.signature)))
                + cell(QCoreApplication::translate("Template", word.help).toHtmlEscaped());
    }
    return table(rows);
}

QString targetTable()
{
    QStringList rows;
    for (const RuleTargetKind &kind : ruleTargetKinds())
        rows += cell(u"<b>%1</b>"_s.arg(kind.translatedTitle().toHtmlEscaped()))
            + cell(QCoreApplication::translate("mynah::Help", kind.explanation).toHtmlEscaped());
    return table(rows);
}

// Each beside its negation.
QString operatorTable()
{
    QStringList rows;
    const auto kinds = ruleOperatorKinds();
    for (std::size_t i = 0; i + 1 < kinds.size(); i += 2)
        rows += cell(kinds[i].translatedTitle().toHtmlEscaped())
            + cell(kinds[i + 1].translatedTitle().toHtmlEscaped());
    return table(rows);
}

QString limitTable()
{
    QStringList rows;
    for (const LimitGroup &group : limitGroups()) {
        for (const LimitDescription &limit : group.limits) {
            const auto settings = limitSettings();
            const auto found =
                std::find_if(settings.begin(), settings.end(), [&](const LimitSetting &setting) {
                    return QLatin1StringView(setting.name) == QLatin1StringView(limit.name);
                });
            rows += cell(u"<b>%1</b>"_s.arg(limit.title.toHtmlEscaped()))
                + cell(formatLimit(found->standard, found->unit))
                + cell(limit.meaning.toHtmlEscaped());
        }
    }
    return table(rows);
}

QString withTables(QString page)
{
    const auto put = [&page](const char *marker, QString (*make)()) {
        if (page.contains(QLatin1StringView(marker)))
            page.replace(QLatin1StringView(marker), make());
    };
    put("<!--fields-->", [] { return templateTable(false); });
    put("<!--helpers-->", [] { return templateTable(true); });
    put("<!--targets-->", targetTable);
    put("<!--operators-->", operatorTable);
    put("<!--limits-->", limitTable);
    return page;
}

QString textOf(const QString &topic)
{
    initHelpResources();
    QFile file(u":/mynah/help/%1/%2.html"_s.arg(LanguageManager::instance().language(), topic));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

QList<HelpTopic> helpTopics()
{
    static const QRegularExpression heading(u"<h1>(.*)</h1>"_s);
    QList<HelpTopic> topics;
    for (const char *id :
         {"start", "routes", "rules", "responses", "templates", "headers", "traffic", "inspector",
          "connections", "server", "https", "cors", "files", "keys"}) {
        const QString name = QLatin1StringView(id);
        topics += {name, heading.match(textOf(name)).captured(1)};
    }
    return topics;
}

QString helpPage(const QString &topic)
{
    return withTables(textOf(topic));
}

QString helpTopicOf(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        const auto place = std::find_if(Places.begin(), Places.end(), [widget](const HelpPlace &one) {
            return widget->objectName() == QLatin1StringView(one.objectName);
        });
        if (place != Places.end())
            return QLatin1StringView(place->topic);
    }
    return StartTopic;
}

} // namespace mynah
