# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import subprocess
import time
import unittest

from harness.procinfo import cpu_seconds, family, resident_kib, status_kib


class ProcinfoTest(unittest.TestCase):
    def test_reads_a_size(self):
        self.assertEqual(status_kib("VmHWM:\t  90 kB\nVmRSS:\t  1234 kB\n", "VmRSS"), 1234)

    def test_a_size_that_is_not_there_is_an_error(self):
        self.assertRaises(ValueError, status_kib, "Name:\tzombie\n", "VmRSS")

    def test_a_child_belongs_to_the_family(self):
        with subprocess.Popen(["cat"], stdin=subprocess.PIPE) as child:
            self.assertIn(child.pid, family(os.getpid()))
            self.assertGreater(resident_kib(os.getpid()), resident_kib(child.pid))

    def test_time_is_that_of_the_process(self):
        before = cpu_seconds(os.getpid())
        begin = time.process_time()
        while time.process_time() - begin < 0.02:
            pass
        self.assertGreaterEqual(cpu_seconds(os.getpid()) - before, 0.02)
