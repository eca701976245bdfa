# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
import unittest
from types import SimpleNamespace
from unittest.mock import patch

from harness.rounds import Sample, alternate, ask_at_least
from harness.wrk import Answers, Load


class RoundsTest(unittest.TestCase):
    def test_everybody_has_a_turn_in_each_round_and_one_before(self):
        turns = []
        samples = alternate({name: lambda name=name: turns.append(name) or len(turns)
                             for name in "ab"}, 2)
        self.assertEqual("".join(turns), "baabba")
        self.assertEqual(samples, {"a": [3, 6], "b": [4, 5]})

    def test_a_server_that_answers_nothing_is_an_error(self):
        with patch("harness.wrk.run", return_value=Answers(0, 1.0)):
            with self.assertRaisesRegex(RuntimeError, "Silent answered nothing"):
                ask_at_least(SimpleNamespace(load_core=0),
                             SimpleNamespace(name="Silent", url=str), Load(), 1)

    def test_a_sample_knows_its_cost_and_rate(self):
        sample = Sample(requests=1000, seconds=2.0, cpu=0.005)
        self.assertAlmostEqual(sample.cpu_micros, 5)
        self.assertEqual(sample.rate, 500)
