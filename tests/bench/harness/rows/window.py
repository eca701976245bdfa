# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window under the load of its own server."""
import subprocess
from functools import partial

from .. import inputs, servers
from ..bench import SOURCE
from ..processes import Child
from ..result import Result, at_least, at_most
from ..rounds import alternate, under_load
from ..servers import Server, free_port
from ..wrk import Load
from .start import Screen, window_environment

ROWS = 1_000_000
MIX = SOURCE / "tests/bench/mix.lua"
GATE_SECONDS = 30
# What windowload prints, what it is called, its unit and what is to be reached.
GATES = [
    ("tick", "tick of the request list, 99 %", "ms", at_most(8)),
    ("gap", "time between two turns of the event loop that are 16 ms apart, 99 %", "ms",
     at_most(33)),
    ("scroll", "a page further, painted, 99 %", "ms", at_most(16)),
    ("filter-first", "first rows of `status:5xx`", "ms", at_most(50)),
    ("filter-all", "all rows of `status:5xx`", "ms", at_most(300)),
    ("select", "from the selection of a request with 64 KiB to its body painted, 99 %", "ms",
     at_most(50)),
    ("growth", "memory that came during the load", "%", at_most(5)),
]


def _offscreen(bench):
    return window_environment(bench, QT_QPA_PLATFORM="offscreen")


def _on_screen(bench):
    screen = Screen(bench)
    environment = window_environment(bench, DISPLAY=screen.name, QT_QPA_PLATFORM="xcb")
    bench.keep(Child(["openbox"], bench.cores, env=environment, stderr=subprocess.DEVNULL))
    return environment


def _workspace(bench, port):
    return inputs.write_json(bench.file(f"window-{port}.mynah"),
                             inputs.workspace(inputs.window_routes(), port))


def _windowload(bench, port, what, environment, seconds):
    command = [bench.program("bench/windowload"), _workspace(bench, port), ROWS, MIX, seconds,
               what]
    child = bench.keep(Child(command, bench.cores, env=environment, text=True,
                             stdout=subprocess.PIPE, stderr=open(bench.file("window.log"), "w")))
    if child.stdout.readline().strip() != "ready":
        raise RuntimeError(
            f"the window did not start: {servers.last_lines(bench.file('window.log'))}")
    return child


def _figures(child):
    return {name: float(value) for name, value in map(str.split, child.stdout)}


def gates(bench, environment):
    """Everything that WINDOW's budget names, with a full list, once in a process of its own."""
    child = _windowload(bench, free_port(), "gates", environment(bench), GATE_SECONDS)
    found = _figures(child)
    missing = [name for name, *_ in GATES if name not in found]
    if missing:
        raise RuntimeError(f"no figure for {', '.join(missing)}: "
                           f"{servers.last_lines(bench.file('window.log'))}")
    load = [("rows", [found["rows"]], ""), ("rate", [found["rate"]], "/s"),
            ("the window's thread", [found["thread"]], "% of a core")]
    return [Result(title, unit, [found[name]], target, load if name == "tick" else [])
            for name, title, unit, target in GATES]


def _alone(bench):
    return servers.start_listening(bench, servers.serve_command(bench, _workspace(bench, 0)),
                                   bench.cores)


def _with_window(bench, what, environment):
    port = free_port()
    child = _windowload(bench, port, what, environment, 600)
    return Server("window", child, port)


def loss(bench):
    """What the open window that follows takes from the server, and what it takes when minimised."""
    environment = _on_screen(bench)
    load = Load(inputs.route_path(0))
    contenders = {
        "alone": under_load(bench, _alone(bench), load),
        "window": under_load(bench, _with_window(bench, "serve", environment), load),
        "minimised": under_load(bench, _with_window(bench, "minimized", environment), load),
    }
    samples = alternate(contenders, bench.rounds)
    rates = {name: [sample.rate for sample in turns] for name, turns in samples.items()}
    costs = {name: [sample.cpu_micros for sample in turns] for name, turns in samples.items()}

    def ratio(name, of):
        return [mine / alone for mine, alone in zip(of[name], of["alone"], strict=True)]

    figures = [(f"{name}, a request", costs[name], "µs") for name in contenders]
    figures += [(name, rates[name], "/s") for name in contenders]
    return [
        Result("requests/s with the window open against the engine alone", "×",
               ratio("window", rates), at_least(0.9), figures),
        Result("requests/s with the window minimised", "×", ratio("minimised", rates),
               at_least(0.95)),
        Result("CPU per request with the window minimised", "×", ratio("minimised", costs),
               at_most(1.05)),
    ]


offscreen = partial(gates, environment=_offscreen)
on_screen = partial(gates, environment=_on_screen)
