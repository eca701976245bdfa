#!/usr/bin/env bash
# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What assistive programs see of the program: accessibility.sh PATH-OF-MYNAH, on a desktop. Starts a
# message bus and the accessibility bus of its own, and lets accessibility.py work with the window.
set -euo pipefail

here=$(dirname "$(readlink -f "$0")")
if [ -z "${DBUS_SESSION_BUS_ADDRESS:-}" ]; then
    exec dbus-run-session -- "$0" "$@"
fi
export QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
/usr/libexec/at-spi-bus-launcher --launch-immediately 2>/dev/null &
launcher=$!
"$1" 2>"$HOME/errors" &
process=$!
trap 'kill "$process" "$launcher" 2>/dev/null || true; wait 2>/dev/null' EXIT

"$here/accessibility.py" || { cat "$HOME/errors" >&2; exit 1; }
kill -TERM "$process"
wait "$process" || { echo "accessibility.sh: ended with $?" >&2; exit 1; }
[ ! -s "$HOME/errors" ] || { cat "$HOME/errors" >&2; exit 1; }
