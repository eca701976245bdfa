# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command: measures the rows that are asked for and prints the table."""
import argparse
import resource
import signal
import sys
import time
import traceback
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from . import curves, machine, plot, readme, report
from .bench import SOURCE, Bench, Settings
from .result import PeerMissing
from .rows import ROWS, WINDOW_ROWS

LONGEST_ROW_SECONDS = 300
QUICK = Settings(rounds=1, seconds=1)


@dataclass
class Outcome:
    """What became of a row: results, or why there are none."""

    name: str
    results: list = field(default_factory=list)
    problem: str = ""
    is_failure: bool = False


class TooLong(Exception):
    pass


def _give_up(*_):
    raise TooLong(f"it took more than {LONGEST_ROW_SECONDS} s")


@contextmanager
def _bounded():
    """What is inside ends with TooLong when it takes longer than a row may."""
    signal.alarm(LONGEST_ROW_SECONDS)
    try:
        yield
    finally:
        signal.alarm(0)


def _end(number, _):
    sys.exit(128 + number)


def _log_failure(row, error):
    traceback.print_exception(error, limit=-3)
    print(f"{row.name}: failed", file=sys.stderr)


def measure(row, settings):
    try:
        with _bounded(), Bench(settings) as bench:
            return Outcome(row.name, row.run(bench))
    except PeerMissing as missing:
        return Outcome(row.name, problem=str(missing))
    except Exception as error:  # pylint: disable=broad-except
        _log_failure(row, error)
        return Outcome(row.name, problem=f"failed: {error}", is_failure=True)


def _arguments():
    parser = argparse.ArgumentParser(
        prog="tests/bench/run.sh",
        description="Measures Mynah beside other servers, on loopback, and prints a table.",
        epilog="Ends with 1 when a row of Mynah's could not be measured; a missed target is no "
               "failure. --micro as the first word runs the micro-benchmarks instead, and takes "
               "the options of Google Benchmark.")
    names = [row.name for row in ROWS + WINDOW_ROWS]
    parser.add_argument("--only", metavar="ROW", action="append", choices=names, default=[],
                        help="measure this row; can be given several times")
    parser.add_argument("--window", action="store_true",
                        help="measure the rows of the window under load instead of the server's")
    parser.add_argument("--list", action="store_true", help="print the names of the rows")
    parser.add_argument("--rounds", metavar="N", type=int, default=5,
                        help="how often the servers take turns (default 5)")
    parser.add_argument("--quick", action="store_true",
                        help="one round of one second: does every row work?")
    parser.add_argument("--json", metavar="FILE", type=Path, help="write all samples to FILE")
    parser.add_argument("--readme", action="store_true",
                        help="rewrite the performance part of the README and its plot")
    arguments = parser.parse_args()
    if arguments.rounds < 1:
        parser.error("--rounds wants at least 1")
    if arguments.readme and (arguments.only or arguments.window):
        parser.error("--readme needs every row; leave out --only and --window")
    return arguments


def _measure_all(rows, settings):
    outcomes = []
    for row in rows:
        begin = time.monotonic()
        outcomes.append(measure(row, settings))
        print(f"{row.name}: {time.monotonic() - begin:.0f} s", file=sys.stderr)
    return outcomes


def _measure_curves(settings):
    measured = []
    for over in curves.ALL:
        with _bounded():
            measured.append(over(settings))
    return measured


def _write_readme(settings, table):
    """Both files at the end, or neither."""
    drawing = plot.svg(_measure_curves(settings))
    file = SOURCE / "README.md"
    content = readme.text(machine.describe(), settings, table)
    document = readme.replace_between(file.read_text(), content)
    growth = SOURCE / "resources/performance/growth.svg"
    growth.parent.mkdir(exist_ok=True)
    growth.write_text(drawing)
    file.write_text(document)


def _raise_file_limit():
    """The servers inherit it; 10,000 connections need it."""
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


def main():
    arguments = _arguments()
    if arguments.list:
        print("\n".join(row.name for row in (WINDOW_ROWS if arguments.window else ROWS)))
        return 0
    signal.signal(signal.SIGALRM, _give_up)
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _end)
    _raise_file_limit()
    settings = QUICK if arguments.quick else Settings(arguments.rounds, seconds=2)
    rows = WINDOW_ROWS if arguments.window else ROWS
    if arguments.only:
        rows = [row for row in ROWS + WINDOW_ROWS if row.name in arguments.only]
    outcomes = _measure_all(rows, settings)
    table = report.table(outcomes)
    print(f"{machine.describe()}; {settings.rounds} rounds\n\n{table}")
    if arguments.json:
        arguments.json.write_text(report.as_json(machine.describe(), outcomes))
    if arguments.readme:
        _write_readme(settings, table)
    return int(any(outcome.is_failure for outcome in outcomes))


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(128 + signal.SIGINT)
