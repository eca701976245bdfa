// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/httpheaders.h"
#include "server/mock/requestview.h"
#include "server/mock/templatecontext.h"
#include "tests/support/testcase.h"

#include <QTest>

#include <array>

using namespace mynah;

namespace {

std::string render(std::string_view text, const RequestView &view)
{
    const auto parsed = ResponseTemplate::parse(text);
    if (!parsed)
        return parsed.error().message;
    const std::array templates{&*parsed};
    return *parsed->render(templateContext(view, templates), headerTemplateOptions());
}

} // namespace

class TestTemplateContext : public test::TestCase
{
    Q_OBJECT

private slots:
    void holdsTheRequest()
    {
        HTTPHeaders headers;
        headers.add("X-Tenant", "acme");
        headers.add("X-Many", "1");
        headers.add("x-many", "2");
        headers.add("Cookie", "a=1; b=2");
        const std::vector<PathParameter> parameters{{"id", "7"}, {"*", "r/s"}};
        RequestView view;
        view.begin("POST", "/u/7/r%2Fs?x=1&y=2&y=3", headers);
        view.setParameters(parameters);
        const std::vector<CertificateField> certificate{
            {"commonName", "ada"}, {"alternativeName", "DNS:a"}, {"alternativeName", "DNS:b"}};
        view.setClientCertificate(certificate);
        view.setBody("{\"a\":[{\"b\":\"c\"}]}");
        const auto is = [&view](std::string_view text, std::string_view expected) {
            const std::string rendered = render(text, view);
            return rendered == expected;
        };
        QVERIFY(is("{{method}} {{path}} {{url}}", "POST /u/7/r/s /u/7/r%2Fs?x=1&y=2&y=3"));
        QVERIFY(is("{{query.x}} {{query.y}} {{query.y.[1]}}", "1 [\"2\",\"3\"] 3"));
        QVERIFY(
            is("{{headers.x-tenant}} {{headers.X-Tenant}} {{headers.X-TENANT}}", "acme acme acme"));
        QVERIFY(is("{{headers.x-many}}", "[\"1\",\"2\"]"));
        QVERIFY(is("{{cookies.a}}{{cookies.b}} {{params.id}} {{params.[*]}}", "12 7 r/s"));
        QVERIFY(is("{{clientCertificate.commonName}} {{request.clientCertificate.alternativeName}}",
                   "ada [\"DNS:a\",\"DNS:b\"]"));
        QVERIFY(is("{{body.a.[0].b}} {{body}} {{rawBody}}",
                   "c {\"a\":[{\"b\":\"c\"}]} {\"a\":[{\"b\":\"c\"}]}"));
    }

    void requestStandsForAllOfIt()
    {
        HTTPHeaders headers;
        RequestView view;
        view.begin("GET", "/a?x=1", headers);
        QCOMPARE(render("{{request.method}} {{request.query.x}} {{@root.request.path}}", view),
                 std::string("GET 1 /a"));
        QCOMPARE(render("{{#with request}}{{method}} {{query.x}}{{/with}}", view),
                 std::string("GET 1"));
        QCOMPARE(render("{{#each query}}{{../request.method}}{{@key}}{{/each}}", view),
                 std::string("GETx"));
    }

    void formsAndTexts()
    {
        HTTPHeaders headers;
        headers.add("Content-Type", "application/x-www-form-urlencoded");
        RequestView view;
        view.begin("POST", "/", headers);
        view.setBody("a=1&b=x+y&b=z");
        QCOMPARE(render("{{body.a}} {{body.b.[0]}} {{body.b.length}}", view),
                 std::string("1 x y 2"));
        HTTPHeaders none;
        view.begin("POST", "/", none);
        view.setBody("plain \xff");
        QCOMPARE(render("{{body}}", view), std::string("plain \xff"));
    }

    void holdsOnlyWhatIsRead()
    {
        HTTPHeaders headers;
        RequestView view;
        view.begin("POST", "/", headers);
        view.setBody("{}");
        const auto parsed = ResponseTemplate::parse("{{request.method}}");
        const std::array templates{&*parsed};
        QCOMPARE(templateContext(view, templates).dump(), std::string("{\"method\":\"POST\"}"));
    }

    void repeatedNamesAreOneArrayHoweverManyNamesThereAre()
    {
        HTTPHeaders headers;
        std::string target = "/?";
        for (int i = 0; i < 120; ++i)
            target += "k" + std::to_string(i % 40) + "=" + std::to_string(i) + "&";
        RequestView view;
        view.begin("GET", target, headers);
        QCOMPARE(render("{{query.k3}} {{query.k39}}", view),
                 std::string("[\"3\",\"43\",\"83\"] [\"39\",\"79\",\"119\"]"));
    }

    void manyNamesTakeLinearTime()
    {
        HTTPHeaders headers;
        std::string target = "/?";
        for (int i = 0; i < 50'000; ++i)
            target += "k" + std::to_string(i) + "=1&";
        RequestView view;
        view.begin("GET", target, headers);
        QCOMPARE(render("{{query.k49999}}", view), std::string("1"));
    }
};

QTEST_GUILESS_MAIN(TestTemplateContext)
#include "tst_templatecontext.moc"
