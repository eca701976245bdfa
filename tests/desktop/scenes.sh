#!/usr/bin/env bash
# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Walks the program through its scenes with keys and takes a picture of each, on a desktop:
# scenes.sh PATH-OF-MYNAH FOLDER LANGUAGE THEME WIDTHxHEIGHT
# LANGUAGE is en or zh_CN; THEME is light, dark or highContrast; the size is that of the pictures,
# which QT_SCALE_FACTOR counts in.
set -euo pipefail

mynah=$1 folder=$2 language=$3 theme=$4 size=$5
mkdir -p "$folder" "$HOME/.config/mynah"
cat >"$HOME/.config/mynah/mynah.ini" <<INI
[ui]
v1\\language=$language
v1\\theme=$theme
v1\\reopenLast=false
v1\\confirmQuit=false
INI
errors=$HOME/errors
end_of_patience=$((SECONDS + 60))

fail() { echo "scenes.sh: $*" >&2; cat "$errors" >&2; exit 1; }
wait_for() {
    until "$@"; do
        [ "$SECONDS" -lt "$end_of_patience" ] || fail "no luck with: $*"
        sleep 0.05
    done
}
window() { xdotool search --onlyvisible --name "$1" 2>/dev/null | head -1; }
shows() { [ -n "$(window "$1")" ]; }
port() { ss -Hltnp | sed -n "s/.*127.0.0.1:\([0-9]*\) .*pid=$process,.*/\1/p" | head -1; }
listens() { [ -n "$(port)" ]; }
keys() { xdotool key --clearmodifiers --delay 60 "$@"; }
get() { curl -s -o "$HOME/answer" "http://127.0.0.1:$(port)$1" "${@:2}"; }
# One that does not change any more, or, where time goes by in it, the last of some.
picture() {
    local before='' same='' now=$HOME/now.png
    for _ in 1 2 3 4 5 6 7 8; do
        import -silent -window "${2:-root}" "$now"
        same=$(identify -format %# "$now")
        [ "$before" != "$same" ] || break
        before=$same
        sleep 0.2
    done
    mv "$now" "$folder/$1.png"
}

start() {
    "$mynah" "$@" 2>"$errors" &
    process=$!
    wait_for shows Mynah
    main=$(window Mynah)
    xdotool windowsize --sync "$main" "${size%x*}" "${size#*x}" windowmove "$main" 0 0 \
        windowactivate --sync "$main"
}
stop() {
    kill -TERM "$process"
    wait "$process" || fail "ended with $?"
    [ ! -s "$errors" ] || fail "it complained"
}

start
picture start
stop

start --sample
wait_for listens
get '/hello?name=Ada'
get /hello -X POST -H 'Content-Type: application/json' -d '{"sku": 7, "qty": 2}'
get /helo
get /users/7
get '/hello?name=Grace'
# The newest request.
keys ctrl+3 End Up Down
picture window "$main"
# The one that no route answered, and why.
keys Up Up ctrl+4
keys ctrl+Tab ctrl+Tab ctrl+Tab ctrl+Tab
picture match "$main"
keys ctrl+alt+d
for _ in 1 2 3 4 5 6 7 8; do get /hello; get /nobody; done
picture dashboard "$main"
keys ctrl+shift+p
picture palette
keys Escape ctrl+comma
picture preferences
keys Escape
stop
