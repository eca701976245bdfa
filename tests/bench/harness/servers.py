# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts each server as its user would, in one process, and waits until it answers."""
import os
import shutil
import socket
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from . import inputs
from .bench import SOURCE, wait_until
from .processes import Child
from .result import PeerMissing

NPM = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "mynah-bench"
LONGEST_START_SECONDS = 60
ENGINE_BUDGET_MIB = 64


@dataclass(frozen=True)
class Server:
    name: str
    process: Child
    port: int
    scheme: str = "http"

    @property
    def pid(self):
        return self.process.pid

    def url(self, path):
        return f"{self.scheme}://127.0.0.1:{self.port}{path}"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def answers(port):
    """Whether somebody accepts there."""
    try:
        socket.create_connection(("127.0.0.1", port), 1).close()
    except OSError:
        return False
    return True


def last_lines(log):
    return " / ".join(log.read_text(errors="replace").splitlines()[-3:])


def start_command(bench, name, command, port, scheme="http"):
    """A server that is told its port; it is there when it accepts. At home is where the row is."""
    log = bench.file(f"{name}-{port}.log")
    with open(log, "wb") as out:
        child = bench.keep(Child(command, [bench.server_core], stdout=out, stderr=out,
                                 cwd=bench.folder, env={**os.environ, "HOME": str(bench.folder)}))

    def is_there():
        if child.has_ended:
            raise RuntimeError(f"{name} did not start: {last_lines(log)}")
        return answers(port)

    wait_until(is_there, f"the start of {name}", LONGEST_START_SECONDS)
    return Server(name, child, port, scheme)


def port_of(line):
    """The port in "Listening on http://127.0.0.1:PORT"."""
    if not line.startswith("Listening on "):
        raise RuntimeError(f"Mynah said: {line.strip()}")
    return int(line.rsplit(":", 1)[1])


def start_listening(bench, command, cores=None, **options):
    """A program of ours, which finds a port and tells it in its first line."""
    log = bench.file("mynah.log")
    with open(log, "ab") as out:
        child = bench.keep(Child(command, cores or [bench.server_core], stdout=subprocess.PIPE,
                                 stderr=out, text=True, cwd=bench.folder, **options))
    line = child.stdout.readline()
    if not line:
        raise RuntimeError(f"Mynah did not start: {last_lines(log)}")
    return Server("Mynah", child, port_of(line))


def serve_command(bench, file, *options):
    return [bench.program("mynah-cli"), "serve", file, "--port", 0, "--log-format", "none",
            *options]


def start_engine(bench, routes, cores=None):
    """benchserver: the engine with the settings of the window, which can be asked."""
    file = inputs.write_json(bench.file("engine.mynah"), inputs.workspace(routes))
    command = [bench.program("bench/benchserver"), file, ENGINE_BUDGET_MIB * 2**20]
    return start_listening(bench, command, cores, stdin=subprocess.PIPE)


def ask_engine(server, line):
    """What benchserver says to a line."""
    server.process.stdin.write(f"{line}\n")
    server.process.stdin.flush()
    return server.process.stdout.readline()


def start_mynah(bench, routes, *options, cores=None, **process):
    """options: of mynah-cli serve; process: of subprocess.Popen."""
    file = inputs.write_json(bench.file(f"{len(routes)}-{free_port()}.mynah"),
                             inputs.workspace(routes))
    return start_listening(bench, serve_command(bench, file, *options), cores, **process)


def start_mynah_tls(bench, routes, certificate, key):
    server = start_mynah(bench, routes, "--tls-cert", certificate, "--tls-key", key)
    return Server(server.name, server.process, server.port, "https")


def _need(program, peer):
    found = shutil.which(program, path=f"{os.environ['PATH']}:/usr/sbin")
    if not found:
        raise PeerMissing(f"{peer} is not here: there is no program {program}")
    return found


def _need_file(file, peer):
    if not file.exists():
        raise PeerMissing(f"{peer} is not here: there is no {file}")
    return file


