# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""CPU time per request, Mynah against nginx and against itself."""
import os
import subprocess

from .. import inputs, servers
from ..processes import Child
from ..result import PeerMissing, Result, at_least, at_most
from ..rounds import alternate, under_load
from ..summary import ratios
from ..wrk import Load

CLOSE = ("--header", "Connection: close")
POST = ("--script", str(servers.SOURCE / "tests/bench/post.lua"))


def micros(samples):
    return [sample.cpu_micros for sample in samples]


def cost_figures(samples):
    return [(name, micros(turns), "µs") for name, turns in samples.items()]


def _optional(start, bench):
    """A peer that only adds a figure."""
    try:
        return [start(bench)]
    except PeerMissing:
        return []


def against_nginx(connections, target):
    """A row: how many times nginx's CPU time a request costs; the floor and Qt's own beside it."""

    def run(bench):
        routes = inputs.text_routes(10)
        contenders = [servers.start_mynah(bench, routes), servers.start_nginx(bench)]
        contenders += _optional(servers.start_epoll, bench)
        contenders += _optional(servers.start_qhttpserver, bench)
        load = Load(inputs.last_path(10), connections)
        samples = alternate(
            {server.name: under_load(bench, server, load) for server in contenders}, bench.rounds)
        title = f"CPU per request against nginx, {connections:,} connections"
        return [Result(title, "×", ratios(micros(samples["Mynah"]), micros(samples["nginx"])),
                       at_most(target), cost_figures(samples))]

    return run


def _gain(bench, contenders):
    """Samples, and how the first contender's cost relates to the second's: 1 is no difference."""
    samples = alternate(contenders, bench.rounds)
    first, second = samples
    return samples, ratios(micros(samples[first]), micros(samples[second]))


def new_connections(bench):
    mynah = servers.start_mynah(bench, inputs.text_routes(10))
    nginx = servers.start_nginx(bench)
    load = Load(inputs.last_path(10), 64, CLOSE)
    samples, ratio = _gain(bench, {
        "nginx": under_load(bench, nginx, load), "Mynah": under_load(bench, mynah, load)})
    return [Result("new connection per request against nginx, requests per CPU second", "×",
                   ratio, at_least(0.8), cost_figures(samples))]


def tls(bench):
    certificate = inputs.certificate(bench.folder)
    mynah = servers.start_mynah_tls(bench, inputs.text_routes(10), *certificate)
    nginx = servers.start_nginx(bench, tls=certificate)
    load = Load(inputs.last_path(10))
    samples, ratio = _gain(bench, {
        "Mynah": under_load(bench, mynah, load), "nginx": under_load(bench, nginx, load)})
    return [Result("TLS 1.3 keep-alive, CPU per request against nginx", "×", ratio, at_most(1.5),
                   cost_figures(samples))]


def many_routes(count, target):
    """A row: the last of many routes against the last of ten."""

    def run(bench):
        few = servers.start_mynah(bench, inputs.text_routes(10))
        many = servers.start_mynah(bench, inputs.text_routes(count))
        samples, ratio = _gain(bench, {
            "10 routes": under_load(bench, few, Load(inputs.last_path(10))),
            f"{count:,} routes": under_load(bench, many, Load(inputs.last_path(count)))})
        return [Result(f"{count:,} routes against 10, last one asked", "×", ratio,
                       at_least(target), cost_figures(samples))]

    return run


def recording(bench):
    routes = inputs.text_routes(10)
    counting = servers.start_mynah(bench, routes, "--no-capture")
    keeping = servers.start_mynah(bench, routes)
    load = Load(inputs.last_path(10))
    samples, ratio = _gain(bench, {
        "counted": under_load(bench, counting, load), "recorded": under_load(bench, keeping, load)})
    return [Result("recording on against count-only", "×", ratio, at_least(0.9),
                   cost_figures(samples))]


def template(bench):
    server = servers.start_mynah(bench, inputs.templated_routes())
    samples, ratio = _gain(bench, {
        "static": under_load(bench, server, Load("/static/7?page=2", extra=POST)),
        "template": under_load(bench, server, Load("/template/7?page=2", extra=POST))})
    return [Result("templated JSON that reads path, query and JSON body against static", "×",
                   ratio, at_least(0.6), cost_figures(samples))]


def pollers(bench):
    """The two ways in which the loop can watch descriptors."""
    routes = inputs.text_routes(10)
    one_set = servers.start_mynah(bench, routes)
    each = servers.start_mynah(bench, routes, env={**os.environ, "MYNAH_POLLER": "notifier"})
    load = Load(inputs.last_path(10))
    samples, ratio = _gain(bench, {
        "epoll": under_load(bench, one_set, load),
        "QSocketNotifier": under_load(bench, each, load)})
    return [Result("CPU per request with epoll against a QSocketNotifier for each socket", "×",
                   ratio, None, cost_figures(samples))]


def two_workers(bench):
    routes = inputs.text_routes(10)
    one = servers.start_mynah(bench, routes, cores=bench.cores)
    two = servers.start_mynah(bench, routes, "--workers", 2, cores=bench.cores)
    load = Load(inputs.last_path(10))
    samples, ratio = _gain(bench, {
        "two workers": under_load(bench, two, load), "one worker": under_load(bench, one, load)})
    return [Result("two workers against one, CPU per request", "×", ratio, at_most(1.1),
                   cost_figures(samples))]


def hold_connections(bench, server, count):
    """Keeps connections open that have been used once, until the row is over."""
    command = [bench.program("bench/benchclient"), "hold", server.port, inputs.last_path(10), count]
    client = bench.keep(Child(command, [bench.load_core], stdin=subprocess.PIPE,
                              stdout=subprocess.PIPE, text=True))
    if client.stdout.readline() != "held\n":
        raise RuntimeError(f"{server.name} did not hold {count:,} connections")
    return client


def idle_connections(bench):
    routes = inputs.text_routes(10)
    free = servers.start_mynah(bench, routes)
    burdened = servers.start_mynah(bench, routes)
    hold_connections(bench, burdened, 10_000)
    load = Load(inputs.last_path(10))
    samples, ratio = _gain(bench, {
        "none": under_load(bench, free, load),
        "10,000 idle": under_load(bench, burdened, load)})
    return [Result("with 10,000 idle keep-alive connections against none", "×", ratio,
                   at_least(0.95), cost_figures(samples))]
