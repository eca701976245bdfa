# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import unittest
from dataclasses import dataclass, field

from harness.report import as_json, number, quantity, table
from harness.result import Result, at_least, at_most


@dataclass
class Outcome:
    name: str
    results: list = field(default_factory=list)
    problem: str = ""


class ReportTest(unittest.TestCase):
    def test_numbers_have_three_digits(self):
        for value, text in [(0, "0"), (0.456, "0.46"), (1.5, "1.50"), (12.34, "12.3"),
                            (1234.5, "1,234")]:
            self.assertEqual(number(value), text)

    def test_ratios_and_rates_have_no_blank(self):
        self.assertEqual([quantity(2, unit) for unit in ("×", "/s", "µs", "")],
                         ["2×", "2/s", "2 µs", "2"])

    def test_a_row_says_what_was_reached_and_what_was_wanted(self):
        result = Result("speed", "×", [1, 3, 2], at_least(3), [("Mynah", [6, 4], "µs")], "why")
        self.assertEqual(table([Outcome("row", [result])]).splitlines()[-1],
                         "| `row` | speed | 2× | 1 – 3 | ≥ 3× | **missed** | Mynah 5 µs; why |")

    def test_a_row_says_that_no_sample_may_miss(self):
        result = Result("slowest", "ms", [1, 3], at_most(2), is_for_each=True)
        self.assertIn("| each ≤ 2 ms | **missed** |", table([Outcome("row", [result])]))

    def test_a_row_that_was_not_measured_says_why(self):
        self.assertEqual(table([Outcome("row", problem="nginx is not here")]).splitlines()[-1],
                         "| `row` | not measured: nginx is not here | | | | | |")

    def test_a_message_stays_in_its_cell(self):
        self.assertEqual(table([Outcome("row", problem="failed: a\n  b | c\n")]).splitlines()[2:],
                         ["| `row` | not measured: failed: a b \\| c | | | | | |"])

    def test_json_has_every_sample(self):
        result = Result("speed", "×", [1, 3, 2], at_least(3))
        data = json.loads(as_json("a machine", [Outcome("row", [result])]))
        self.assertEqual(data["machine"], "a machine")
        told = data["rows"][0]["results"][0]
        self.assertEqual((told["samples"], told["median"], told["target"], told["met"]),
                         ([1, 3, 2], 2, {"atLeast": 3}, False))
