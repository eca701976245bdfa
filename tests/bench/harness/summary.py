# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a row of samples comes to."""
import statistics
from dataclasses import dataclass


@dataclass(frozen=True)
class Summary:
    lowest: float
    median: float
    highest: float


def summarise(samples):
    return Summary(min(samples), statistics.median(samples), max(samples))


def ratios(numerators, denominators):
    """One ratio for each round; rounds that measured nothing below the line are an error."""
    return [above / below for above, below in zip(numerators, denominators, strict=True)]
