#!/usr/bin/env bash
# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Starts the systemd of a root file system, with processes, a network and control groups of its own,
# and runs a command in it when it is up: boot.sh ROOT COMMAND [ARGUMENT…]. Everything ends with the
# command, and its status is the one of the command.
set -euo pipefail
export ROOT=$1
shift

start() {
    mount --bind "$ROOT" "$ROOT"
    mount -t proc proc "$ROOT/proc"
    mount -t sysfs -o ro sysfs "$ROOT/sys"
    mount -t cgroup2 cgroup2 "$ROOT/sys/fs/cgroup"
    mount -t tmpfs tmpfs "$ROOT/run"
    mount -t tmpfs tmpfs "$ROOT/tmp"
    mount -t tmpfs -o mode=755 tmpfs "$ROOT/dev"
    local device
    for device in null zero full random urandom tty; do
        touch "$ROOT/dev/$device"
        mount --bind "/dev/$device" "$ROOT/dev/$device"
    done
    mkdir "$ROOT/dev/pts" "$ROOT/dev/shm"
    mount -t devpts -o ptmxmode=666 devpts "$ROOT/dev/pts"
    ln -s pts/ptmx "$ROOT/dev/ptmx"
    ip link set lo up
    # Units with folders of their own want the root to be that of all mounts, not a changed one.
    cd "$ROOT"
    pivot_root . mnt
    exec env -i container=chroot PATH="$PATH" chroot . sh -c \
        'umount --lazy /mnt && exec /lib/systemd/systemd --system --log-target=journal --unit=multi-user.target'
}
export -f start

unshare --mount --propagation private --pid --uts --ipc --net --cgroup --fork --kill-child \
    bash -euc start &
outer=$!
finish() {
    kill -KILL $outer 2>/dev/null || true
    wait $outer 2>/dev/null || true
}
trap finish EXIT

inside() {
    local init
    init=$(tr -d ' ' <"/proc/$outer/task/$outer/children")
    # Before it has changed its root, this would be the system outside.
    [ "/proc/$init/root/etc/passwd" -ef "$ROOT/etc/passwd" ] || return 1
    nsenter --target "$init" --mount --pid --uts --ipc --net --cgroup --root --wdns=/root \
        env -i HOME=/root LANG=C.UTF-8 PATH="$PATH" DEBIAN_FRONTEND=noninteractive "$@"
}
is_up() { [ "$(inside systemctl is-system-running 2>/dev/null)" = running ]; }
end=$((SECONDS + 60))
until is_up; do
    if [ $SECONDS -ge $end ] || ! kill -0 $outer 2>/dev/null; then
        echo "boot.sh: systemd does not come up" >&2
        inside systemctl --failed --no-pager >&2 || true
        exit 1
    fi
    sleep 0.1
done
inside "$@"
