# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One GiB up and one GiB down."""

from .. import inputs, servers
from ..processes import run_to_end
from ..procinfo import forget_peak, peak_kib, resident_kib
from ..result import Result, at_least, at_most
from ..rounds import alternate
from ..summary import ratios

SIZE = 2**30
FILE = "gibibyte"


def _transfer(bench, task, server, path):
    """Seconds, and by how many MiB the server's memory rose meanwhile."""
    before = resident_kib(server.pid)
    forget_peak(server.pid)
    command = [bench.program("bench/benchclient"), task, server.port, path, SIZE]
    seconds = float(run_to_end(command, bench.load_core, timeout=120))
    return seconds, (peak_kib(server.pid) - before) / 1024


def _rates(samples):
    return [SIZE / 2**20 / seconds for seconds, _ in samples]


def _results(title, samples):
    mynah, nginx = _rates(samples["Mynah"]), _rates(samples["nginx"])
    figures = [("Mynah", mynah, "MiB/s"), ("nginx", nginx, "MiB/s")]
    growth = {name: [grown for _, grown in turns] for name, turns in samples.items()}
    return [Result(f"{title}: throughput against nginx", "×", ratios(mynah, nginx), at_least(0.8),
                   figures),
            Result(f"{title}: growth of resident memory", "MiB", growth["Mynah"], at_most(8),
                   [(name, grown, "MiB") for name, grown in growth.items()])]


def _contenders(bench):
    inputs.sparse_file(bench.file(FILE), SIZE)
    return servers.start_engine(bench, inputs.bulk_routes(FILE)), servers.start_nginx(bench)


def upload(bench):
    mynah, nginx = _contenders(bench)
    samples = alternate({
        "Mynah": lambda: _transfer(bench, "upload", mynah, "/up"),
        "nginx": lambda: _transfer(bench, "upload", nginx, "/up")}, bench.rounds)
    return _results("1 GiB body up", samples)


def download(bench):
    mynah, nginx = _contenders(bench)
    samples = alternate({
        "Mynah": lambda: _transfer(bench, "download", mynah, "/down"),
        "nginx": lambda: _transfer(bench, "download", nginx, f"/files/{FILE}")}, bench.rounds)
    return _results("1 GiB file down", samples)
