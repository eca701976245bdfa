# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What every row needs: settings, a folder, cores, and servers that end with the row."""
import os
import shutil
import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[3]
BUILD = SOURCE / "build/release/bin"


@dataclass(frozen=True)
class Settings:
    rounds: int
    # How long a turn of a contender takes.
    seconds: int


class Bench:
    """Leaving the context ends every process of the row and removes its files."""

    def __init__(self, settings):
        self.rounds = settings.rounds
        self.seconds = settings.seconds
        self.cores = sorted(os.sched_getaffinity(0))
        self.server_core = self.cores[0]
        self.load_core = self.cores[-1]
        self._ends = ExitStack()

    def __enter__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="mynah-bench-"))
        self._ends.callback(shutil.rmtree, self.folder, ignore_errors=True)
        return self

    def __exit__(self, *_):
        self._ends.close()

    def keep(self, context):
        """Holds something until the row is over."""
        return self._ends.enter_context(context)

    def file(self, name):
        return self.folder / name

    def program(self, name):
        """A program of the release build."""
        return BUILD / name


def wait_until(condition, what, seconds=30, pause=0.002):
    """The first result of condition() that is something; what: for the message when none comes."""
    end = time.monotonic() + seconds
    while not (result := condition()):
        if time.monotonic() > end:
            raise TimeoutError(f"{what} did not happen within {seconds} s")
        time.sleep(pause)
    return result
