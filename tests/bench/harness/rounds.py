# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Contenders that take turns, so that what disturbs the machine disturbs them alike."""
from dataclasses import dataclass

from . import wrk
from .procinfo import cpu_seconds


@dataclass(frozen=True)
class Sample:
    """One server under load for a while."""

    requests: int
    seconds: float
    cpu: float

    @property
    def cpu_micros(self):
        return self.cpu / self.requests * 1e6

    @property
    def rate(self):
        return self.requests / self.seconds


def _expect_answers(server, count):
    if count == 0:
        raise RuntimeError(f"{server.name} answered nothing")


def under_load(bench, server, load):
    """A contender: asks the server for as long as a turn takes."""

    def turn():
        before = cpu_seconds(server.pid)
        answers = wrk.run(server.url(load.path), load, bench.seconds, bench.load_core)
        _expect_answers(server, answers.count)
        return Sample(answers.count, answers.seconds, cpu_seconds(server.pid) - before)

    return turn


def ask_at_least(bench, server, load, count):
    """Lets the server answer so many requests, or some more; how many they were."""
    done = 0
    while done < count:
        answered = wrk.run(server.url(load.path), load, 1, bench.load_core).count
        _expect_answers(server, answered)
        done += answered
    return done


def alternate(contenders, rounds):
    """Samples of each contender by its name. One turn more goes first, to warm up."""
    samples = {name: [] for name in contenders}
    for number in range(rounds + 1):
        order = list(contenders) if number % 2 else list(reversed(contenders))
        for name in order:
            sample = contenders[name]()
            if number > 0:
                samples[name].append(sample)
    return samples
