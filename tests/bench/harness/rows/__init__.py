# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows, in the order of the table."""
from dataclasses import dataclass
from typing import Callable

from .. import servers
from ..result import at_least
from . import bulk, cost, edit, memory, peers, start, window


@dataclass(frozen=True)
class Row:
    name: str
    # Gets a Bench; returns a list of Result.
    run: Callable


MANY = 10_000
ROWS = [
    Row("cpu-64", cost.against_nginx(64, 1.0)),
    Row("cpu-1000", cost.against_nginx(1000, 1.0)),
    Row("mockoon", peers.against(servers.start_mockoon, at_least(100))),
    Row("wiremock", peers.against(servers.start_wiremock, at_least(8))),
    Row("tornado", peers.against(servers.start_tornado, at_least(15))),
    Row("qhttpserver", peers.against(servers.start_qhttpserver, at_least(1.8))),
    Row("mountebank", peers.against(servers.start_mountebank, None)),
    Row("routes-10000", cost.many_routes(MANY, 0.95)),
    Row("routes-100000", cost.many_routes(100_000, 0.9)),
    Row("routes-mockoon", peers.with_many_routes(servers.start_mockoon, MANY)),
    Row("routes-wiremock", peers.with_many_routes(servers.start_wiremock, MANY)),
    Row("routes-tornado", peers.with_many_routes(servers.start_tornado, MANY)),
    Row("routes-mountebank", peers.with_many_routes(servers.start_mountebank, MANY)),
    Row("recording", cost.recording),
    Row("pollers", cost.pollers),
    Row("template", cost.template),
    Row("idle-connections", cost.idle_connections),
    Row("memory-per-connection", memory.per_connection),
    Row("two-workers", cost.two_workers),
    Row("upload", bulk.upload),
    Row("download", bulk.download),
    Row("tls", cost.tls),
    Row("new-connections", cost.new_connections),
    Row("cli-start", start.cli_start),
    Row("window-start", start.window_start),
    Row("memory-idle", memory.idle_programs),
    Row("million-memory", memory.million_in_memory),
    Row("million-counted", memory.million_counted),
    Row("edit", edit.edit_under_load),
    Row("move", edit.move_under_load),
    Row("watch", edit.watch_under_load),
]
# Of window.sh: how the window holds out, not how fast the server is.
WINDOW_ROWS = [
    Row("offscreen", window.offscreen),
    Row("screen", window.on_screen),
    Row("loss", window.loss),
]
