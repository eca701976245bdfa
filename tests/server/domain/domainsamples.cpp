// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/domain/domainsamples.h"

namespace mynah::test {

namespace {

MockRoute simpleRoute(const std::string &id, const std::string &path)
{
    MockResponse response;
    response.id = id + "-a";
    MockRoute route;
    route.id = id;
    route.path = path;
    route.responses.emplace_back(std::move(response));
    return route;
}

} // namespace

std::string richWorkspaceText()
{
    return R"json({
  "$schema": "https://example.org/mynah-1.schema.json",
  "formatVersion": 1,
  "name": "Shop – Ünïcode",
  "x-owner": {
    "team": [
      1,
      2.5,
      null,
      true
    ]
  },
  "servers": [
    {
      "id": "srv",
      "name": "",
      "enabled": true,
      "x-color": "green",
      "listeners": [
        {
          "port": 8080,
          "address": "127.0.0.1",
          "x-note": "order is kept"
        },
        {
          "address": "::1",
          "port": 8443,
          "tls": {
            "key": "tls/key.pem",
            "certificate": "tls/cert.pem",
            "x-ca": ""
          }
        },
        {
          "address": "localhost",
          "port": 8444,
          "tls": {
            "pkcs12": "tls/both.p12",
            "passphrase": "open sesame",
            "clientCertificate": "optional",
            "clientAuthorities": "tls/ca.pem"
          }
        }
      ],
      "headers": [
        {
          "name": "X-Served-By",
          "value": "mynah"
        },
        {
          "name": "X-Empty",
          "value": "",
          "x-comment": []
        }
      ],
      "limits": {
        "maxRequestLineBytes": 8192,
        "maxHeaderBytes": 65536,
        "maxHeaderCount": 100,
        "maxBodyBytes": 9007199254740993,
        "maxChunkBytes": 1048576,
        "maxChunkExtensionBytes": 1024,
        "maxTrailerBytes": 4096,
        "maxPipelineBytes": 4096,
        "maxWriteBufferBytes": 1048576,
        "maxConnections": 1000,
        "maxConnectionsPerClient": 100,
        "handshakeTimeoutMs": 5000,
        "headerTimeoutMs": 10000,
        "bodyTimeoutMs": 0,
        "idleTimeoutMs": 75000,
        "writeTimeoutMs": 30000,
        "lingerTimeoutMs": 1000,
        "stopTimeoutMs": 3000,
        "x-limit": {}
      },
      "leniencies": {
        "bareLf": true,
        "obsFold": true,
        "missingHost": true,
        "x-leniency": 1
      },
      "cors": true,
      "requireContentLength": true,
      "routes": [
        {
          "kind": "folder",
          "id": "fld",
          "name": "users",
          "enabled": false,
          "x-collapsed": true,
          "children": [
            {
              "kind": "route",
              "id": "usr",
              "enabled": true,
              "name": "One user",
              "notes": "line\nbreak",
              "method": "GET",
              "path": "/users/:id",
              "pathKind": "pattern",
              "responseMode": "sequence",
              "defaultResponse": "ok",
              "responses": [
                {
                  "id": "ok",
                  "name": "",
                  "enabled": true,
                  "status": 200,
                  "reason": "Fine",
                  "headers": [
                    {
                      "value": "a=1",
                      "name": "Set-Cookie"
                    },
                    {
                      "name": "Set-Cookie",
                      "value": "b=2"
                    }
                  ],
                  "body": {
                    "kind": "inline",
                    "text": "{\"id\": {{params.id}}}",
                    "file": "",
                    "template": true,
                    "x-syntax": "json"
                  },
                  "delay": {
                    "kind": "fixed",
                    "ms": 0,
                    "x-jitter": 3
                  },
                  "rules": {
                    "match": "any",
                    "items": [
                      {
                        "enabled": false,
                        "target": "header",
                        "name": "x-tenant",
                        "operator": "regex",
                        "value": "^acme-\\d+$",
                        "negate": true,
                        "x-why": "test"
                      },
                      {
                        "target": "body",
                        "name": "$.items[0].sku",
                        "operator": "exists"
                      }
                    ],
                    "x-set": 0
                  },
                  "weight": 3,
                  "x-response": false
                },
                {
                  "id": "bin",
                  "status": 404,
                  "body": {
                    "kind": "inline",
                    "base64": "/wAB"
                  }
                },
                {
                  "status": 500,
                  "id": "file",
                  "body": {
                    "kind": "file",
                    "file": "bodies/500.html"
                  }
                }
              ],
              "x-route": {}
            }
          ]
        },
        {
          "kind": "route",
          "id": "any",
          "method": "ANY",
          "path": "^/v[12]/.*$",
          "pathKind": "regex",
          "responses": [
            {
              "id": "echo",
              "status": 200,
              "body": {
                "kind": "echo"
              }
            },
            {
              "id": "none",
              "status": 204,
              "body": {
                "kind": "empty"
              }
            }
          ]
        }
      ]
    },
    {
      "id": "two",
      "name": "second",
      "enabled": false,
      "listeners": [],
      "routes": []
    }
  ]
}
)json";
}

Workspace smallWorkspace()
{
    Folder folder;
    folder.id = "f1";
    folder.name = "users";
    folder.children.emplace_back(simpleRoute("r1", "/users/:id"));
    MockServer server;
    server.id = "s1";
    server.name = "main";
    server.listeners.emplace_back();
    server.routes.emplace_back(std::move(folder));
    server.routes.emplace_back(simpleRoute("r2", "/orders"));
    Workspace workspace;
    workspace.name = "small";
    workspace.servers.emplace_back(std::move(server));
    return workspace;
}

Exchange exchangeOf(const std::string &head, const std::string &body)
{
    Exchange exchange;
    exchange.requestHead = head + "\r\n";
    exchange.requestBody = body;
    const RequestLineWords words = splitRequestLine(splitHead(exchange.requestHead).startLine);
    exchange.method = words.method;
    exchange.target = words.target;
    exchange.localAddress = "127.0.0.1:8080";
    return exchange;
}

} // namespace mynah::test
