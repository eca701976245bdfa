# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
import unittest

from harness.summary import Summary, ratios, summarise


class SummaryTest(unittest.TestCase):
    def test_median_of_an_odd_number(self):
        self.assertEqual(summarise([3, 1, 2]), Summary(1, 2, 3))

    def test_median_of_an_even_number(self):
        self.assertEqual(summarise([4, 1, 2, 3]), Summary(1, 2.5, 4))

    def test_ratios_are_of_the_same_round(self):
        self.assertEqual(ratios([2, 9], [1, 3]), [2, 3])

    def test_rounds_that_do_not_pair_are_an_error(self):
        self.assertRaises(ValueError, ratios, [1], [1, 2])
