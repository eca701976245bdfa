#!/usr/bin/env bash
# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What the units of systemd do, on a system of their own that runs (boot.sh), as root in the folder
# with the sample: service.sh PACKAGE NEXT_PACKAGE, which are mynah-cli as installed and newer.
set -Eeuo pipefail
package=$1 next_package=$2
trap 'echo "service.sh: line $LINENO: $BASH_COMMAND" >&2; journalctl --no-pager --unit "mynah@*" >&2' ERR

fail() { echo "service.sh: $*" >&2; journalctl --no-pager --unit 'mynah@*' >&2; exit 1; }
say() { echo "  $*"; }
wait_for() {
    local end=$((SECONDS + 20))
    until "$@"; do
        [ "$SECONDS" -lt "$end" ] || fail "no luck with: $*"
        sleep 0.05
    done
}
hello() { [[ $(curl -s --max-time 5 "$@" | head -1) == 'Hello'* ]]; }
knows() { curl -s --max-time 5 --fail "$1" >/dev/null; }
is() { [ "$(systemctl show --value --property "$2" "$1")" = "$3" ]; }
journal_says() { journalctl --no-pager --output cat --unit "$1" | grep -q -- "$2"; }
# workspace NAME [PORT]: the sample for mynah@NAME.
workspace() {
    sed "s/8080/${2:-8080}/" hello.mynah >"/etc/mynah/$1.mynah"
}

# What a root file system has in which no service may start; this one has a systemd that runs.
rm /usr/sbin/policy-rc.d

say "neither enabled nor started"
for unit in mynah@shop.service mynah@shop.socket; do
    [ "$(systemctl is-enabled $unit)" = disabled ] || fail "$unit is enabled"
    is $unit ActiveState inactive || fail "$unit is active"
done
mkdir /etc/mynah

say "without a workspace"
systemctl start mynah@nothing.service
is mynah@nothing.service ConditionResult no || fail "it starts without a workspace"

say "as a user that may do little"
workspace shop
systemctl start mynah@shop.service
wait_for hello http://127.0.0.1:8080/hello
process=$(systemctl show --value --property MainPID mynah@shop.service)
[ "$(stat --format %u "/proc/$process")" -ge 61184 ] || fail "its user is not one of its own"
[ "$(sed -n 's/^CapEff:\t//p' "/proc/$process/status")" = 0000000000000000 ] || fail "it has capabilities"
[ "$(stat --format %a /var/lib/private/mynah/shop)" = 700 ] || fail "others can read what it keeps"
sed -i 's,"/hello","/hello/again",' /etc/mynah/shop.mynah
wait_for knows http://127.0.0.1:8080/hello/again
workspace shop
wait_for knows http://127.0.0.1:8080/hello

say "upgrade and downgrade while it serves"
for installed in "$next_package" "$package"; do
    apt-get --yes -qq install --allow-downgrades "$installed" >log 2>&1 || { cat log >&2; fail "no $installed"; }
    is mynah@shop.service MainPID "$process" || fail "$installed has restarted it"
    hello http://127.0.0.1:8080/hello || fail "$installed has silenced it"
done
systemctl restart mynah@shop.service
wait_for hello http://127.0.0.1:8080/hello

say "a port that it may not have, and one that is taken"
mkdir -p /run/systemd/system/mynah@.service.d
printf '[Service]\nRestartSec=50ms\n' >/run/systemd/system/mynah@.service.d/soon.conf
systemctl daemon-reload
workspace low 80
workspace taken
for name in low taken; do
    systemctl start "mynah@$name.service"
    wait_for is "mynah@$name.service" ActiveState failed
    is "mynah@$name.service" ExecMainStatus 1 || fail "mynah@$name has crashed"
done
journal_says mynah@low.service 'cannot listen on 127.0.0.1:80: ' || fail "it does not say why"
journal_says mynah@taken.service 'Port 8080 .*already used' || fail "it does not say why"
hello http://127.0.0.1:8080/hello || fail "the one that had the port has lost it"

say "sockets that systemd opens, one below 1024"
workspace front
systemctl start mynah@front.socket
hello --unix-socket /run/mynah/front.sock http://localhost/hello || fail "the socket does not answer"
mkdir -p /run/systemd/system/mynah@low.socket.d
printf '[Socket]\nListenStream=\nListenStream=80\n' >/run/systemd/system/mynah@low.socket.d/port.conf
systemctl daemon-reload
systemctl reset-failed
systemctl start mynah@low.socket
hello http://127.0.0.1/hello || fail "port 80 does not answer"

say "purge while they serve"
systemctl stop mynah@front.socket mynah@front.service
is mynah@front.service Result success || fail "mynah@front ended badly"
apt-get --yes -qq purge mynah-cli >log 2>&1 || { cat log >&2; fail "no purge"; }
! grep --quiet --no-messages mynah-cli /proc/[0-9]*/comm || fail "one is left"
! journal_says 'mynah@*.service' 'core-dump\|status=[0-9]*/SEGV\|status=[0-9]*/ABRT' || fail "one has crashed"
left=$(find / -xdev ! -path '/home/*' ! -path '/root/*' ! -path '/proc/*' ! -path '/etc/mynah*' -iname '*mynah*')
[ -z "$left" ] || fail "purge leaves $left"
[ -e /etc/mynah/shop.mynah ] || fail "purge took a workspace"
