#!/usr/bin/env bash
# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A window of an installed Mynah, from its opening to Ctrl+Q, on a desktop (withdesktop.sh) in a
# network of its own: window.sh ROOT PICTURE COMMAND [ARGUMENT…]. The command runs in ROOT as tester,
# and opens /home/tester/shop.mynah, a copy of the sample; it may hand the file over and end, as
# what opens files by a double click does. MEANWHILE is a command to run while the window is open;
# afterwards a route is added, and saved. With MAY_COMPLAIN it may write to the standard error stream.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
root=$1 picture=$2
shift 2

ip link set lo up
errors=$HOME/errors
end_of_patience=$((SECONDS + 120))
fail() {
    echo "window.sh: $*" >&2
    import -silent -window root "$picture" || true
    cat "$errors" >&2
    exit 1
}
wait_for() {
    until "$@"; do
        [ "$SECONDS" -lt "$end_of_patience" ] || fail "no luck with: $*"
        sleep 0.05
    done
}
window() { xdotool search --onlyvisible --name "$1" 2>/dev/null | head -1; }
shows() { [ -n "$(window "$1")" ]; }
is_gone() { ! shows "$1"; }
keys() { xdotool key --clearmodifiers --delay 60 "$@"; }
answers() { curl -s --max-time 5 'http://127.0.0.1:8080/hello?name=Ada' | grep -q 'Hello, Ada!'; }

knows_meanwhile() { curl -s --max-time 5 --fail http://127.0.0.1:8080/meanwhile >"$HOME/answer"; }
work_on() {
    $MEANWHILE >"$HOME/said" 2>&1 || { cat "$HOME/said" >&2; fail "no luck with: $MEANWHILE"; }
    answers || fail "it does not answer any more"
    keys ctrl+shift+n
    xdotool type --delay 60 /meanwhile
    wait_for knows_meanwhile
    keys ctrl+s
    wait_for grep -q '"/meanwhile"' "$root/home/tester/shop.mynah"
}

# One that does not change any more, or the last of some.
take_picture() {
    local before='' same=''
    for _ in 1 2 3 4 5 6 7 8; do
        import -silent -window root "$picture"
        same=$(identify -format %# "$picture")
        [ "$before" != "$same" ] || break
        before=$same
        sleep 0.2
    done
}

unset QT_QPA_PLATFORM
"$here/enter.sh" "$root" tester "$@" 2>"$errors" &
process=$!
wait_for shows 'shop.mynah'
main=$(window 'shop.mynah')
[ "$(xprop -id "$main" WM_CLASS)" = 'WM_CLASS(STRING) = "mynah", "mynah"' ] ||
    fail "its class is not the one of the desktop entry"
xdotool windowactivate --sync "$main"
keys F5
wait_for answers
if [ -n "${MEANWHILE:-}" ]; then
    work_on
fi
take_picture

# It serves, so that it asks.
keys ctrl+q
wait_for shows 'Quit Mynah'
keys Return
wait_for is_gone Mynah
wait "$process" || fail "ended with $?"
[ ! -s "$errors" ] || [ -n "${MAY_COMPLAIN:-}" ] || fail "it complained"
sed 's/^/  it says: /' "$errors"
! answers || fail "it answers though it has ended"
