#!/usr/bin/env bash
# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs a command in a root file system of its own, as root: enter.sh ROOT USER COMMAND [ARGUMENT…]
# USER is root, or tester with the home /home/tester. It has the network of its caller and, where
# DISPLAY is set, the display; nothing that is mounted for it remains. The folders of HIDDEN are empty
# for it, and in those of READ_ONLY it can write nothing.
set -euo pipefail
export ROOT=$1 WHO=$2
shift 2

mount_and_run() {
    mount -t proc proc "$ROOT/proc"
    mount --rbind /dev "$ROOT/dev"
    mount -t tmpfs tmpfs "$ROOT/tmp"
    mount -t tmpfs tmpfs "$ROOT/run"
    chmod 1777 "$ROOT/tmp"
    if [ -d /tmp/.X11-unix ]; then
        mkdir "$ROOT/tmp/.X11-unix"
        mount --bind /tmp/.X11-unix "$ROOT/tmp/.X11-unix"
    fi
    local folder
    for folder in ${HIDDEN:-}; do
        mount -t tmpfs tmpfs "$ROOT$folder"
    done
    for folder in ${READ_ONLY:-}; do
        mount --bind "$ROOT$folder" "$ROOT$folder"
        mount -o remount,bind,ro "$ROOT$folder"
    done
    chroot "$ROOT" install -d -m 700 -o "$WHO" -g "$WHO" "/run/user/$WHO"
    local home=/root
    [ "$WHO" = root ] || home=/home/$WHO
    exec chroot --userspec="$WHO" "$ROOT" /usr/bin/env -i -C "$home" HOME="$home" LANG=C.UTF-8 \
        XDG_RUNTIME_DIR="/run/user/$WHO" \
        PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive \
        ${DISPLAY:+DISPLAY="$DISPLAY"} "$@"
}
export -f mount_and_run
exec unshare --mount --propagation private bash -euc 'mount_and_run "$@"' enter.sh "$@"
