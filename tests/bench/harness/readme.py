# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The performance part of the README, between two markers."""

BEGIN = "<!-- performance: written by tests/bench/run.sh --readme -->"
END = "<!-- performance ends -->"
TEXT = """\
{machine}.

Where servers or settings are compared they take turns: {rounds} rounds of {seconds} s each after one
that does not count, all on one core, of which the one whose turn it is has the whole, and the load
(`wrk`, keep-alive, 64 connections, 4 against others with 10,000 routes, if nothing else is said) on
another. Several workers, starts, windows and edits have every core. A transfer takes as long as it
takes, a start is one sample, and so is an edit; each edit is held against its target, elsewhere the
median is. The rows of a million exchanges are one sample. If nothing else is said a server answers a
GET with 11 bytes, Mynah and nginx with five header fields.

A ratio is one of two turns of the same round, so that what disturbs the machine disturbs both. CPU
per request is user and system time of the whole server, with Mynah's recorder: it records every
exchange, except where they are counted, and the oldest make room. Where Mynah's core was less than
80% busy the load was the limit: requests/s are then "at least", and the target of requests/s is held
against the requests per CPU second in the line below.

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
