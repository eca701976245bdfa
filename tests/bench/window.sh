#!/usr/bin/env bash
# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Measures a release build of the window under the full load of its own server, without a screen and
# on an X server with a window manager, and prints a table: tests/bench/window.sh [OPTION…]
# The options are those of tests/bench/run.sh. All is on loopback and ends with the run.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."

bench() {
    PYTHONPATH=tests/bench exec /usr/bin/python3 -B -m harness --window "$@"
}

case " $* " in *" --list "* | *" --help "* | *" -h "*) bench "$@" ;; esac

# shellcheck source=app/packages.sh
. app/packages.sh
app/install-packages.sh "${build_packages[@]}" "${test_packages[@]}" "${bench_packages[@]}"

cmake --preset release -DMYNAH_BENCH=ON >/dev/null
cmake --build --preset release --target mynah-cli bench_windowload
bench "$@"