def _nginx_settings(folder, port, tls, routes):
    answer = f'return 200 "{inputs.BODY}";'
    exact = "\n".join(f"        location = {inputs.route_path(n)} {{ {answer} }}"
                      for n in range(routes))
    listen = f"listen 127.0.0.1:{port} backlog=4096"
    if tls:
        certificate, key = tls
        listen += f""" ssl;
        ssl_protocols TLSv1.3;
        ssl_certificate {certificate};
        ssl_certificate_key {key}"""
    temporary = "\n".join(
        f"    {kind}_temp_path {folder}/{kind};"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    return f"""
{"user root;" if os.geteuid() == 0 else ""}
worker_processes 1;
worker_rlimit_nofile 40000;
daemon off;
pid {folder}/nginx-{port}.pid;
error_log {folder}/nginx-error.log;
events {{ worker_connections 40000; }}
http {{
    access_log off;
    sendfile on;
    keepalive_requests 1000000000;
    keepalive_timeout 600s;
    client_max_body_size 0;
    default_type text/plain;
{temporary}
    server {{
        {listen};
        location / {{ {answer} }}
{exact}
        location /files/ {{ alias {folder}/; }}
    }}
}}
"""


def start_nginx(bench, tls=None, routes=0):
    """With routes it compares the whole path with as many; without, it answers whatever comes."""
    program = _need("nginx", "nginx")
    port = free_port()
    settings = bench.file(f"nginx-{port}.conf")
    settings.write_text(_nginx_settings(bench.folder, port, tls, routes))
    command = [program, "-c", settings, "-p", bench.folder, "-e", bench.file("nginx-error.log")]
    return start_command(bench, "nginx", command, port, scheme="https" if tls else "http")


def start_epoll(bench):
    port = free_port()
    return start_command(bench, "epoll by hand", [bench.program("bench/epollserver"), port], port)


def start_qhttpserver(bench):
    program = _need_file(bench.program("bench/qhttpserver"), "QHttpServer")
    port = free_port()
    return start_command(bench, "QHttpServer", [program, port], port)


def start_tornado(bench, routes=10):
    if subprocess.run([sys.executable, "-c", "import tornado"], capture_output=True,
                      check=False).returncode:
        raise PeerMissing("Tornado is not here: there is no Python package tornado")
    port = free_port()
    script = SOURCE / "tests/bench/peers/tornadoserver.py"
    return start_command(bench, "Tornado", [sys.executable, "-B", script, port, routes], port)


def start_mockoon(bench, routes=10):
    program = _need_file(NPM / "mockoon/node_modules/.bin/mockoon-cli", "Mockoon CLI")
    data = inputs.write_json(bench.file("mockoon.json"), inputs.mockoon_environment(routes))
    port = free_port()
    command = [program, "start", "--data", data, "--port", port]
    return start_command(bench, "Mockoon", command, port)


def start_wiremock(bench, routes=10):
    java = _need("java", "WireMock")
    jars = sorted((NPM / "wiremock/node_modules/wiremock/build").glob("wiremock*.jar"))
    if not jars:
        raise PeerMissing(f"WireMock is not here: there is no jar in {NPM}/wiremock")
    bench.file("mappings").mkdir()
    inputs.write_json(bench.file("mappings/all.json"), inputs.wiremock_mappings(routes))
    port = free_port()
    command = [java, "-jar", jars[0], "--port", port, "--root-dir", bench.folder,
               "--bind-address", "127.0.0.1", "--disable-banner"]
    return start_command(bench, "WireMock", command, port)


def start_mountebank(bench, routes=10):
    program = _need_file(NPM / "mountebank/node_modules/.bin/mb", "mountebank")
    port, control = free_port(), free_port()
    config = inputs.write_json(bench.file("imposters.json"),
                               inputs.mountebank_imposters(routes, port))
    command = [program, "start", "--configfile", config, "--port", control, "--nologfile",
               "--host", "127.0.0.1", "--pidfile", bench.file("mountebank.pid"),
               "--loglevel", "error"]
    return start_command(bench, "mountebank", command, port)
