#!/usr/bin/env bash
# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Photographs the running program, for people to look at: tests/pictures.sh [--readme]
# Every scene in English and Chinese, light and dark, at 960x600, 1440x900 and 1920x1080, and at
# twice the size, into build/pictures/LANGUAGE-THEME-SIZE. --readme takes only those of the README,
# into resources/screenshots.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."

# shellcheck source=app/packages.sh
. app/packages.sh
app/install-packages.sh "${build_packages[@]}" "${test_packages[@]}" imagemagick fonts-wqy-microhei
cmake --preset release >/dev/null
cmake --build --preset release --target mynah

# LANGUAGE THEME SIZE SCALE FOLDER
scenes() {
    QT_SCALE_FACTOR=$4 SCREEN=${3}x24 tests/desktop/withdesktop.sh tests/desktop/scenes.sh \
        build/release/bin/mynah "$5" "$1" "$2" "$3"
}

if [ "${1:-}" = --readme ]; then
    taken=$(mktemp -d)
    trap 'rm -rf "$taken"' EXIT
    scenes en light 1440x900 1 "$taken/light"
    scenes en dark 1440x900 1 "$taken/dark"
    mkdir -p resources/screenshots
    # A palette of 256 colours keeps them small and is not seen.
    convert "$taken/light/window.png" -strip -colors 256 PNG8:resources/screenshots/window.png
    convert "$taken/light/match.png" -strip -colors 256 PNG8:resources/screenshots/match.png
    convert "$taken/dark/dashboard.png" -strip -colors 256 PNG8:resources/screenshots/dashboard.png
    exit
fi

rm -rf build/pictures
for language in en zh_CN; do
    for theme in light dark; do
        for size in 960x600 1440x900 1920x1080; do
            scenes $language $theme $size 1 "build/pictures/$language-$theme-$size"
        done
        scenes $language $theme 2880x1800 2 "build/pictures/$language-$theme-twice"
    done
done
scenes en highContrast 1440x900 1 build/pictures/en-highContrast-1440x900
echo "Pictures are in build/pictures."
