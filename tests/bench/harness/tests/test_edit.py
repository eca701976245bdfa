# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
import unittest

from harness.rows.edit import parse_watch, slowest_around, times_to_live

MILLISECOND = 1_000_000


class EditTest(unittest.TestCase):
    def test_reads_what_the_client_saw(self):
        self.assertEqual(parse_watch("body 5 edit 1\nslowest 6 70\n"),
                         ([(5, "edit 1")], [(6, 70)]))

    def test_an_edit_is_live_when_its_body_is_seen(self):
        bodies = [(0, "old"), (30 * MILLISECOND, "new")]
        self.assertEqual(times_to_live([(10 * MILLISECOND, "new")], bodies), [20])

    def test_an_edit_that_is_never_seen_is_an_error(self):
        with self.assertRaisesRegex(RuntimeError, "never went live: new"):
            times_to_live([(10, "new")], [(0, "old")])

    def test_tells_what_is_slow_because_of_an_edit(self):
        edits = [(1000 * MILLISECOND, "new")]
        slowest = [(500 * MILLISECOND, 3000), (1100 * MILLISECOND, 9000),
                   (1219 * MILLISECOND, 8000), (1221 * MILLISECOND, 4000)]
        self.assertEqual(slowest_around(edits, [20], slowest), ([9], [3, 4]))
