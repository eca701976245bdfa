# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tornado with one handler for each route: tornadoserver.py PORT ROUTES"""
import asyncio
import sys

import tornado.web


class Hello(tornado.web.RequestHandler):
    def get(self):
        self.set_header("Content-Type", "text/plain")
        self.write("hello world")


async def serve(port, routes):
    rules = [(rf"/r/{number}", Hello) for number in range(routes)]
    tornado.web.Application(rules).listen(port, "127.0.0.1")
    await asyncio.Event().wait()


asyncio.run(serve(*map(int, sys.argv[1:3])))
