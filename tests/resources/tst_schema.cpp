// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/workspacefile.h"
#include "tests/server/domain/domainsamples.h"
#include "tests/support/testcase.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

using namespace mynah;
using Document = nlohmann::json;

namespace {

const QString ResourceDir = QStringLiteral(MYNAH_SOURCE_DIR "/resources");

Document documentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? Document::parse(file.readAll().toStdString())
                                          : Document();
}

const valijson::Schema &publishedSchema()
{
    static valijson::Schema schema;
    static const bool isRead = [] {
        const Document text =
            documentOf(ResourceDir + QStringLiteral("/schema/mynah-1.schema.json"));
        valijson::SchemaParser().populateSchema(valijson::adapters::NlohmannJsonAdapter(text),
                                                schema);
        return true;
    }();
    Q_UNUSED(isRead)
    return schema;
}

// Empty when the document is valid, else what the schema objects to.
std::string objection(const Document &document)
{
    valijson::Validator validator;
    valijson::ValidationResults results;
    if (validator.validate(publishedSchema(), valijson::adapters::NlohmannJsonAdapter(document),
                           &results))
        return {};
    std::string reason = "invalid";
    for (valijson::ValidationResults::Error error; results.popError(error);) {
        for (const std::string &part : error.context)
            reason += ' ' + part;
        reason += ": " + error.description + '\n';
    }
    return reason;
}

} // namespace

class TestSchema : public test::TestCase
{
    Q_OBJECT

private slots:
    void acceptsTheExamples()
    {
        const QDir examples(ResourceDir + QStringLiteral("/examples"));
        const QStringList names = examples.entryList({QStringLiteral("*.mynah")});
        QVERIFY(names.size() >= 3);
        for (const QString &name : names)
            QCOMPARE(objection(documentOf(examples.filePath(name))), std::string());
    }

    void acceptsWhatMynahSaves()
    {
        QCOMPARE(objection(Document::parse(toJson(test::smallWorkspace()).toStdString())),
                 std::string());
        QCOMPARE(objection(Document::parse(toJson(Workspace()).toStdString())), std::string());
    }

    void acceptsEveryMemberAndUnknownOnes()
    {
        QCOMPARE(objection(Document::parse(test::richWorkspaceText())), std::string());
    }

    // The schema and the reader draw the same line.
    void refusesWhatTheReaderRefuses_data()
    {
        QTest::addColumn<QByteArray>("pointer");
        QTest::addColumn<QByteArray>("value");
        const auto row = [](const char *pointer, const char *value) {
            QTest::newRow(pointer) << QByteArray(pointer) << QByteArray(value);
        };
        row("/formatVersion", "2");
        row("/name", "5");
        row("/servers", "{}");
        row("/servers/0/id", "1");
        row("/servers/0/enabled", "\"yes\"");
        row("/servers/0/listeners/0/port", "\"8080\"");
        row("/servers/0/listeners/1/tls/key", "null");
        row("/servers/0/headers/0/name", "null");
        row("/servers/0/limits/maxBodyBytes", "1.5");
        row("/servers/0/routes/0/kind", "\"directory\"");
        row("/servers/0/routes/1/pathKind", "\"glob\"");
        row("/servers/0/routes/1/responseMode", "\"all\"");
        row("/servers/0/routes/1/responses/0", "[]");
        row("/servers/0/routes/1/responses/0/status", "\"200\"");
        row("/servers/0/routes/1/responses/0/body/kind", "\"bucket\"");
        row("/servers/0/routes/0/children/0/responses/0/delay/kind", "\"random\"");
        row("/servers/0/routes/0/children/0/responses/0/rules/match", "\"some\"");
        row("/servers/0/routes/0/children/0/responses/0/rules/items/0/target", "\"moon\"");
        row("/servers/0/routes/0/children/0/responses/0/rules/items/0/operator", "\"near\"");
        row("/servers/0/routes/0/children/0/responses/1/body/base64", "\"/w!!\"");
        row("/servers/0/routes/0/children/0/responses/1/body/text", "\"both\"");
    }
    void refusesWhatTheReaderRefuses()
    {
        QFETCH(QByteArray, pointer);
        QFETCH(QByteArray, value);
        Document document = Document::parse(test::richWorkspaceText());
        document[Document::json_pointer(pointer.toStdString())] =
            Document::parse(value.toStdString());
        QVERIFY(!objection(document).empty());
        QVERIFY(!parseWorkspace(document.dump()));
    }

    // Ranges are the validator's business, which lets people go on editing.
    void refusesWhatIsOutOfRange_data()
    {
        QTest::addColumn<QByteArray>("pointer");
        QTest::addColumn<QByteArray>("value");
        const auto row = [](const char *pointer, const char *value) {
            QTest::newRow(pointer) << QByteArray(pointer) << QByteArray(value);
        };
        row("/servers/0/listeners/0/port", "65536");
        row("/servers/0/headers/0/name", "\"no token\"");
        row("/servers/0/headers/0/value", "\"a\\r\\nb\"");
        row("/servers/0/limits/idleTimeoutMs", "-1");
        row("/servers/0/routes/1/method", "\"\"");
        row("/servers/0/routes/1/responses/0/status", "99");
        row("/servers/0/routes/1/responses/0/weight", "-1");
        row("/servers/0/routes/0/children/0/responses/0/delay/ms", "86400001");
    }
    void refusesWhatIsOutOfRange()
    {
        QFETCH(QByteArray, pointer);
        QFETCH(QByteArray, value);
        Document document = Document::parse(test::richWorkspaceText());
        document[Document::json_pointer(pointer.toStdString())] =
            Document::parse(value.toStdString());
        QVERIFY(!objection(document).empty());
        const auto loaded = parseWorkspace(document.dump());
        QVERIFY(loaded);
        QVERIFY(!validate(loaded->workspace).empty());
    }

    void asksForTheMembersThatTheReaderNeeds()
    {
        for (const char *pointer : {"/servers/0/routes/0/kind", "/servers/0/headers/0/name",
                                    "/servers/0/listeners/1/tls/certificate"}) {
            Document document = Document::parse(test::richWorkspaceText());
            const Document::json_pointer place(pointer);
            document[place.parent_pointer()].erase(place.back());
            QVERIFY2(!objection(document).empty(), pointer);
            QVERIFY2(!parseWorkspace(document.dump()), pointer);
        }
    }
};

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
