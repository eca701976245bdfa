// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/acts.h"

#include "tests/soak/loadclient.h"

#include <array>
#include <string>

namespace mynah::soak {

namespace {

constexpr int OnOneConnection = 50;

std::string get(const std::string &target, const char *method = "GET")
{
    return method + (" " + target) + " HTTP/1.1\r\nHost: soak\r\nUser-Agent: soak\r\n\r\n";
}

std::string post(const std::string &target, const std::string &body)
{
    return "POST " + target + " HTTP/1.1\r\nHost: soak\r\nContent-Length: "
        + std::to_string(body.size()) + "\r\n\r\n" + body;
}

std::string chunkedPost(const std::string &target, const std::string &body)
{
    const std::size_t half = body.size() / 2;
    std::string text =
        "POST " + target + " HTTP/1.1\r\nHost: soak\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (const std::string &part : {body.substr(0, half), body.substr(half)}) {
        std::array<char, 20> size{};
        std::snprintf(size.data(), size.size(), "%zx;part\r\n", part.size());
        text += size.data() + part + "\r\n";
    }
    return text + "0\r\nX-Trailer: end\r\n\r\n";
}

void expectAnswers(Tally &tally, unsigned count)
{
    tally.expected += count;
    tally.recorded += count;
}

void check(Tally &tally, const LoadClient::Answer &answer, int status, const std::string &body)
{
    if (answer.status != 0)
        ++tally.received;
    if (answer.status != status || answer.body != body)
        ++tally.wrong;
}

void keepAlive(std::uint16_t port, unsigned turn, Tally &tally)
{
    LoadClient client(port);
    for (int i = 0; i < OnOneConnection; ++i) {
        const std::string id = std::to_string(turn * 100 + static_cast<unsigned>(i));
        expectAnswers(tally, 1);
        client.send(get("/template/" + id + "?page=" + id));
        check(tally, client.receive(), 200, R"({"id": ")" + id + R"(", "page": ")" + id + "\"}");
    }
}

void postWithLength(std::uint16_t port, unsigned turn, Tally &tally)
{
    LoadClient client(port);
    for (int i = 0; i < OnOneConnection; ++i) {
        const std::string body(turn % 3000, 'b');
        expectAnswers(tally, 1);
        client.send(post("/echo", body));
        check(tally, client.receive(), 200, body);
    }
}

void postChunked(std::uint16_t port, unsigned turn, Tally &tally)
{
    LoadClient client(port);
    for (int i = 0; i < OnOneConnection; ++i) {
        const std::string body(2 + turn % 500, 'c');
        expectAnswers(tally, 1);
        client.send(chunkedPost("/echo", body));
        check(tally, client.receive(), 200, body);
    }
}

void pipelined(std::uint16_t port, unsigned, Tally &tally)
{
    LoadClient client(port);
    std::string burst;
    for (int i = 0; i < OnOneConnection; ++i)
        burst += get("/static");
    expectAnswers(tally, OnOneConnection);
    client.send(burst);
    for (int i = 0; i < OnOneConnection; ++i)
        check(tally, client.receive(), 200, "static");
}

void unknownAndFiles(std::uint16_t port, unsigned, Tally &tally)
{
    LoadClient client(port);
    for (int i = 0; i < OnOneConnection / 2; ++i) {
        expectAnswers(tally, 3);
        client.send(get("/nowhere/at/all"));
        const LoadClient::Answer unknown = client.receive();
        check(tally, {unknown.status, {}}, 404, {});
        client.send(get("/file"));
        check(tally, client.receive(), 200, "<p>A file that is served again and again.</p>\n");
        client.send(get("/static", "HEAD"));
        check(tally, client.receive(false), 200, {});
    }
}

void connectionPerRequest(std::uint16_t port, unsigned turn, Tally &tally)
{
    LoadClient client(port);
    expectAnswers(tally, 1);
    client.send(turn % 2 == 0 ? "GET /static HTTP/1.1\r\nHost: soak\r\nConnection: close\r\n\r\n"
                              : "GET /static HTTP/1.0\r\n\r\n");
    check(tally, client.receive(), 200, "static");
    if (!client.hasEnded())
        ++tally.wrong;
}

void malformed(std::uint16_t port, unsigned turn, Tally &tally)
{
    static const std::array<std::string, 6> requests{
        "GET /static HTTP/1.1\r\n\r\n",
        "GET /static HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n",
        "POST /echo HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\nhello\r\n",
        "GET  /static HTTP/1.1\r\nHost: h\r\n\r\n",
        "GET /static HTTP/1.1\r\nHost : h\r\n\r\n",
    };
    LoadClient client(port);
    expectAnswers(tally, 1);
    client.send(requests.at(turn % requests.size()));
    client.endSending();
    const LoadClient::Answer refusal = client.receive();
    check(tally, {refusal.status, {}}, 400, {});
    if (!client.hasEnded())
        ++tally.wrong;
}

// In the middle of a request, with a FIN or a RST.
void cut(std::uint16_t port, unsigned turn, Tally &tally)
{
    static const std::array<std::string, 3> requests{
        "GET /static HT", "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\nabc",
        "POST /echo HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab"};
    LoadClient client(port);
    expectAnswers(tally, 1);
    client.send(get("/static"));
    check(tally, client.receive(), 200, "static");
    ++tally.recorded;
    client.send(requests.at(turn % requests.size()));
    // A RST may overtake what was sent: waiting for the end of the other side keeps the order.
    client.endSending();
    if (!client.hasEnded())
        ++tally.wrong;
    if (turn % 2 == 0)
        client.reset();
}

void byteByByte(std::uint16_t port, unsigned, Tally &tally)
{
    LoadClient client(port);
    expectAnswers(tally, 1);
    for (const char byte : post("/echo", "slow"))
        client.send({&byte, 1});
    check(tally, client.receive(), 200, "slow");
}

// Connects and says nothing.
void silent(std::uint16_t port, unsigned, Tally &)
{
    LoadClient client(port);
}

} // namespace

const std::vector<Act> &acts()
{
    static const std::vector<Act> all{keepAlive,       postWithLength,
                                      postChunked,     pipelined,
                                      unknownAndFiles, connectionPerRequest,
                                      malformed,       cut,
                                      byteByByte,      silent};
    return all;
}

void fillTheRecorder(std::uint16_t port, unsigned turn, Tally &tally)
{
    LoadClient client(port);
    const std::string body(100'000 + turn % 1000, 'f');
    expectAnswers(tally, 1);
    client.send(post("/echo", body));
    check(tally, client.receive(), 200, body);
}

} // namespace mynah::soak
