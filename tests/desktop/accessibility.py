#!/usr/bin/python3
# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# As a screen reader does it: accessibility.py finds Mynah among the programs that speak, presses its
# buttons by their names and reads a row of the list of requests.
import sys
import time
import urllib.request

import pyatspi

PATIENCE = 30


def wait_for(what, find):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = find()
        if found:
            return found
        time.sleep(0.1)
    sys.exit(f"accessibility.py: no {what}")


def below(node):
    """The node and all below it that is in sight; lists may be long, so not all of their cells."""
    yield node
    for index in range(min(node.childCount, 100)):
        child = node.getChildAtIndex(index)
        if child is not None:
            yield from below(child)


def find(node, role, name):
    # What is remembered would be brought up to date by a loop of events, which there is none of.
    node.clear_cache()
    for found in below(node):
        if (found.getRoleName() == role and found.name.startswith(name)
                and found.getState().contains(pyatspi.STATE_SHOWING)):
            return found
    return None


def program():
    desktop = pyatspi.Registry.getDesktop(0)
    return next((one for one in desktop if one is not None and one.name == "mynah"), None)


def press(mynah, name):
    button = wait_for(f'button "{name}"', lambda: find(mynah, "push button", name))
    button.queryAction().doAction(0)


mynah = wait_for("program", program)
press(mynah, "Try the Sample")
press(mynah, "Stop")
wait_for("stopped server", lambda: find(mynah, "label", "Server: Stopped"))
press(mynah, "Start")
label = wait_for("address", lambda: find(mynah, "label", "Server address "))
url = label.name.removeprefix("Server address ")
wait_for("running server", lambda: find(mynah, "label", "Server: Running"))
urllib.request.urlopen(url + "/hello").read()
row = wait_for("row of a request", lambda: find(mynah, "table cell", "GET /hello, 200"))
print(row.name)
