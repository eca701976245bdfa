# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures Mynah beside other servers; started by tests/bench/run.sh."""
