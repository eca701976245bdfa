# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Resident memory: idle, for each idle connection, after a million exchanges."""
import json
import time

from .. import inputs, servers
from ..bench import SOURCE
from ..procinfo import resident_kib
from ..result import PeerMissing, Result, at_most
from ..rounds import ask_at_least
from ..wrk import Load
from .cost import hold_connections
from .start import displayed_window

HELD = 10_000
MILLION = 1_000_000
BUDGET_MIB = 64
QUIET_SECONDS = 3
LOAD = Load(inputs.last_path(10))


def settled_mib(pid):
    """What is left when a server has had time to give back what it can."""
    time.sleep(QUIET_SECONDS)
    return resident_kib(pid) / 1024


def idle_programs(bench):
    sample = SOURCE / "resources/examples/hello.mynah"
    cli, window = [], []
    for _ in range(bench.rounds):
        server = servers.start_listening(bench, servers.serve_command(bench, sample))
        cli.append(settled_mib(server.pid))
        server.process.stop()
        with displayed_window(bench) as shown:
            window.append(settled_mib(shown.pid))
    return [Result("resident memory idle, mynah-cli", "MiB", cli, at_most(20)),
            Result("resident memory idle, window", "MiB", window, at_most(80))]


def _kib_per_connection(bench, start):
    """After some load, so that what comes with the first requests does not count."""
    server = start(bench)
    ask_at_least(bench, server, LOAD, HELD)
    time.sleep(1)
    before = resident_kib(server.pid)
    client = hold_connections(bench, server, HELD)
    time.sleep(1)
    grown = resident_kib(server.pid) - before
    client.stop()
    server.process.stop()
    return grown / HELD


def per_connection(bench):
    def start_mynah(bench):
        """What it keeps of exchanges is full before the connections come."""
        return servers.start_mynah(bench, inputs.text_routes(10), "--keep-memory", "1MB")

    samples = [_kib_per_connection(bench, start_mynah) for _ in range(bench.rounds)]
    # Once is enough for what only gives a sense of scale.
    figures = []
    for name, start in {"nginx": servers.start_nginx, "Tornado": servers.start_tornado}.items():
        try:
            figures.append((name, [_kib_per_connection(bench, start)], "KiB"))
        except PeerMissing:
            continue
    return [Result(f"resident memory for each of {HELD:,} idle connections", "KiB", samples,
                   at_most(2), figures)]


def million_in_memory(bench):
    """The budget is what ends the keeping, not the number of rows."""
    server = servers.start_mynah(bench, inputs.text_routes(10), "--keep-memory", f"{BUDGET_MIB}MB",
                                 "--keep-rows", MILLION)
    ask_at_least(bench, server, LOAD, MILLION)
    first = settled_mib(server.pid)
    ask_at_least(bench, server, LOAD, MILLION)
    second = settled_mib(server.pid)
    return [Result("after 1,000,000 exchanges: resident memory above the budget", "MiB",
                   [first - BUDGET_MIB], at_most(24),
                   [("resident", [first], "MiB"), ("budget", [BUDGET_MIB], "MiB")]),
            Result("after another 1,000,000: growth", "MiB", [second - first], at_most(1))]


def million_counted(bench):
    server = servers.start_engine(bench, inputs.text_routes(10))
    answered = ask_at_least(bench, server, LOAD, MILLION)
    time.sleep(1)
    counters = json.loads(servers.ask_engine(server, "counters"))
    difference = counters["seen"] - counters["kept"] - counters["counted"]
    figures = [(name, [value], "") for name, value in [("answered", answered), *counters.items()]]
    return [Result("1,000,000 exchanges: seen − kept − counted", "", [abs(difference)],
                   at_most(0), figures),
            Result("1,000,000 exchanges: lost", "", [counters["lost"]], at_most(0)),
            Result("1,000,000 exchanges: answered and not seen", "",
                   [max(0, answered - counters["seen"])], at_most(0))]
