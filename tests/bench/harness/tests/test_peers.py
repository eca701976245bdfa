# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
import unittest

from harness.result import at_least
from harness.rounds import Sample
from harness.rows.peers import compare


def compared(busy):
    """Mynah's core busy for that part of a second, the peer's all the time."""
    samples = {"Mynah": [Sample(requests=4000, seconds=1.0, cpu=busy)],
               "Other": [Sample(requests=1000, seconds=1.0, cpu=1.0)]}
    return compare("", "Other", samples, at_least(3), [])


class PeersTest(unittest.TestCase):
    def test_the_rate_is_judged_where_the_server_was_the_limit(self):
        rate, cpu = compared(0.8)
        self.assertEqual((rate.title, rate.target), ("requests/s against Other", at_least(3)))
        self.assertEqual((rate.samples, cpu.samples, cpu.target), ([4], [5], None))

    def test_the_cost_is_judged_where_the_load_was_the_limit(self):
        rate, cpu = compared(0.5)
        self.assertEqual((rate.title, rate.target), ("requests/s against Other, at least", None))
        self.assertIn("busy 50% of the time: the load was the limit", rate.note)
        self.assertEqual((cpu.samples, cpu.target), ([8], at_least(3)))
