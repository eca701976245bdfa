#!/usr/bin/env bash
# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Looks for inputs that break what reads bytes of others: tests/fuzz/run.sh [--minutes N] [TARGET…]
# Each target (the unit of tests/fuzz/fuzz_<unit>.cpp; all without names) runs its corpus, all that
# was ever found, and then a fixed number of new inputs, the same ones every time; with --minutes
# it goes on for so long and keeps what is new in build/fuzz/corpus. Ends non-zero with the file
# that reproduces a find: put it into tests/fuzz/crashes/<unit>, and mend what it shows.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."

minutes=
if [ "${1:-}" = --minutes ]; then
    minutes=${2:?--minutes needs a number}
    shift 2
fi
if [ $# -eq 0 ]; then
    for file in tests/fuzz/fuzz_*.cpp; do
        unit=${file#tests/fuzz/fuzz_}
        set -- "$@" "${unit%.cpp}"
    done
fi

# shellcheck source=app/packages.sh
. app/packages.sh
app/install-packages.sh "${build_packages[@]}" "${fuzz_packages[@]}"

cmake --preset fuzz >/dev/null
cmake --build --preset fuzz --target "${@/#/fuzz_}"

# Inputs that a target runs through in about ten seconds of a slow machine.
runs() {
    case $1 in
        connection) echo 15000 ;;
        multipart | chunked) echo 6000 ;;
        har | templates | workspace) echo 30000 ;;
        *) echo 100000 ;;
    esac
}

export ASAN_OPTIONS=detect_leaks=1:detect_stack_use_after_return=1
export LSAN_OPTIONS=suppressions=tests/support/lsan.supp:print_suppressions=0
export UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1

fuzz() {
    local unit=$1 work=build/fuzz/corpus/$1 finds=build/fuzz/finds/$1
    local limit=(-runs="$(runs "$unit")" -seed=1)
    mkdir -p "$work" "$finds"
    if [ -n "$minutes" ]; then
        limit=(-max_total_time=$((minutes * 60)))
    else
        rm -rf "${work:?}"/*
    fi
    local inputs=("$work" "tests/fuzz/corpus/$unit")
    [ ! -d "tests/fuzz/crashes/$unit" ] || inputs+=("tests/fuzz/crashes/$unit")
    local log=build/fuzz/$unit.log
    if build/fuzz/bin/fuzz_"$unit" "${limit[@]}" -max_len=4096 -timeout=20 \
        -artifact_prefix="$finds/" "${inputs[@]}" >"$log" 2>&1; then
        echo "$unit: $(tail -1 "$log")"
    else
        cat "$log"
        echo "$unit: found an input that breaks it; the file is named above." >&2
        return 1
    fi
}
export -f fuzz runs
export minutes

# Each target on a core of its own.
printf '%s\0' "$@" | xargs --null --max-args=1 --max-procs="$(nproc)" bash -c 'fuzz "$0"'
