# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the kernel says of a process and of those that it started."""
import re
import time
from pathlib import Path

_PROCESS_CLOCK = 2  # CPUCLOCK_SCHED: all threads, those that have ended as well, in nanoseconds


def family(pid):
    """The process, its children, theirs, and so on."""
    pids = [pid]
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            children = task.read_text().split()
        except OSError:
            continue
        for child in children:
            pids += family(int(child))
    return pids


def cpu_seconds(pid):
    """User and system time of the whole family."""
    return sum(time.clock_gettime(~member << 3 | _PROCESS_CLOCK) for member in family(pid))


def status_kib(text, name):
    """A size out of /proc/PID/status."""
    found = re.search(rf"^{name}:\s+(\d+) kB$", text, re.MULTILINE)
    if not found:
        raise ValueError(f"/proc/PID/status has no {name}")
    return int(found.group(1))


def _sum_kib(pid, name):
    return sum(
        status_kib(Path(f"/proc/{member}/status").read_text(), name) for member in family(pid)
    )


def resident_kib(pid):
    return _sum_kib(pid, "VmRSS")


def forget_peak(pid):
    """From here on peak_kib() looks at what comes."""
    for member in family(pid):
        Path(f"/proc/{member}/clear_refs").write_text("5")


def peak_kib(pid):
    return _sum_kib(pid, "VmHWM")
