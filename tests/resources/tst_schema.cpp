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

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

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

bool isValid(const Document &document)
{
    return valijson::Validator().validate(
        publishedSchema(), valijson::adapters::NlohmannJsonAdapter(document), nullptr);
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

// Some of the member's own type that it may take or not, and some of other types.
std::vector<Document> valuesFor(const Document &member)
{
    std::vector<Document> values{nullptr, Document::object(), Document::array({nullptr})};
    values.emplace_back(member.is_string() ? Document(0) : Document("x"));
    if (member.is_string()) {
        for (const char *text : {"",
                                 "a b",
                                 " a",
                                 "a\nb",
                                 "/x",
                                 "/x?y",
                                 "*",
                                 "x/../y",
                                 "x..y",
                                 "unix:",
                                 "YQ",
                                 "YQ==",
                                 "folder",
                                 "regex",
                                 "exact",
                                 "random",
                                 "file",
                                 "any",
                                 "header",
                                 "exists",
                                 "none",
                                 "required",
                                 "clientCertificate",
                                 "commonName"})
            values.emplace_back(text);
    } else if (member.is_number()) {
        for (const std::int64_t number : {-1, 0, 2, 99, 999, 1000, 65536, 1000001, 86400001})
            values.emplace_back(number);
        values.emplace_back(1.5);
        values.emplace_back(9223372036854775808ull);
    }
    return values;
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

    // Reader, validator and schema draw the same line: every member of a rich workspace gets values
    // of all kinds, and goes missing.
    void drawsTheLineOfTheReaderAndTheValidator()
    {
        const Document rich = Document::parse(test::richWorkspaceText());
        std::vector<Document::json_pointer> members;
        collectMembers(rich, Document::json_pointer(), members);
        QVERIFY(members.size() > 60);
        for (const Document::json_pointer &member : members) {
            for (const Document &value : valuesFor(rich[member])) {
                Document document = rich;
                document[member] = value;
                compare(document, member.to_string() + " = " + value.dump());
            }
            Document document = rich;
            Document &parent = document[member.parent_pointer()];
            if (!parent.is_object())
                continue;
            parent.erase(member.back());
            compare(document, member.to_string() + " is missing");
        }
    }

    void describesEveryMember()
    {
        const Document schema =
            documentOf(ResourceDir + QStringLiteral("/schema/mynah-1.schema.json"));
        for (const auto &[name, definition] : schema["definitions"].items()) {
            QVERIFY2(definition.contains("description"), name.c_str());
            for (const auto &[member, property] : definition["properties"].items())
                QVERIFY2(property.contains("description") || property.contains("$ref"),
                         (name + '.' + member).c_str());
        }
    }

    void limitsAreThoseOfTheProgram()
    {
        const Document schema =
            documentOf(ResourceDir + QStringLiteral("/schema/mynah-1.schema.json"));
        const Document &limits = schema["definitions"]["limits"]["properties"];
        QCOMPARE(limits.size(), limitSettings().size());
        for (const LimitSetting &setting : limitSettings()) {
            QVERIFY2(limits.contains(setting.name), setting.name);
            const Document &limit = limits[setting.name];
            QCOMPARE(limit["default"].get<std::int64_t>(), setting.standard);
            constexpr std::int64_t unbounded = std::numeric_limits<std::int64_t>::max();
            QCOMPARE(limit.value("maximum", unbounded), setting.most);
        }
    }

    void theManualPageNamesEveryLimit()
    {
        QFile page(ResourceDir + QStringLiteral("/man/mynah-cli.1"));
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QByteArray text = page.readAll();
        for (const LimitSetting &setting : limitSettings())
            QVERIFY2(text.contains('\n' + QByteArray(setting.name) + '\t'), setting.name);
        for (const char *leniency : {"bareLf", "obsFold", "missingHost"})
            QVERIFY2(text.contains(".B " + QByteArray(leniency) + '\n'), leniency);
        QVERIFY(text.contains(".I requireContentLength\n"));
    }

    void asksForTheMembersThatTheReaderNeeds()
    {
        for (const char *pointer :
             {"/servers/0/routes/0/kind", "/servers/0/headers/0/name",
              "/servers/0/routes/0/children/0/responses/0/rules/items/0/target"}) {
            Document document = Document::parse(test::richWorkspaceText());
            const Document::json_pointer place(pointer);
            document[place.parent_pointer()].erase(place.back());
            QVERIFY2(!objection(document).empty(), pointer);
            QVERIFY2(!parseWorkspace(document.dump()), pointer);
        }
    }

private:
    // One of each kind.
    static void collectMembers(const Document &document, const Document::json_pointer &at,
                               std::vector<Document::json_pointer> &members)
    {
        const auto isLike = [&at](const Document::json_pointer &other) {
            return kindOf(other) == kindOf(at);
        };
        if (!at.empty() && std::none_of(members.begin(), members.end(), isLike))
            members.push_back(at);
        if (document.is_object()) {
            for (const auto &[name, value] : document.items())
                collectMembers(value, at / name, members);
        } else if (document.is_array()) {
            for (std::size_t i = 0; i < document.size(); ++i)
                collectMembers(document[i], at / i, members);
        }
    }

    // The pointer without its indices.
    static std::string kindOf(const Document::json_pointer &pointer)
    {
        std::string kind = pointer.to_string();
        std::erase_if(kind, [](char c) { return c >= '0' && c <= '9'; });
        return kind;
    }

    static bool isGood(const Document &document)
    {
        const auto loaded = parseWorkspace(document.dump());
        if (!loaded)
            return false;
        const std::vector<Problem> problems = validate(loaded->workspace);
        return std::none_of(problems.begin(), problems.end(), [](const Problem &problem) {
            // Nothing in a schema compares one member with another.
            const bool comparesMembers = problem.message.text().ends_with("listens there already");
            return problem.severity == Problem::Severity::Error && !comparesMembers;
        });
    }

    static void compare(const Document &document, const std::string &what)
    {
        // A draft: the schema is that of version 1.
        if (document.value("formatVersion", Document(1)) == 0)
            return;
        const bool takes = isValid(document);
        QVERIFY2(takes == isGood(document),
                 (what + (takes ? ": the schema takes it" : ": " + objection(document))).c_str());
    }
};

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
