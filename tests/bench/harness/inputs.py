# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The same routes in the words of each server: GET /r/0 ... /r/N-1, each answering a text."""
import json
import subprocess
import uuid

BODY = "hello world"
# With Date, Content-Type and Content-Length as many as nginx sends.
FIELDS = {"Server": "mynah", "Cache-Control": "no-cache"}
TEMPLATE = '{"id": "{{params.id}}", "page": "{{query.page}}", "name": "{{body.name}}"}'
JSON_REQUEST = '{"name": "Ada", "tags": ["a", "b"], "born": 1815}'
# nginx is told so by its settings; Mynah lets 10,000 connections of one client in by default.
LIMITS = {"maxBodyBytes": 0, "maxConnections": 40000, "maxConnectionsPerClient": 40000}


def route_path(number):
    return f"/r/{number}"


def last_path(routes):
    return route_path(routes - 1)


def write_json(file, value):
    file.write_text(json.dumps(value))
    return file


def _response(name, body, media_type="text/plain", status=200):
    fields = {"Content-Type": media_type, **FIELDS}
    return {
        "id": name, "status": status, "body": body,
        "headers": [{"name": field, "value": value} for field, value in fields.items()],
    }


def _route(name, method, path, body, media_type="text/plain"):
    return {
        "kind": "route", "id": name, "method": method, "path": path,
        "responses": [_response(f"{name}-response", body, media_type)],
    }


def _inline(text, **more):
    return {"kind": "inline", "text": text, **more}


def text_routes(count, text=BODY):
    return [_route(f"r{n}", "GET", route_path(n), _inline(text)) for n in range(count)]


def window_routes():
    """What the load of the window asks for (mix.lua), and a body to look at."""
    text = json.dumps([{"id": number, "name": "Ada"} for number in range(1500)], indent=2)
    large = _route("large", "GET", "/large", _inline(text), "application/json")
    down = _route("down", "GET", "/down", _inline("down"))
    down["responses"] = [_response("down-response", _inline("down"), status=503)]
    return [*text_routes(1), down, large]


def templated_routes():
    """The same request can be asked of both."""
    return [
        _route("static", "POST", "/static/:id", _inline(TEMPLATE), "application/json"),
        _route("template", "POST", "/template/:id", _inline(TEMPLATE, template=True),
               "application/json"),
    ]


def bulk_routes(file_name):
    return [
        _route("up", "POST", "/up", _inline(BODY)),
        _route("down", "GET", "/down", {"kind": "file", "file": file_name}),
    ]


def workspace(routes, port=0):
    return {
        "formatVersion": 1, "name": "Bench",
        "servers": [{
            "id": "bench", "name": "Bench", "limits": LIMITS, "routes": routes,
            "listeners": [{"address": "127.0.0.1", "port": port}],
        }],
    }


def mockoon_environment(count):
    def identity():
        return str(uuid.uuid4())

    routes = [{
        "uuid": identity(), "type": "http", "method": "get", "endpoint": route_path(n)[1:],
        "documentation": "", "responseMode": None, "streamingMode": None, "streamingInterval": 0,
        "responses": [{
            "uuid": identity(), "body": BODY, "latency": 0, "statusCode": 200, "label": "",
            "headers": [{"key": "Content-Type", "value": "text/plain"}], "bodyType": "INLINE",
            "filePath": "", "databucketID": "", "sendFileAsBody": False, "rules": [],
            "rulesOperator": "OR", "disableTemplating": False, "fallbackTo404": False,
            "default": True, "crudKey": "id", "callbacks": [],
        }],
    } for n in range(count)]
    return {
        "uuid": identity(), "lastMigration": 33, "name": "Bench", "port": 3000,
        "hostname": "127.0.0.1", "endpointPrefix": "", "latency": 0, "folders": [],
        "routes": routes,
        "rootChildren": [{"type": "route", "uuid": route["uuid"]} for route in routes],
        "proxyMode": False, "proxyHost": "", "proxyRemovePrefix": False, "proxyReqHeaders": [],
        "proxyResHeaders": [], "data": [], "callbacks": [], "cors": False, "headers": [],
        "tlsOptions": {
            "enabled": False, "type": "CERT", "pfxPath": "", "certPath": "", "keyPath": "",
            "caPath": "", "passphrase": "",
        },
    }


def wiremock_mappings(count):
    """WireMock tries what came last first: the last route has to come first."""
    return {"mappings": [{
        "request": {"method": "GET", "urlPath": route_path(n)},
        "response": {
            "status": 200, "body": BODY, "headers": {"Content-Type": "text/plain"},
        },
    } for n in reversed(range(count))]}


def mountebank_imposters(count, port):
    stubs = [{
        "predicates": [{"equals": {"method": "GET", "path": route_path(n)}}],
        "responses": [{"is": {
            "statusCode": 200, "body": BODY,
            "headers": {"Content-Type": "text/plain", "Connection": "keep-alive"},
        }}],
    } for n in range(count)]
    return {"imposters": [{"port": port, "protocol": "http", "host": "127.0.0.1", "stubs": stubs}]}


def sparse_file(file, size):
    with open(file, "wb") as out:
        out.truncate(size)
    return file


def certificate(folder):
    """A certificate for localhost and its key, both PEM files."""
    names = folder / "certificate.pem", folder / "key.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
         "-nodes", "-days", "2", "-subj", "/CN=localhost",
         "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1",
         "-out", names[0], "-keyout", names[1]],
        check=True, capture_output=True,
    )
    return names
