#!/usr/bin/env bash
# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs a root file system as a container engine runs an image of installer/container/Containerfile:
# container.sh ROOT CONTAINERFILE [ARGUMENT…]. Read-only, as its user, in namespaces of its own,
# with its entry point and arguments in place of its command; asks it, asks for its health, and stops
# it. Run by unshare --net --mount --pid --fork.
set -euo pipefail
root=$1 recipe=$2
shift 2

# What an instruction of the recipe has in its list.
words_of() {
    sed -n "s/^$1.*\(\[.*\]\)$/\1/p" "$recipe" | python3 -c 'import json, sys; print("\n".join(json.load(sys.stdin)))'
}
value_of() { sed -n "s/^$1 //p" "$recipe"; }
mapfile -t entry < <(words_of ENTRYPOINT)
mapfile -t command < <(words_of CMD)
mapfile -t health < <(words_of HEALTHCHECK)
[ $# -eq 0 ] || command=("$@")

ip link set lo up
mount --bind "$root" "$root"
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
mount -t tmpfs -o "mode=700,uid=10001,gid=10001" tmpfs "$root/var/lib/mynah"
mount -o remount,bind,ro "$root"

inside() {
    exec chroot --userspec="$(value_of USER)" "$root" /usr/bin/env -i -C "$(value_of WORKDIR)" \
        PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "$(value_of ENV)" "$@"
}
fail() { echo "container.sh: $*" >&2; exit 1; }

! (inside "${health[@]}") 2>/dev/null || fail "it is well though it does not run"
(inside touch /workspaces/x) 2>/dev/null && fail "its root can be written"
(inside "${entry[@]}" "${command[@]}") &
process=$!
for _ in $(seq 200); do
    (inside "${health[@]}") 2>/dev/null && break
    sleep 0.05
done
(inside "${health[@]}") || fail "it is not well"
curl -s --max-time 5 http://127.0.0.1:8080/hello
if [[ " ${command[*]} " == *' --metrics 0.0.0.0:9090 '* ]]; then
    for probe in /-/healthy /-/ready; do
        curl -s --max-time 5 --fail "http://127.0.0.1:9090$probe" >/dev/null || fail "$probe says no"
    done
    counted() { curl -s --max-time 5 http://127.0.0.1:9090/metrics | grep -q '^mynah_http_requests_total{.*} 1$'; }
    for _ in $(seq 200); do
        counted && break
        sleep 0.05
    done
    counted || fail "the request is not among the metrics"
fi
grep -q '^Uid:.10001' "$root/proc/$process/status" || fail "it runs as another user"
kill -TERM $process
wait $process || fail "it ended with $?"
