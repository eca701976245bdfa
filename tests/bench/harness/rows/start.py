# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long until it serves, and until it shows."""
import http.client
import mmap
import operator
import os
import subprocess
import time
from contextlib import contextmanager

from .. import inputs, servers
from ..bench import wait_until
from ..processes import Child
from ..result import Result, at_most
from ..servers import free_port, port_of

SCREEN = "1280x800x24"
# Four bytes a pixel. What is drawn is higher than so many lines.
LINE_BYTES = 1280 * 4
LINES_APART = 16
# Looking costs what is measured a part of its cores.
LOOK_SECONDS = 0.005


def answers_200(port):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", inputs.last_path(10))
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()


def milliseconds_since(begin):
    return (time.monotonic() - begin) * 1000


def cli_start(bench):
    file = inputs.write_json(bench.file("start.mynah"), inputs.workspace(inputs.text_routes(10)))
    samples = []
    for _ in range(4 * bench.rounds):
        begin = time.monotonic()
        with Child(servers.serve_command(bench, file), bench.cores, stdout=subprocess.PIPE,
                   text=True) as child:
            if not answers_200(port_of(child.stdout.readline())):
                raise RuntimeError("The first answer was not 200")
            samples.append(milliseconds_since(begin))
    return [Result("mynah-cli start to first 200", "ms", samples, at_most(50))]


class Screen:
    """An X server without a screen, whose pixels lie in a file."""

    def __init__(self, bench):
        reading, writing = os.pipe()
        folder = bench.file("screen")
        folder.mkdir(exist_ok=True)
        command = ["Xvfb", "-displayfd", writing, "-screen", 0, SCREEN, "-fbdir", folder,
                   "-nolisten", "tcp", "-nocursor"]
        bench.keep(Child(command, bench.cores, pass_fds=[writing], stderr=subprocess.DEVNULL))
        os.close(writing)
        with os.fdopen(reading) as told:
            self.name = f":{told.readline().strip()}"
        with open(folder / "Xvfb_screen0", "rb") as pixels:
            self._pixels = bench.keep(mmap.mmap(pixels.fileno(), 0, access=mmap.ACCESS_READ))
        self._empty = list(self._lines())

    def _lines(self):
        """Some lines of the screen; where exactly they begin does not matter."""
        step = LINES_APART * LINE_BYTES
        return (self._pixels[begin:begin + LINE_BYTES]
                for begin in range(0, len(self._pixels), step))

    def shows_something(self):
        """Whether anything but the empty screen is there."""
        return any(map(operator.ne, self._lines(), self._empty))


def window_environment(bench, **more):
    """A person's who has never started it."""
    home = bench.file("home")
    home.mkdir(exist_ok=True)
    kept = {name: value for name, value in os.environ.items()
            if not name.startswith(("XDG_", "QT_", "WAYLAND_", "DISPLAY"))}
    return {**kept, "HOME": str(home), **more}


@contextmanager
def _window(bench, port, environment):
    file = inputs.write_json(bench.file("window.mynah"),
                             inputs.workspace(inputs.text_routes(10), port))
    command = [bench.program("mynah"), file, "--start"]
    with Child(command, bench.cores, env=environment, stdout=subprocess.DEVNULL,
               stderr=subprocess.DEVNULL) as window:
        yield window


@contextmanager
def displayed_window(bench):
    """The window on a screen of its own, with its server answering."""
    screen = Screen(bench)
    port = free_port()
    with _window(bench, port, window_environment(bench, DISPLAY=screen.name)) as window:
        wait_until(lambda: screen.shows_something() and answers_200(port), "the window")
        yield window


def _paint_milliseconds(bench, screen):
    port = free_port()
    begin = time.monotonic()
    with _window(bench, port, window_environment(bench, DISPLAY=screen.name)):
        wait_until(screen.shows_something, "the first paint", pause=LOOK_SECONDS)
        painted = milliseconds_since(begin)
        wait_until(lambda: answers_200(port), "the first answer")
        both = milliseconds_since(begin)
    wait_until(lambda: not screen.shows_something(), "an empty screen")
    return painted, both


def _offscreen_milliseconds(bench):
    port = free_port()
    begin = time.monotonic()
    with _window(bench, port, window_environment(bench, QT_QPA_PLATFORM="offscreen")):
        wait_until(lambda: answers_200(port), "the first answer")
        return milliseconds_since(begin)


def window_start(bench):
    screen = Screen(bench)
    painted, both, offscreen = [], [], []
    for _ in range(bench.rounds + 1):
        paint, served = _paint_milliseconds(bench, screen)
        painted.append(paint)
        both.append(served)
        offscreen.append(_offscreen_milliseconds(bench))
    # The first start reads the programs' files.
    figures = [("first paint", painted[1:], "ms"),
               ("first answer without a screen", offscreen[1:], "ms")]
    return [Result("window start to first paint with the server answering", "ms", both[1:],
                   at_most(400), figures)]
