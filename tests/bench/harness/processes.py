# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Child processes that never outlive the run."""
import subprocess

PATIENCE_SECONDS = 10


def _guarded(command, cores):
    """The command on its cores, ended by the kernel when we are."""
    listed = ",".join(map(str, cores))
    return ["setpriv", "--pdeathsig", "TERM", "taskset", "--cpu-list", listed, *map(str, command)]


class Child:
    """A process that is told to end when its context is left, or when we die."""

    def __init__(self, command, cores, **options):
        options.setdefault("stdin", subprocess.DEVNULL)
        self._process = subprocess.Popen(_guarded(command, cores), **options)

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

    @property
    def has_failed(self):
        return bool(self._process.poll())

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
    """What a short program prints; its failure is an exception that says what it said."""
    ended = subprocess.run(_guarded(command, [core]), capture_output=True, text=True, check=False,
                           timeout=timeout)
    if ended.returncode:
        raise RuntimeError(ended.stderr.strip() or f"{command[0]} ended with {ended.returncode}")
    return ended.stdout
