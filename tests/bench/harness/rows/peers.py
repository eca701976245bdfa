# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Requests per second and CPU per request, against other servers."""
from .. import inputs, servers
from ..procinfo import resident_kib
from ..result import Result
from ..rounds import alternate, under_load
from ..summary import ratios
from ..wrk import Load
from .cost import cost_figures, micros

# What compiles while it runs needs some seconds to reach its speed.
WARM_UP_TURNS = 3
# A core that is less busy waits for the load, and its server could have answered more.
LEAST_BUSY = 0.8


def rates(samples):
    return [sample.rate for sample in samples]


def _memory_figure(server):
    return f"{server.name}'s memory", [resident_kib(server.pid) / 1024], "MiB"


def compare(title, peer, samples, target, memory):
    """Two results: requests/s and CPU per request.

    The target is that of the requests/s. Where the load was the limit, those say "at least", and
    the CPU is held against the target in their place.
    """
    mynah, other = samples["Mynah"], samples[peer]
    busy = min(sample.cpu / sample.seconds for sample in mynah)
    is_limited_by_load = busy < LEAST_BUSY
    note = f"Mynah's core was busy {busy:.0%} of the time"
    if is_limited_by_load:
        note += ": the load was the limit"
    qualifier = ", at least" if is_limited_by_load else ""
    rate = Result(f"{title}requests/s against {peer}{qualifier}", "×",
                  ratios(rates(mynah), rates(other)), None if is_limited_by_load else target,
                  [(name, rates(turns), "/s") for name, turns in samples.items()] + memory, note)
    cpu = Result(f"{title}requests per CPU second against {peer}", "×",
                 ratios(micros(other), micros(mynah)), target if is_limited_by_load else None,
                 cost_figures(samples))
    return [rate, cpu]


def _measured(bench, mynah, peer, load):
    """Samples of both, when the peer has come to its speed."""
    turn = under_load(bench, peer, load)
    for _ in range(WARM_UP_TURNS):
        turn()
    return alternate({"Mynah": under_load(bench, mynah, load), peer.name: turn}, bench.rounds)


def against(start, target):
    """A row: how many times the requests that a peer answers; target: a Target or None."""

    def run(bench):
        peer = start(bench)
        mynah = servers.start_mynah(bench, inputs.text_routes(10))
        samples = _measured(bench, mynah, peer, Load(inputs.last_path(10)))
        return compare("", peer.name, samples, target,
                       [_memory_figure(mynah), _memory_figure(peer)])

    return run


def with_many_routes(start, count):
    """A row: the same with many routes, the last one asked."""

    def run(bench):
        peer = start(bench, count)
        mynah = servers.start_mynah(bench, inputs.text_routes(count))
        samples = _measured(bench, mynah, peer, Load(inputs.last_path(count), connections=4))
        return compare(f"{count:,} routes, last one asked: ", peer.name, samples, None, [])

    return run
