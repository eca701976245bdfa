#!/usr/bin/env bash
# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Plays many exchanges of every kind, good and bad, with a release mynah-cli and watches its memory
# and descriptors: tests/soak/run.sh [EXCHANGES]
# A million without a number. Ends non-zero when an answer is missing or wrong, when memory grows
# after the warm-up, when a descriptor stays, or when an exchange was not recorded.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."

# shellcheck source=app/packages.sh
. app/packages.sh
app/install-packages.sh "${build_packages[@]}" "${test_packages[@]}"

cmake --preset release >/dev/null
cmake --build --preset release --target mynah-cli mynah_soak

work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$work"' EXIT

# Its lines go to a counter: one for each exchange, but for the first.
mkfifo "$work/lines"
{ read -r first && echo "$first" >"$work/first" && wc -l >"$work/count"; } <"$work/lines" &
counter=$!
build/release/bin/mynah-cli serve tests/soak/soak.mynah --port 0 --workers 2 \
    >"$work/lines" 2>"$work/errors" &
server=$!
while [ ! -s "$work/first" ] && kill -0 "$server" 2>/dev/null; do sleep 0.1; done
port=$(sed -n 's|^Listening on http://127.0.0.1:||p' "$work/first")

result=0
build/release/bin/tests/mynah_soak "$server" "$port" "${1:-1000000}" | tee "$work/report" || result=1

kill "$server"
wait "$server" || { echo "FAILED: the server ended with an error"; result=1; }
server=
wait "$counter"
cat "$work/errors"
lines=$(cat "$work/count")
missed=$(sed -n "s|^.*\b\([0-9][0-9]*\) exchanges came too fast.*|\1|p" "$work/errors")
recorded=$(sed -n 's/^Recorded: //p' "$work/report")
if [ $((lines + ${missed:-0})) -eq "$recorded" ]; then
    echo "ok: every exchange was recorded: $lines told, ${missed:-0} too many to be told"
else
    echo "FAILED: $recorded exchanges, but $lines told and ${missed:-0} too many to be told"
    result=1
fi
exit "$result"
