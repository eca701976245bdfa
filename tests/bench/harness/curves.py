# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How CPU per request grows with what grows."""
import time
from dataclasses import dataclass, field

from . import inputs, servers
from .bench import Bench
from .processes import run_to_end
from .procinfo import cpu_seconds
from .result import PeerMissing
from .rounds import Sample, alternate, ask_at_least, under_load
from .rows.cost import micros
from .summary import summarise
from .wrk import Load

ROUTES = [10, 100, 1_000, 10_000, 100_000]
CONNECTIONS = [1, 10, 100, 1_000, 10_000]
BODY_BYTES = [1, 1_024, 16_384, 131_072, 1_048_576]
EXCHANGES = [1_000, 10_000, 100_000, 1_000_000]
KEEPS_ALL = ["--keep-memory", "1GB", "--keep-rows", 2_000_000]
# wrk cannot count; up to here a client of ours does.
FEW = 10_000
# So few in a sample that what it adds itself does not matter.
SAMPLE_REQUESTS = 300
ROUNDS = 3
# For the recorder to catch up.
SETTLE_SECONDS = 0.5


@dataclass
class Curve:
    """Points (x, microseconds) of each server."""

    title: str
    lines: dict = field(default_factory=dict)

    def add(self, name, x, micros_per_request):
        self.lines.setdefault(name, []).append((x, micros_per_request))


def _add_medians(curve, x, contenders):
    for name, samples in alternate(contenders, ROUNDS).items():
        curve.add(name, x, summarise(micros(samples)).median)


def _nginx(bench, **settings):
    try:
        return [servers.start_nginx(bench, **settings)]
    except PeerMissing:
        return []


def _with_routes(settings, curve, count):
    with Bench(settings) as bench:
        contenders = [servers.start_mynah(bench, inputs.text_routes(count)),
                      *_nginx(bench, routes=count)]
        load = Load(inputs.last_path(count))
        _add_medians(curve, count, {
            server.name: under_load(bench, server, load) for server in contenders})


def over_routes(settings):
    curve = Curve("routes")
    for count in ROUTES:
        _with_routes(settings, curve, count)
    return curve


def over_connections(settings):
    curve = Curve("connections")
    with Bench(settings) as bench:
        contenders = [servers.start_mynah(bench, inputs.text_routes(10)), *_nginx(bench)]
        for count in CONNECTIONS:
            load = Load(inputs.last_path(10), count)
            _add_medians(curve, count, {
                server.name: under_load(bench, server, load) for server in contenders})
    return curve


def _with_body(settings, curve, size):
    """Both servers send a file's bytes: nginx from the file, Mynah from the workspace."""
    with Bench(settings) as bench:
        bench.file("body").write_text("x" * size)
        mynah = servers.start_mynah(bench, inputs.text_routes(1, "x" * size))
        contenders = {"Mynah": under_load(bench, mynah, Load(inputs.route_path(0)))}
        for nginx in _nginx(bench):
            contenders["nginx, file"] = under_load(bench, nginx, Load("/files/body"))
        _add_medians(curve, size, contenders)


def over_body(settings):
    curve = Curve("bytes of the body")
    for size in BODY_BYTES:
        _with_body(settings, curve, size)
    return curve


def _ask(bench, server, count):
    """So many requests, one after the other on one connection."""
    command = [bench.program("bench/benchclient"), "ask", server.port, inputs.last_path(10), count]
    run_to_end(command, bench.load_core, timeout=60)
    return count


def _record(bench, server, count):
    """Has so many exchanges recorded, or some more; how many they were."""
    if count <= FEW:
        return _ask(bench, server, count)
    return ask_at_least(bench, server, Load(inputs.last_path(10)), count)


def _sample(bench, server):
    before = cpu_seconds(server.pid)
    begin = time.monotonic()
    _ask(bench, server, SAMPLE_REQUESTS)
    time.sleep(SETTLE_SECONDS)
    return Sample(SAMPLE_REQUESTS, time.monotonic() - begin, cpu_seconds(server.pid) - before)


def over_exchanges(settings):
    """One server, which keeps all that it is asked; small samples as its store fills."""
    curve = Curve("exchanges recorded before, one request at a time")
    with Bench(settings) as bench:
        server = servers.start_mynah(bench, inputs.text_routes(10), *KEEPS_ALL)
        done = 0
        for count in EXCHANGES:
            done += _record(bench, server, count - done)
            time.sleep(SETTLE_SECONDS)
            samples = [_sample(bench, server) for _ in range(ROUNDS)]
            curve.add("Mynah", done, summarise(micros(samples)).median)
            done += ROUNDS * SAMPLE_REQUESTS
    return curve


ALL = [over_routes, over_connections, over_body, over_exchanges]
