# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The performance part of the README, between two markers."""

BEGIN = "<!-- performance: written by tests/bench/run.sh --readme -->"
END = "<!-- performance ends -->"
TEXT = """\
{machine}.

Each line is one run, in which the servers take turns: {rounds} rounds of {seconds} s each after one
that does not count, every server on a core of its own and the load (`wrk`, keep-alive, 64
connections if nothing else is said) on another. All answer the same 11 bytes, Mynah and nginx with
five header fields. A ratio is one of two turns of the same round, so that what disturbs the machine
disturbs both. CPU per request is user and system time of the whole server, recorder included; every
exchange is recorded except where it says that it is counted.

{table}

nginx keeps nothing of what is sent up: it reads and drops it. Mynah records what goes up and down
as the window does, 64 KiB of each body.

![CPU per request over the number of routes, connections, bytes of the body, and exchanges recorded
before](resources/performance/growth.svg)
"""


def text(machine, settings, table):
    return TEXT.format(machine=machine, rounds=settings.rounds, seconds=settings.seconds,
                       table=table)


def replace_between(document, content):
    """The document with everything between the markers replaced."""
    before, begin, rest = document.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"The README has no lines {BEGIN} and {END}")
    return f"{before}{BEGIN}\n{content}{END}{after}"
