#!/usr/bin/env bash
# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The program as people have it, from outside: story.sh PATH-OF-MYNAH, on a desktop. It starts on
# the sample, answers, serves a route that is typed, keeps what is typed when it is killed, offers it
# at the next start, and ends on a signal with nothing on its standard error.
set -euo pipefail

mynah=$1
errors=$HOME/errors
end_of_patience=$((SECONDS + ${MYNAH_TEST_TIMEOUT_FACTOR:-1} * 60))

fail() { echo "story.sh: $*" >&2; cat "$errors" >&2; exit 1; }
wait_for() {
    until "$@"; do
        [ "$SECONDS" -lt "$end_of_patience" ] || fail "no luck with: $*"
        sleep 0.05
    done
}
start() { "$mynah" "$@" 2>"$errors" & process=$!; }
window() { xdotool search --onlyvisible --name "$1"; }
shows() { window "$1" >/dev/null 2>&1; }
# The port that the program listens on.
port() { ss -Hltnp | sed -n "s/.*127.0.0.1:\([0-9]*\) .*pid=$process,.*/\1/p" | head -1; }
listens() { [ -n "$(port)" ]; }
answers() { curl -s --max-time 5 "http://127.0.0.1:$(port)$1" | grep -q "$2"; }
keeps() { grep -qs "$1" "$HOME"/.local/share/mynah/recovery/*.json; }

start --sample
wait_for shows 'Mynah'
wait_for listens
answers /hello 'Hello!' || fail "no greeting"
answers /typed 'No route matches' || fail "a route too many"

# A new route, and its path: live while it is typed.
xdotool windowactivate --sync "$(window Mynah | head -1)"
xdotool key --clearmodifiers ctrl+shift+n
xdotool type --delay 20 /typed
wait_for answers /typed 'hello'

# Killed in the middle: offered again.
wait_for keeps /typed
kill -KILL "$process"
wait "$process" 2>/dev/null || true
start
wait_for shows 'Mynah'
keeps /typed || fail "what was typed is gone"
kill -TERM "$process"
wait "$process" || fail "ended with $?"
[ ! -s "$errors" ] || fail "it complained"
