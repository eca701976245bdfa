#!/usr/bin/env bash
# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes packages of the last commit: installer/build.sh [deb|portable|run|rpm|all]…
#   deb       mynah and mynah-cli for Debian 12
#   portable  an archive that brings its Qt along, to be unpacked anywhere
#   run       the same as a program that installs itself for the user who starts it
#   rpm       the same as deb for systems with RPM; not tried on one yet
# They go to dist/, with SHA256SUMS and a list of what they contain and link (SPDX). Missing tools
# are installed with apt. Two runs for a commit give the same files, in whatever folders; changes
# that are not committed are not part of them. What a commit was compiled to is kept in build/package
# for the next kind.
set -euo pipefail
umask 022
root=$(dirname "$(dirname "$(readlink -f "$0")")")
cd "$root"
case $root in
    *[[:space:]]*)
        echo "build.sh: $root has a blank in its name, which rpmbuild cannot bear and the compiler" \
            "leaves in the programs; move Mynah to a folder without one" >&2
        exit 1
        ;;
esac

kinds=()
[ $# -gt 0 ] || set -- all
for kind in "$@"; do
    case $kind in
        all) kinds+=(deb portable run rpm) ;;
        deb | portable | run | rpm) kinds+=("$kind") ;;
        *)
            echo "build.sh: there is no kind \"$kind\", only deb, portable, run, rpm and all" >&2
            exit 2
            ;;
    esac
done

# shellcheck source=app/packages.sh
. app/packages.sh
app/install-packages.sh "${build_packages[@]}" "${package_packages[@]}"

commit=$(git rev-parse HEAD)
version=$(sed -n 's/^    VERSION \([0-9.]*\)$/\1/p' CMakeLists.txt)
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH LC_ALL=C.UTF-8 TZ=UTC
DEB_BUILD_OPTIONS=parallel=$(nproc)
# What is compiled is no clone, which would know.
MYNAH_COMMIT=${commit:0:12}
export DEB_BUILD_OPTIONS MYNAH_COMMIT
work=$root/build/package
tree=$work/mynah-$version
objects=$tree/obj-$(dpkg-architecture -qDEB_HOST_MULTIARCH)
bundle=$work/mynah-$version-linux-$(uname -m)
dist=$root/dist

compile() {
    [ "$(cat "$work/compiled" 2>/dev/null)" != "$commit" ] || return 0
    rm -rf "$work" "$dist"
    mkdir -p "$tree"
    git archive "$commit" | tar -x -C "$tree"
    cp -a "$tree/installer/debian" "$tree/debian"
    (cd "$tree" && debian/rules build)
    echo "$commit" >"$work/compiled"
}

# into_archive FOLDER: its tar on the standard output, the same whoever makes it and when.
into_archive() {
    tar -C "$(dirname "$1")" --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 \
        --numeric-owner --format=gnu -c "$(basename "$1")"
}

make_bundle() {
    rm -rf "$bundle"
    for component in cli window licenses; do
        cmake --install "$objects" --prefix "$bundle" --component "$component" --strip >/dev/null
    done
    installer/portable/bundle.sh "$bundle"
    find "$bundle" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
}

make_deb() {
    (cd "$tree" && dpkg-buildpackage --build=binary --unsigned-changes --unsigned-buildinfo \
        --no-pre-clean)
    cp "$work"/*.deb "$dist"
}

make_portable() {
    make_bundle
    # The number of threads is part of what comes out.
    into_archive "$bundle" | xz -9 -T2 >"$dist/$(basename "$bundle").tar.xz"
}

make_run() {
    make_bundle
    # Its head holds the command line, which therefore names no folder of this machine; -n keeps the
    # time out of what gzip writes.
    (cd "$work" && GZIP=-n makeself --sha256 --nox11 --gzip --complevel 9 --quiet \
        --packaging-date "$(date --date="@$SOURCE_DATE_EPOCH" --rfc-email)" \
        --tar-extra "--sort=name --mtime=@$SOURCE_DATE_EPOCH --owner=0 --group=0 --numeric-owner" \
        "$(basename "$bundle")" "$(basename "$bundle").run" "Mynah $version" ./install.sh)
    mv "$bundle.run" "$dist"
}

make_rpm() {
    (cd "$work" && cpack --config "$objects/CPackConfig.cmake" -G RPM -B "$work/rpm")
    cp "$work"/rpm/*.rpm "$dist"
}

compile
mkdir -p "$dist"
for kind in "${kinds[@]}"; do
    "make_$kind"
done
cd "$dist"
"$root/installer/sbom.py" --version "$version" --commit "$commit" --programs "$objects/bin" \
    --bundle "$bundle" >"mynah-$version.spdx.json"
find . -maxdepth 1 -type f ! -name SHA256SUMS -printf '%P\n' | LC_ALL=C sort | xargs sha256sum >SHA256SUMS
echo "Made in dist:"
cat SHA256SUMS
