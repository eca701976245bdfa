# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
import unittest

from harness.result import Result, at_least, at_most


class ResultTest(unittest.TestCase):
    def test_a_ceiling_holds_at_the_limit_and_below(self):
        self.assertTrue(at_most(1).is_met_by(1))
        self.assertFalse(at_most(1).is_met_by(1.01))

    def test_a_floor_holds_at_the_limit_and_above(self):
        self.assertTrue(at_least(8).is_met_by(8))
        self.assertFalse(at_least(8).is_met_by(7.9))

    def test_the_median_decides(self):
        self.assertTrue(Result("", "×", [0.9, 1, 7], at_most(1)).is_met)
        self.assertFalse(Result("", "×", [0.1, 1.1, 1.2], at_most(1)).is_met)

    def test_each_sample_decides_where_none_may_miss(self):
        self.assertTrue(Result("", "ms", [0.9, 1, 1], at_most(1), is_for_each=True).is_met)
        self.assertFalse(Result("", "ms", [0.9, 1, 1.1], at_most(1), is_for_each=True).is_met)

    def test_without_a_target_nothing_is_missed(self):
        self.assertTrue(Result("", "×", [1]).is_met)
