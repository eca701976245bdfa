// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/problem.h"
#include "server/domain/workspacefile.h"
#include "tests/support/testcase.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace mynah;

namespace {

QString exampleDir()
{
    return QStringLiteral(MYNAH_SOURCE_DIR "/resources/examples");
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

template <typename Visit>
void forEachRoute(const std::vector<RouteNode> &nodes, const Visit &visit)
{
    for (const RouteNode &node : nodes) {
        if (node.route())
            visit(*node.route());
        else
            forEachRoute(node.folder()->children, visit);
    }
}

template <typename Visit>
void forEachRoute(const QString &example, const Visit &visit)
{
    const auto loaded = loadWorkspace(exampleDir() + QLatin1Char('/') + example);
    QVERIFY(loaded);
    for (const auto &server : loaded->workspace.servers)
        forEachRoute(server->routes, visit);
}

} // namespace

class TestExamples : public test::TestCase
{
    Q_OBJECT

private slots:
    void areSound_data()
    {
        QTest::addColumn<QString>("path");
        QDirIterator files(exampleDir(), {QStringLiteral("*.mynah")});
        while (files.hasNext()) {
            const QString path = files.next();
            QTest::newRow(qPrintable(files.fileName())) << path;
        }
    }
    void areSound()
    {
        QFETCH(QString, path);
        const auto loaded = loadWorkspace(path);
        QVERIFY2(loaded, loaded ? "" : loaded.error().message.text().c_str());
        QVERIFY(loaded->remarks.empty());
        for (const Problem &problem : validate(loaded->workspace))
            QFAIL((problem.pointer + ": " + problem.message.text()).c_str());
        QCOMPARE(toJson(loaded->workspace), bytesOf(path));
    }

    void listenOnLoopbackWithoutGettingInEachOthersWay()
    {
        std::set<int> ports;
        for (const char *name :
             {"hello", "rest-api", "echo", "bookshop", "errors", "templates", "https-cors"}) {
            const auto loaded =
                loadWorkspace(exampleDir() + QStringLiteral("/%1.mynah").arg(QLatin1String(name)));
            QVERIFY(loaded);
            const Listener &listener = loaded->workspace.servers.at(0)->listeners.at(0);
            QCOMPARE(listener.address, std::string("127.0.0.1"));
            QVERIFY(ports.insert(listener.port).second);
        }
        QVERIFY(ports.contains(8080));
    }

    void helloShowsWhatARouteCanDo()
    {
        int routes = 0;
        bool hasHello = false, hasParameter = false, hasRules = false, hasDelay = false;
        bool hasTemplate = false;
        forEachRoute(QStringLiteral("hello.mynah"), [&](const MockRoute &route) {
            ++routes;
            hasHello = hasHello || route.path == "/hello";
            hasParameter = hasParameter || route.path.find("/:") != std::string::npos;
            for (const auto &response : route.responses) {
                hasRules = hasRules || response->rules.isConditional();
                hasDelay = hasDelay || response->delay.fixed.count() > 0;
                hasTemplate = hasTemplate || response->body.isTemplate;
            }
        });
        QVERIFY(routes >= 4 && routes <= 6);
        QVERIFY(hasHello && hasParameter && hasRules && hasDelay && hasTemplate);
    }

    void echoTakesEveryMethodAndTarget()
    {
        std::set<std::string> taken;
        forEachRoute(QStringLiteral("echo.mynah"), [&](const MockRoute &route) {
            if (route.responses.at(0)->body.kind == ResponseBody::Kind::Echo)
                taken.insert(route.method + " " + route.path);
        });
        QCOMPARE(taken, std::set<std::string>({"ANY /*", "OPTIONS *"}));
    }

    void whatNeedsATokenSaysSo()
    {
        int asked = 0;
        const auto look = [&asked](const MockRoute &route) {
            for (const auto &response : route.responses) {
                for (const MatchRule &rule : response->rules.rules) {
                    if (rule.name != "Authorization")
                        continue;
                    ++asked;
                    QVERIFY2(route.notes.find("Authorization: Bearer demo") != std::string::npos,
                             route.id.c_str());
                }
            }
        };
        forEachRoute(QStringLiteral("rest-api.mynah"), look);
        forEachRoute(QStringLiteral("bookshop.mynah"), look);
        QVERIFY(asked > 2);
    }

    void everyBodyFileIsThere()
    {
        int files = 0;
        forEachRoute(QStringLiteral("rest-api.mynah"), [&](const MockRoute &route) {
            for (const auto &response : route.responses) {
                if (response->body.kind != ResponseBody::Kind::File)
                    continue;
                ++files;
                const QString file = QString::fromStdString(response->body.file);
                QVERIFY2(QFile::exists(exampleDir() + QLatin1Char('/') + file), qPrintable(file));
            }
        });
        QVERIFY(files > 0);
    }

    // Needs Q_INIT_RESOURCE, because the resources are in a static library.
    void areCompiledInAsTheyAre()
    {
        Q_INIT_RESOURCE(resources);
        QDirIterator files(exampleDir(), QDir::Files, QDirIterator::Subdirectories);
        int count = 0;
        while (files.hasNext()) {
            const QString path = files.next();
            const QString name = path.mid(exampleDir().size());
            QCOMPARE(bytesOf(QStringLiteral(":/mynah/examples") + name), bytesOf(path));
            ++count;
        }
        QVERIFY(count >= 4);
        QVERIFY(!bytesOf(QStringLiteral(":/mynah/schema/mynah-1.schema.json")).isEmpty());
    }

    void theNoticeNamesOnlyLicencesThatAreCompiledIn()
    {
        Q_INIT_RESOURCE(resources);
        const QString notice =
            QString::fromUtf8(bytesOf(QStringLiteral(":/mynah/licenses/NOTICE")));
        QVERIFY(notice.contains(QStringLiteral("Tornado")));
        const QRegularExpression name(QStringLiteral("\\(([\\w.-]+\\.txt|LICENSE)\\)"));
        auto names = name.globalMatch(notice);
        QVERIFY(names.hasNext());
        while (names.hasNext()) {
            const QString file = names.next().captured(1);
            QVERIFY2(QFile::exists(QStringLiteral(":/mynah/licenses/") + file), qPrintable(file));
        }
    }
};

QTEST_GUILESS_MAIN(TestExamples)
#include "tst_examples.moc"
