# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The load: wrk, and what it says."""
import re
from dataclasses import dataclass

from .processes import run_to_end

_SECONDS = {"us": 1e-6, "ms": 1e-3, "s": 1.0, "m": 60.0}


@dataclass(frozen=True)
class Load:
    """How a server is asked."""

    path: str = "/"
    connections: int = 64
    # Further arguments: header fields, a script.
    extra: tuple = ()

    def seconds(self, turn):
        """A turn, and time to open the connections: a busy machine opens 5,000 a second."""
        return turn + self.connections // 5000


@dataclass(frozen=True)
class Answers:
    count: int
    seconds: float


def parse(output):
    """wrk's report; answers that are no success are an error, as they cost something else."""
    refused = re.search(r"Non-2xx or 3xx responses: (\d+)", output)
    if refused:
        raise RuntimeError(f"{refused.group(1)} answers were no success")
    found = re.search(r"(\d+) requests in ([\d.]+)(us|ms|s|m),", output)
    if not found:
        raise RuntimeError(f"wrk said: {output.strip()}")
    return Answers(int(found.group(1)), float(found.group(2)) * _SECONDS[found.group(3)])


def command(url, load, seconds):
    return ["wrk", "--threads", 1, "--connections", load.connections, "--duration", f"{seconds}s",
            "--timeout", "10s", *load.extra, url]


def run(url, load, turn_seconds, core):
    seconds = load.seconds(turn_seconds)
    return parse(run_to_end(command(url, load, seconds), core, timeout=seconds + 30))
