# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Requests per second, each server with a core of its own, against other servers."""
from .. import inputs, servers
from ..procinfo import resident_kib
from ..result import Result
from ..rounds import alternate, under_load
from ..summary import ratios
from ..wrk import Load
from .cost import micros

# What compiles while it runs needs some seconds to reach its speed.
WARM_UP_TURNS = 3


def rates(samples):
    return [sample.rate for sample in samples]


def _figures(samples):
    figures = []
    for name, turns in samples.items():
        figures += [(name, rates(turns), "/s"), (f"{name}'s CPU", micros(turns), "µs")]
    return figures


def _memory_figure(server):
    return f"{server.name}'s memory", [resident_kib(server.pid) / 1024], "MiB"


def _cost_note(samples):
    """Where the load is the limit, the rate of the quicker one is too low."""
    busy = [sample.cpu / sample.seconds for sample in samples["Mynah"]]
    return f"Mynah's core was busy {min(busy):.0%} of the time"


def against(start, target):
    """A row: how many times the requests that a peer answers; target: a Target or None."""

    def run(bench):
        peer = start(bench)
        mynah = servers.start_mynah(bench, inputs.text_routes(10))
        load = Load(inputs.last_path(10))
        for _ in range(WARM_UP_TURNS):
            under_load(bench, peer, load)()
        samples = alternate({
            "Mynah": under_load(bench, mynah, load), peer.name: under_load(bench, peer, load)},
            bench.rounds)
        figures = _figures(samples) + [_memory_figure(mynah), _memory_figure(peer)]
        return [Result(f"requests/s against {peer.name}", "×",
                       ratios(rates(samples["Mynah"]), rates(samples[peer.name])),
                       target, figures, _cost_note(samples))]

    return run


def with_many_routes(start, count):
    """A row: the same with many routes, the last one asked."""

    def run(bench):
        peer = start(bench, count)
        mynah = servers.start_mynah(bench, inputs.text_routes(count))
        load = Load(inputs.last_path(count), connections=4)
        samples = alternate({
            "Mynah": under_load(bench, mynah, load), peer.name: under_load(bench, peer, load)},
            bench.rounds)
        return [Result(f"{count:,} routes, last one asked: requests/s against {peer.name}", "×",
                       ratios(rates(samples["Mynah"]), rates(samples[peer.name])), None,
                       _figures(samples))]

    return run
