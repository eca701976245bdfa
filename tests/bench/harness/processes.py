# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Child processes that never outlive the run."""
import subprocess

PATIENCE_SECONDS = 10


class Child:
    """A process that is told to end when its context is left, or when we die."""

    def __init__(self, command, cores=None, **options):
        guarded = ["setpriv", "--pdeathsig", "TERM"]
        if cores:
            guarded += ["taskset", "--cpu-list", ",".join(str(core) for core in cores)]
        options.setdefault("stdin", subprocess.DEVNULL)
        self._process = subprocess.Popen([*guarded, *map(str, command)], **options)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    @property
    def pid(self):
        return self._process.pid

    @property
    def stdin(self):
        return self._process.stdin

    @property
    def stdout(self):
        return self._process.stdout

    @property
    def has_ended(self):
        return self._process.poll() is not None

    def stop(self):
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                pipe.close()
        self._process.terminate()
        try:
            self._process.wait(PATIENCE_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def run_to_end(command, core, timeout):
    """What a short program prints; its failure is an exception."""
    return subprocess.run(
        ["setpriv", "--pdeathsig", "TERM", "taskset", "--cpu-list", str(core), *map(str, command)],
        capture_output=True, text=True, check=True, timeout=timeout,
    ).stdout
