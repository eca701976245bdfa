# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
import unittest

from harness.wrk import Answers, parse

REPORT = """\
Running 2s test @ http://127.0.0.1:8080/
  1 threads and 64 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency   553.21us  133.00us   2.49ms   78.35%
  {requests}, 10.68MB read
{errors}Requests/sec:  49293.53
"""


def report(requests="99080 requests in 2.01s", errors=""):
    return REPORT.format(requests=requests, errors=errors)


class WrkTest(unittest.TestCase):
    def test_reads_requests_and_seconds(self):
        self.assertEqual(parse(report()), Answers(99080, 2.01))

    def test_reads_other_units(self):
        self.assertEqual(parse(report("1 requests in 500.00ms")).seconds, 0.5)
        self.assertEqual(parse(report("1 requests in 1.50m")).seconds, 90)

    def test_refused_requests_are_an_error(self):
        with self.assertRaisesRegex(RuntimeError, "^7 answers"):
            parse(report(errors="  Non-2xx or 3xx responses: 7\n"))

    def test_other_output_is_an_error(self):
        with self.assertRaisesRegex(RuntimeError, "unable to connect"):
            parse("unable to connect to 127.0.0.1:1 Connection refused")
