-- SPDX-FileCopyrightText: Mynah contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- wrk sends the JSON of inputs.py instead of a GET.
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.body = '{"name": "Ada", "tags": ["a", "b"], "born": 1815}'
