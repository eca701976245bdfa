# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
import unittest

from harness.machine import gibibytes, processor


class MachineTest(unittest.TestCase):
    def test_reads_the_processor(self):
        self.assertEqual(processor("processor\t: 0\nmodel name\t: Fast One\nmodel\t\t: 2\n"),
                         "Fast One")

    def test_reads_the_memory(self):
        self.assertEqual(gibibytes("MemTotal:       24684000 kB\nMemFree: 1 kB\n"), 24)
