#!/usr/bin/env bash
# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs a command on a small desktop of its own, an X server without a screen and a window manager,
# with a home that is gone afterwards: withdesktop.sh COMMAND [ARGUMENT…]; SCREEN=1440x900x24 is its
# size.
set -euo pipefail

home=$(mktemp -d)
display_file=$home/display
processes=()
finish() {
    for process in "${processes[@]}"; do
        kill "$process" 2>/dev/null || true
        wait "$process" 2>/dev/null || true
    done
    rm -rf "$home"
}
trap finish EXIT

# Waits until the command succeeds, for at most thirty seconds.
wait_for() {
    local end=$((SECONDS + 30))
    until "$@" >/dev/null 2>&1; do
        [ "$SECONDS" -lt "$end" ] || { echo "withdesktop.sh: no luck with: $*" >&2; exit 1; }
        sleep 0.05
    done
}
has_window_manager() {
    xprop -root _NET_SUPPORTING_WM_CHECK | grep -q 'window id'
}

Xvfb -displayfd 3 -screen 0 "${SCREEN:-1440x900x24}" -nolisten tcp 3>"$display_file" 2>/dev/null &
processes+=($!)
wait_for test -s "$display_file"
DISPLAY=:$(cat "$display_file")
export DISPLAY HOME=$home/home XDG_RUNTIME_DIR=$home/runtime QT_QPA_PLATFORM=xcb
mkdir -p "$HOME"
mkdir -m 700 "$XDG_RUNTIME_DIR"
unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME
openbox >/dev/null 2>&1 &
processes+=($!)
wait_for has_window_manager

"$@"
