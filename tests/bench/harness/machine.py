# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The machine in one line, without names and dates."""
import os
import platform
import re
from pathlib import Path


def processor(cpuinfo):
    """The model out of /proc/cpuinfo."""
    found = re.search(r"^model name\s*:\s*(.+)$", cpuinfo, re.MULTILINE)
    return found.group(1).strip() if found else platform.machine()


def gibibytes(meminfo):
    """The memory out of /proc/meminfo."""
    return round(int(re.search(r"^MemTotal:\s+(\d+) kB", meminfo, re.MULTILINE).group(1)) / 2**20)


def describe():
    model = processor(Path("/proc/cpuinfo").read_text())
    memory = gibibytes(Path("/proc/meminfo").read_text())
    debian = Path("/etc/debian_version").read_text().strip()
    cores = len(os.sched_getaffinity(0))
    kernel = platform.release()
    return f"{model}, {cores} cores, {memory} GiB, Linux {kernel}, Debian {debian}"
