#!/usr/bin/env bash
# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what is missing, builds and runs every test of a preset: tests/run.sh [PRESET…]
# Presets: dev (the default), asan, tsan, release. Ends non-zero when anything fails.
# tests/run.sh instructions: only the test that bounds what a request costs, with its release build.
# tests/run.sh packages: only those of the packages, which it makes; tests/packages/run.sh says which.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."

# shellcheck source=app/packages.sh
. app/packages.sh
app/install-packages.sh "${build_packages[@]}" "${test_packages[@]}"

[ $# -gt 0 ] || set -- dev
for preset in "$@"; do
    if [ "$preset" = instructions ]; then
        cmake --preset release >/dev/null
        cmake --build --preset release --target tst_instructions
        ctest --preset release -L instructions --verbose
        continue
    fi
    if [ "$preset" = packages ]; then
        tests/packages/run.sh
        continue
    fi
    cmake --preset "$preset" >/dev/null
    cmake --build --preset "$preset"
    ctest --preset "$preset" --parallel "$(nproc)"
done
