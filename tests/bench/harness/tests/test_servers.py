# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
import unittest

from harness.servers import port_of


class ServersTest(unittest.TestCase):
    def test_reads_the_port(self):
        self.assertEqual(port_of("Listening on http://127.0.0.1:4711\n"), 4711)

    def test_another_line_is_an_error(self):
        with self.assertRaisesRegex(RuntimeError, "Mynah said: no"):
            port_of("no\n")
