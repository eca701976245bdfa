# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is to be reached, and what was."""
from dataclasses import dataclass, field

from .summary import summarise


@dataclass(frozen=True)
class Target:
    limit: float
    is_ceiling: bool

    def is_met_by(self, value):
        return value <= self.limit if self.is_ceiling else value >= self.limit


def at_most(limit):
    return Target(limit, True)


def at_least(limit):
    return Target(limit, False)


@dataclass(frozen=True)
class Result:
    """Samples, one a round, held against a target, if there is one: their median, or each."""

    title: str
    unit: str
    samples: list
    target: Target | None = None
    # What the samples were computed from: (name, samples, unit).
    figures: list = field(default_factory=list)
    # A sentence that belongs beside the numbers.
    note: str = ""
    # Whether each sample has to meet the target, and not their median alone.
    is_for_each: bool = False

    @property
    def summary(self):
        return summarise(self.samples)

    @property
    def is_met(self):
        judged = self.samples if self.is_for_each else [self.summary.median]
        return self.target is None or all(map(self.target.is_met_by, judged))


class PeerMissing(Exception):
    """Another server cannot be had on this machine; the message names it and says why."""
