# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An edit of a large workspace while the server is under full load."""
import os
import time
from dataclasses import dataclass
from pathlib import Path

from .. import inputs, servers, wrk
from ..bench import wait_until
from ..processes import Child
from ..result import Result, at_most
from ..wrk import Load

ROUTES = 10_000
PAUSE_SECONDS = 3
# What happens so long after an edit is live belongs to it, such as freeing what it replaced.
AFTERMATH_NANOSECONDS = 200_000_000


@dataclass(frozen=True)
class Slice:
    """Some exchanges, one after the other, from begin to end (ns)."""

    begin: int
    end: int
    # Microseconds that the slowest of them took.
    slowest: int

    def overlaps(self, span):
        begin, end = span
        return self.begin <= end and begin <= self.end


def parse_watch(output):
    """What benchclient saw: [(ns, body)], [Slice]."""
    bodies, slices = [], []
    for line in output.splitlines():
        kind, rest = line.split(" ", 1)
        if kind == "body":
            when, body = rest.split(" ", 1)
            bodies.append((int(when), body))
        else:
            slices.append(Slice(*map(int, rest.split())))
    return bodies, slices


def times_to_live(edits, bodies):
    """Milliseconds from each edit (ns, body) until its body was seen."""
    seen = [next((when for when, body in bodies if body == text and when >= edit), None)
            for edit, text in edits]
    missing = [text for (_, text), when in zip(edits, seen) if when is None]
    if missing:
        raise RuntimeError(f"These edits never went live: {', '.join(missing)}")
    return [(when - edit) / 1e6 for (edit, _), when in zip(edits, seen)]


def slowest_around(edits, lives, slices):
    """The slowest exchange, in milliseconds: (around each edit, [away from all edits]).

    A slice that only touches the span of an edit belongs to it: its slowest exchange may be one
    that had begun before and waited for the edit.
    """
    spans = [(when, when + live * 1e6 + AFTERMATH_NANOSECONDS)
             for (when, _), live in zip(edits, lives)]
    around = [max((part.slowest for part in slices if part.overlaps(span)), default=0) / 1000
              for span in spans]
    away = [part.slowest / 1000 for part in slices
            if not any(part.overlaps(span) for span in spans)]
    return around, away


@dataclass(frozen=True)
class _Running:
    """A program of the load, which ends by itself or with the row, and what it prints."""

    process: Child
    log: Path

    def output(self):
        """What it printed until its end, for which this waits."""
        wait_until(lambda: self.process.has_ended, "the end of the load")
        printed = self.log.read_text()
        if self.process.has_failed:
            raise RuntimeError(printed.strip())
        return printed


def _start(bench, name, command):
    log = bench.file(f"{name}.log")
    with open(log, "wb") as out:
        return _Running(bench.keep(Child(command, [bench.load_core], stdout=out, stderr=out)), log)


def _watch_edits(bench, server, edit):
    """Edits under full load: (time to live of each, slowest exchange around each, away from all).

    edit(number): changes what the path of the last route answers; returns when it began to, in
    nanoseconds, and the new body.
    """
    seconds = PAUSE_SECONDS * (bench.rounds + 2)
    busy = _start(bench, "wrk", wrk.command(server.url(inputs.route_path(5)), Load(), seconds))
    client = _start(bench, "watch", [bench.program("bench/benchclient"), "watch", server.port,
                                     inputs.last_path(ROUTES), seconds])
    edits = []
    for number in range(1, bench.rounds + 1):
        time.sleep(PAUSE_SECONDS)
        edits.append(edit(number))
    bodies, slices = parse_watch(client.output())
    wrk.parse(busy.output())
    lives = times_to_live(edits, bodies)
    return lives, *slowest_around(edits, lives, slices)


def _results(title, target, watched):
    lives, around, away = watched
    figures = [("slowest without an edit", [max(away)], "ms")] if away else []
    return [Result(f"{title}: time to live", "ms", lives, target, is_for_each=True),
            Result(f"{title}: slowest exchange", "ms", around, at_most(20), figures,
                   is_for_each=True)]


def edit_under_load(bench):
    server = servers.start_engine(bench, inputs.text_routes(ROUTES), bench.cores)

    def edit(number):
        text = f"edit-{number}"
        return int(servers.ask_engine(server, f"edit {text}")), text

    return _results("edit of a route of 10,000 under full load", at_most(100),
                    _watch_edits(bench, server, edit))


def move_under_load(bench):
    """The first route comes to the path of the last one, which it hides, and goes back."""
    routes = inputs.text_routes(ROUTES)
    routes[-1]["responses"][0]["body"]["text"] = "the last route"
    server = servers.start_engine(bench, routes, bench.cores)
    ways = [(inputs.route_path(0), "the last route"), (inputs.last_path(ROUTES), inputs.BODY)]

    def move(number):
        path, text = ways[number % 2]
        return int(servers.ask_engine(server, f"move {path}")), text

    return _results("new path of a route of 10,000 under full load", at_most(100),
                    _watch_edits(bench, server, move))


def watch_under_load(bench):
    """The whole file is replaced, as editors do, by one of which a route differs."""
    file = inputs.write_json(bench.file("edited.mynah"),
                             inputs.workspace(inputs.text_routes(ROUTES)))
    server = servers.start_listening(bench, servers.serve_command(bench, file, "--watch"),
                                     bench.cores)

    def replace(number):
        text = f"edit-{number}"
        changed = inputs.text_routes(ROUTES)
        changed[-1]["responses"][0]["body"]["text"] = text
        new = inputs.write_json(file.with_suffix(".new"), inputs.workspace(changed))
        now = time.monotonic_ns()
        os.replace(new, file)
        return now, text

    return _results("file of 10,000 routes replaced under --watch and full load", None,
                    _watch_edits(bench, server, replace))
