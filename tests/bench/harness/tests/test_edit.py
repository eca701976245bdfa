# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
import unittest

from harness.rows.edit import Slice, parse_watch, slowest_around, times_to_live

MILLISECOND = 1_000_000


def slices(*parts):
    """Of (begin ms, end ms, slowest us)."""
    return [Slice(begin * MILLISECOND, end * MILLISECOND, slowest)
            for begin, end, slowest in parts]


class EditTest(unittest.TestCase):
    def test_reads_what_the_client_saw(self):
        self.assertEqual(parse_watch("body 5 edit 1\nslowest 6 9 70\n"),
                         ([(5, "edit 1")], [Slice(6, 9, 70)]))

    def test_an_edit_is_live_when_its_body_is_seen(self):
        bodies = [(0, "old"), (30 * MILLISECOND, "new")]
        self.assertEqual(times_to_live([(10 * MILLISECOND, "new")], bodies), [20])

    def test_what_was_there_before_an_edit_does_not_count(self):
        bodies = [(0, "a"), (20, "b"), (40, "a")]
        self.assertEqual(times_to_live([(10, "b"), (30, "a")], bodies), [1e-5, 1e-5])

    def test_an_edit_that_is_never_seen_is_an_error(self):
        with self.assertRaisesRegex(RuntimeError, "never went live: new"):
            times_to_live([(10, "new")], [(0, "old")])

    def test_tells_what_is_slow_because_of_an_edit(self):
        edits = [(1000 * MILLISECOND, "new")]
        seen = slices((500, 505, 3000), (1100, 1109, 9000), (1219, 1225, 8000), (1225, 1230, 4000))
        self.assertEqual(slowest_around(edits, [20], seen), ([9], [3, 4]))

    def test_a_stall_that_began_before_the_edit_belongs_to_it(self):
        edits = [(100 * MILLISECOND, "new")]
        seen = slices((87, 92, 200), (92, 97, 300), (97, 149, 50_000), (149, 154, 400))
        self.assertEqual(slowest_around(edits, [30], seen), ([50], [0.2, 0.3]))

    def test_every_slice_may_belong_to_an_edit(self):
        edits = [(100 * MILLISECOND, "new")]
        self.assertEqual(slowest_around(edits, [30], slices((99, 104, 300))), ([0.3], []))
