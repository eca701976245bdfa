# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
import unittest

from harness.readme import BEGIN, END, replace_between


class ReadmeTest(unittest.TestCase):
    def test_replaces_what_is_between_the_markers(self):
        self.assertEqual(replace_between(f"a\n{BEGIN}\nold\n{END}\nb\n", "new\n"),
                         f"a\n{BEGIN}\nnew\n{END}\nb\n")

    def test_markers_that_are_gone_are_an_error(self):
        for document in ("", BEGIN, f"{END}{BEGIN}"):
            self.assertRaises(ValueError, replace_between, document, "new\n")
