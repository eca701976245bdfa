#!/usr/bin/env bash
# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Measures a release build beside other servers and prints a table: tests/bench/run.sh [OPTION…]
# --help lists the options; --micro [OPTION…] runs the micro-benchmarks, with the options of Google
# Benchmark. Installs what is missing: with apt, and with npm into the user's cache folder. A peer
# that cannot be had is left out of the table, which says so. All is on loopback; every server ends
# with the run.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."

bench() {
    PYTHONPATH=tests/bench exec /usr/bin/python3 -B -m harness "$@"
}

case " $* " in *" --list "* | *" --help "* | *" -h "*) bench "$@" ;; esac

# shellcheck source=app/packages.sh
. app/packages.sh
app/install-packages.sh "${build_packages[@]}" "${test_packages[@]}" "${bench_packages[@]}"

cmake --preset release -DMYNAH_BENCH=ON >/dev/null
if [ "${1:-}" = --micro ]; then
    cmake --build --preset release --target bench_micro
    exec build/release/bin/bench/micro "${@:2}"
fi

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}
# Installs a package whose service, nginx's on port 80, is neither to start now nor with the machine.
quiet_install() {
    dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null | grep -qx installed &&
        return
    local policy=/usr/sbin/policy-rc.d
    if [ -e $policy ]; then
        app/install-packages.sh "$1"
    else
        # Debian asks it before a package starts anything; 101 forbids it.
        (
            trap 'as_root rm -f $policy' EXIT
            printf '#!/bin/sh\nexit 101\n' | as_root tee $policy >/dev/null
            as_root chmod 755 $policy
            app/install-packages.sh "$1"
        )
    fi || return
    if [ "$1" = nginx-light ] && command -v systemctl >/dev/null; then
        as_root systemctl disable --quiet nginx.service || true
    fi
}
# The program of a package, if it is not there already from somewhere else.
peer() {
    command -v "$1" >/dev/null || app/install-packages.sh "$2" || true
}
# NAME PACKAGE: into a folder of its own, once.
npm_peer() {
    local folder=${XDG_CACHE_HOME:-$HOME/.cache}/mynah-bench/$1 version=$2
    [ "$(cat "$folder/version" 2>/dev/null)" = "$version" ] && return
    echo "Installing with npm: $version"
    mkdir -p "$folder"
    local quietly=(--no-save --no-audit --no-fund --loglevel error)
    if npm install --prefix "$folder" "${quietly[@]}" "$version"; then
        echo "$version" >"$folder/version"
    fi
}
for package in "${peer_packages[@]}"; do
    quiet_install "$package" || true
done
peer java default-jre-headless
peer npm npm
npm_peer mockoon @mockoon/cli@9.9.0
npm_peer mountebank mountebank@2.9.1
npm_peer wiremock wiremock@3.13.0

# The peers may have come after the first look.
cmake --preset release >/dev/null
cmake --build --preset release --target mynah_bench
bench "$@"
