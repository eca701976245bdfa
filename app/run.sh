#!/usr/bin/env bash
# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what is missing, builds Mynah and opens its window on the sample workspace, with the
# server running: app/run.sh [ARGUMENTS OF mynah]. Without a display it serves in the terminal.
set -euo pipefail
root=$(dirname "$(dirname "$(readlink -f "$0")")")

# shellcheck source=app/packages.sh
. "$root/app/packages.sh"
"$root/app/install-packages.sh" "${build_packages[@]}"

# A folder of its own: the tests, which want more packages, are not part of it.
build=$root/build/run
(cd "$root" && cmake --preset release -B "$build" -DMYNAH_TESTS=OFF >/dev/null)
cmake --build "$build" --target mynah mynah-cli

[ $# -gt 0 ] || set -- --sample
exec "$build/bin/mynah" "$@"
