#!/usr/bin/env bash
# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What installer/build.sh has put into dist, as people meet it: tests/packages/run.sh [PART…]
#   files     what packages say of themselves, by the tools that judge it
#   deb       installed on a Debian 12 with nothing else, used, upgraded, taken away
#   portable  unpacked on one without Qt, used without a display and with one
#   run       installed on one without Qt by its user, used, taken away
#   rpm       what it holds and asks for
#   service   mynah-cli as the units of systemd start it
#   container the image's root file system, run without a container engine
# Without a part: all of them, with a fresh dist when it is not that of the last commit. It takes
# root, and the base system is kept in ~/.cache/mynah-packages. Pictures go to build/pictures.
set -Eeuo pipefail
here=$(dirname "$(readlink -f "$0")")
root=$(dirname "$(dirname "$here")")
cd "$root"
[ "$(id -u)" -eq 0 ] || { echo "run.sh: root is needed, to set up root file systems" >&2; exit 1; }

# shellcheck source=app/packages.sh
. app/packages.sh
app/install-packages.sh "${test_packages[@]}" "${package_packages[@]}" debootstrap fish imagemagick \
    man-db python3-yaml weston zsh

parts=("$@")
[ $# -gt 0 ] || parts=(files deb portable run rpm service container)
version=$(sed -n 's/^    VERSION \([0-9.]*\)$/\1/p' CMakeLists.txt)
objects=$root/build/package/mynah-$version/obj-$(dpkg-architecture -qDEB_HOST_MULTIARCH)
dist=$root/dist
pictures=$root/build/pictures/packages
bundle_name=mynah-$version-linux-$(uname -m)
architecture=$(dpkg --print-architecture)
window_deb=$dist/mynah_${version}_$architecture.deb
cli_deb=$dist/mynah-cli_${version}_$architecture.deb
application=io.github.mynah.Mynah
mkdir -p "$pictures"

if [ "$(cat build/package/compiled 2>/dev/null)" != "$(git rev-parse HEAD)" ] ||
    ! ls "$window_deb" "$dist/$bundle_name".{tar.xz,run} "$dist"/mynah-"$version"*.rpm >/dev/null 2>&1; then
    installer/build.sh all
fi
work=$(mktemp -d)
trap 'rm -rf --one-file-system "$work"' EXIT
trap 'echo "run.sh: line $LINENO: $BASH_COMMAND" >&2' ERR

fail() { echo "run.sh: $*" >&2; exit 1; }
say() { echo "  $*"; }
# silent COMMAND…: succeeds, and has nothing to say.
silent() {
    local said
    said=$("$@" 2>&1) || fail "$* ended with $?: $said"
    [ -z "$said" ] || fail "$* says: $said"
}

# --- root file systems ---------------------------------------------------------------------------

base=$HOME/.cache/mynah-packages/bookworm-$architecture.tar
make_base() {
    local folder=$work/base
    mkdir -p "$(dirname "$base")"
    debootstrap --variant=minbase bookworm "$folder" http://deb.debian.org/debian >"$work/log" ||
        { cat "$work/log" >&2; exit 1; }
    cat >"$folder/etc/apt/sources.list" <<'SOURCES'
deb http://deb.debian.org/debian bookworm main
deb http://deb.debian.org/debian bookworm-updates main
deb http://deb.debian.org/debian-security bookworm-security main
SOURCES
    printf '#!/bin/sh\nexit 101\n' >"$folder/usr/sbin/policy-rc.d"
    chmod 755 "$folder/usr/sbin/policy-rc.d"
    "$here/enter.sh" "$folder" root useradd --create-home tester
    tar -C "$folder" -cf "$base.new" .
    mv "$base.new" "$base"
    rm -rf --one-file-system "$folder"
}
# fresh NAME: a Debian with nothing on it, in $work/NAME.
fresh() {
    [ -e "$base" ] || make_base
    mkdir "$work/$1"
    tar -C "$work/$1" -xf "$base"
    cp /etc/resolv.conf "$work/$1/etc/resolv.conf"
    as_root "$1" apt-get update -qq
}
as_root() { "$here/enter.sh" "$work/$1" root "${@:2}"; }
as_tester() { "$here/enter.sh" "$work/$1" tester "${@:2}"; }
# apt NAME ARGUMENT…: silent when it goes well.
apt() {
    as_root "$1" apt-get --yes -qq "${@:2}" >"$work/log" 2>&1 || { cat "$work/log" >&2; fail "apt-get ${*:2}"; }
}
give_sample() {
    install -o 1000 -g 1000 -m 644 resources/examples/hello.mynah "$work/$1/home/tester/shop.mynah"
}
# What a desktop has that opens files.
desktop_tools=(desktop-file-utils fonts-dejavu-core libglib2.0-bin shared-mime-info)

# A network of its own, so that the port of the sample is free.
on_a_desktop() { SCREEN=1280x800x24 unshare --net tests/desktop/withdesktop.sh "$@"; }
# window NAME PICTURE COMMAND…
window() { on_a_desktop "$here/window.sh" "$work/$1" "$pictures/$2.png" "${@:3}"; }

# wait_for COMMAND…: for at most twenty seconds.
wait_for() {
    local end=$((SECONDS + 20))
    until "$@" 2>/dev/null; do
        [ "$SECONDS" -lt "$end" ] || fail "no luck with: $*"
        sleep 0.05
    done
}

# on_wayland NAME PROGRAM: inside, with a compositor that shows its windows to nobody, until SIGTERM.
on_wayland() {
    local runtime=$work/$1/home/tester/wayland compositor process
    install -d -o 1000 -g 1000 -m 700 "$runtime"
    XDG_RUNTIME_DIR=$runtime weston --backend=headless-backend.so --socket=w >"$work/log" 2>&1 &
    compositor=$!
    wait_for test -S "$runtime/w"
    chmod 777 "$runtime/w"
    env -u DISPLAY "$here/enter.sh" "$work/$1" tester env WAYLAND_DISPLAY=/home/tester/wayland/w \
        "$2" --sample 2>"$work/errors" &
    process=$!
    wait_for grep -q 'shell-integration/libxdg-shell' "/proc/$process/maps"
    kill -TERM $process
    wait $process || fail "it ended with $?: $(cat "$work/errors")"
    kill -TERM $compositor
    wait $compositor || true
    [ ! -s "$work/errors" ] || fail "it complains: $(cat "$work/errors")"
}

# no_missing_libraries NAME FOLDER…: inside, whatever is an ELF file there finds its libraries.
no_missing_libraries() {
    # shellcheck disable=SC2016 # expanded inside; what is no program is of no interest
    as_root "$1" bash -c 'find "$@" -type f \( -perm -100 -o -name "*.so*" \) -exec ldd {} + 2>/dev/null; true' \
        bash "${@:2}" >"$work/libraries"
    grep -q 'libc.so.6 =>' "$work/libraries" || fail "there is no program in ${*:2}"
    ! grep 'not found' "$work/libraries" || fail "libraries are missing"
}

# serves NAME PROGRAM: inside, on any free port, until SIGTERM.
serves() {
    local url process answer
    install -o 1000 -g 1000 -m 644 resources/examples/hello.mynah "$work/$1/home/tester/serve.mynah"
    "$here/enter.sh" "$work/$1" tester "$2" serve serve.mynah --port 0 >"$work/served" 2>"$work/errors" &
    process=$!
    for _ in $(seq 200); do
        url=$(sed -n 's/^Listening on //p' "$work/served")
        [ -z "$url" ] || break
        kill -0 $process 2>/dev/null || break
        sleep 0.05
    done
    [ -n "$url" ] || fail "$2 does not listen: $(cat "$work/errors")"
    answer=$(curl -s --max-time 5 "$url/hello?name=Ada")
    [[ $answer == 'Hello, Ada!'* ]] || fail "$2 answers: $answer"
    # enter.sh has become the program.
    kill -TERM $process
    wait $process || fail "$2 ended with $?"
    [ ! -s "$work/errors" ] || fail "$2 complains: $(cat "$work/errors")"
    rm "$work/$1/home/tester/serve.mynah"
}

# --- parts ---------------------------------------------------------------------------------------

test_files() {
    (cd dist && sha256sum --quiet --check SHA256SUMS)
    python3 -c 'import json, sys; assert json.load(open(sys.argv[1]))["spdxVersion"] == "SPDX-2.3"' \
        "dist/mynah-$version.spdx.json"
    say "lintian"
    lintian --fail-on error,warning --tag-display-limit 0 build/package/mynah_"$version"_*.changes

    local staged=$work/staged
    dpkg-deb -x "$window_deb" "$staged"
    dpkg-deb -x "$cli_deb" "$staged"
    say "desktop entry, metainfo, MIME type"
    silent desktop-file-validate "$staged/usr/share/applications/$application.desktop"
    # The name of an application on its bus and in its files has a capital, as those of its kind do.
    appstreamcli validate --pedantic --no-net --override=cid-contains-uppercase-letter=info \
        "$staged/usr/share/metainfo/$application.metainfo.xml" >"$work/log" || fail "$(cat "$work/log")"
    ! grep -q '^[EWP]:' "$work/log" || fail "$(cat "$work/log")"
    silent env XDG_DATA_DIRS="$staged/usr/share" update-mime-database "$staged/usr/share/mime"
    grep -q 'application/x-mynah-workspace:\*.mynah' "$staged/usr/share/mime/globs" || fail "no MIME type"
    say "manual pages and completions"
    local page program
    for page in "$staged"/usr/share/man/man1/mynah*.gz "$staged"/usr/share/man/zh_CN/man1/mynah*.gz; do
        MANWIDTH=80 LC_ALL=C.UTF-8 MAN_KEEP_FORMATTING='' man --warnings --local-file "$page" \
            2>"$work/log" >/dev/null
        [ ! -s "$work/log" ] || fail "$page: $(cat "$work/log")"
    done
    for program in mynah mynah-cli; do
        silent bash -n "$staged/usr/share/bash-completion/completions/$program"
        silent zsh -n "$staged/usr/share/zsh/vendor-completions/_$program"
        silent fish --no-execute "$staged/usr/share/fish/vendor_completions.d/$program.fish"
        knows_every_option "$staged" "$program"
    done
    say "units of systemd"
    # The program is not installed here, and what the units name is looked for.
    mkdir "$work/units"
    sed "s,/usr/bin,$objects/bin," "$staged/lib/systemd/system/mynah@.service" >"$work/units/mynah@.service"
    cp "$staged/lib/systemd/system/mynah@.socket" "$work/units"
    silent systemd-analyze verify --man=no "$work/units/mynah@shop.service" "$work/units/mynah@shop.socket"
    systemd-analyze security --offline=true --threshold=20 "$work/units/mynah@shop.service" \
        >"$work/log" || fail "$(tail -1 "$work/log")"
    say "$(sed -n 's/^→ //p' "$work/log")"
}

# knows_every_option STAGED PROGRAM: manual pages and completions name all that --help does.
knows_every_option() {
    local option file bare
    "$objects/bin/$2" --help >"$work/help"
    for option in $(grep -o '^ *\(-., \)\?--[a-z0-9-]*' "$work/help" | grep -o -- '--.*' | sort -u); do
        bare=${option#--}
        for file in "$1/usr/share/man/man1/$2.1.gz" "$1/usr/share/man/zh_CN/man1/$2.1.gz"; do
            grep -q -- "$option" <<<"$(zcat "$file" | sed 's/\\-/-/g')" || fail "$file does not know $option"
        done
        for file in "$1/usr/share/bash-completion/completions/$2" \
            "$1/usr/share/zsh/vendor-completions/_$2"; do
            grep -q -- "$option" "$file" || fail "$file does not know $option"
        done
        file=$1/usr/share/fish/vendor_completions.d/$2.fish
        grep -q -- "-l $bare " "$file" || fail "$file does not know $option"
    done
}

# A package as the next or the previous release would be: remade NAME VERSION.
remade() {
    local folder=$work/remade
    dpkg-deb -R "$dist/$1_${version}_$architecture.deb" "$folder"
    sed -i "s/^Version: .*/Version: $2/; s/mynah-cli (= $version)/mynah-cli (= $2)/" "$folder/DEBIAN/control"
    dpkg-deb --root-owner-group -b "$folder" "$work/deb/root/$1_$2_$architecture.deb" >/dev/null
    rm -rf "$folder"
}
installed_version() { as_root deb dpkg-query --show --showformat '${Version}' "$1"; }

test_deb() {
    fresh deb
    cp "$window_deb" "$cli_deb" "$work/deb/root"
    say "mynah-cli alone"
    apt deb install --no-install-recommends "./$(basename "$cli_deb")"
    ! as_root deb dpkg-query --show 'libqt6gui6' >/dev/null 2>&1 || fail "mynah-cli needs the window's libraries"
    no_missing_libraries deb /usr/bin/mynah-cli
    serves deb mynah-cli
    as_tester deb mynah-cli check /usr/share/doc/mynah-cli/examples/hello.mynah

    say "the window, on a desktop"
    apt deb install "./$(basename "$window_deb")" "${desktop_tools[@]}"
    no_missing_libraries deb /usr/bin/mynah /usr/bin/mynah-cli
    give_sample deb
    [ "$(as_tester deb gio info -a standard::content-type shop.mynah | sed -n 's/.*content-type: //p')" = \
        application/x-mynah-workspace ] || fail "shop.mynah is no workspace"
    window deb deb-double-click gio open shop.mynah
    window deb deb-window mynah shop.mynah

    say "upgrade while it runs, downgrade, reinstall"
    remade mynah 99.0
    remade mynah-cli 99.0
    MEANWHILE="$here/enter.sh $work/deb root dpkg --install /root/mynah_99.0_$architecture.deb /root/mynah-cli_99.0_$architecture.deb" \
        window deb deb-upgrade mynah shop.mynah
    [ "$(installed_version mynah)" = 99.0 ] || fail "no upgrade"
    apt deb install --allow-downgrades "./$(basename "$window_deb")" "./$(basename "$cli_deb")"
    [ "$(installed_version mynah)" = "$version" ] || fail "no downgrade"
    apt deb install --reinstall "./$(basename "$window_deb")" "./$(basename "$cli_deb")"
    window deb deb-reinstalled mynah shop.mynah

    say "purge"
    apt deb purge mynah mynah-cli
    local left
    left=$(as_root deb find / -xdev ! -path '/home/*' ! -path '/root/*' -iname '*mynah*')
    [ -z "$left" ] || fail "purge leaves $left"
    left=$(as_root deb grep -rlI mynah /etc /usr/share/applications /usr/share/mime || true)
    [ -z "$left" ] || fail "purge leaves its name in $left"
    [ -d "$work/deb/home/tester/.config/mynah" ] || fail "purge took the settings"
}

# What every desktop has; Qt is not among it.
system_libraries=(
    fontconfig libegl1 libfontconfig1 libfreetype6 libgl1 libglx0 libharfbuzz0b libopengl0 libwayland-client0
    libx11-6 libx11-xcb1 libxcb1 xkb-data
)
has_no_qt() {
    [ -z "$(as_root "$1" find / -xdev -name 'libQt6*' ! -path '*mynah*')" ] || fail "there is a Qt already"
}

test_portable() {
    fresh portable
    tar -C "$work/portable/home/tester" -xf "$dist/$bundle_name.tar.xz"
    local place=/home/tester/$bundle_name
    local package
    for package in libqt6core6 libqt6network6 libqt6widgets6 libssl3 libicu72 qt6-wayland; do
        grep -q "^$package [0-9]" "$work/portable$place/BUNDLED" || fail "BUNDLED does not list $package"
        [ -s "$work/portable$place/share/doc/mynah/licenses/$package.txt" ] || fail "no licence of $package"
    done
    say "without a display"
    no_missing_libraries portable "$place/bin/mynah-cli"
    serves portable "$place/bin/mynah-cli"
    say "the window"
    apt portable install --no-install-recommends "${system_libraries[@]}" "${desktop_tools[@]}"
    has_no_qt portable
    # It is moved, to be found wherever it lies.
    mv "$work/portable$place" "$work/portable/home/tester/elsewhere"
    place=/home/tester/elsewhere
    no_missing_libraries portable "$place"
    ! grep -E "=> /(usr/)?lib/.*/lib(Qt6|ssl|icu|qscintilla)" "$work/libraries" ||
        fail "a library of the system is used instead of the bundle's"
    give_sample portable
    window portable portable-window "$place/bin/mynah" shop.mynah
    say "the window on Wayland"
    on_wayland portable "$place/bin/mynah"
}

test_run() {
    fresh run
    apt run install --no-install-recommends "${system_libraries[@]}" "${desktop_tools[@]}"
    has_no_qt run
    install -m 755 "$dist/$bundle_name.run" "$work/run/home/tester/mynah.run"
    give_sample run
    say "install"
    as_tester run ./mynah.run --quiet
    silent desktop-file-validate "$work/run/home/tester/.local/share/applications/$application.desktop"
    no_missing_libraries run /home/tester/.local/lib/mynah
    serves run .local/bin/mynah-cli
    window run run-double-click gio open shop.mynah
    say "install again, while it runs, and uninstall"
    MEANWHILE="$here/enter.sh $work/run tester ./mynah.run --quiet" \
        window run run-window .local/bin/mynah shop.mynah
    as_tester run .local/lib/mynah/install.sh --uninstall
    local left
    left=$(find "$work/run/home/tester/.local" -iname '*mynah*' ! -path '*/.local/share/mynah*')
    [ -z "$left" ] || fail "it leaves $left"
    left=$(grep -rlI mynah "$work/run/home/tester/.local" --exclude-dir=mynah || true)
    [ -z "$left" ] || fail "it leaves its name in $left"
}

test_rpm() {
    local package
    for package in "$dist"/*.rpm; do
        [ -z "$(rpm --query --package --scripts "$package" 2>/dev/null)" ] || fail "$package has scripts"
        rpm --query --package --list "$package" 2>/dev/null >"$work/log"
        ! grep -Ex '/usr|/usr/(bin|lib|share)|/usr/share/(applications|icons|man|metainfo|mime)' "$work/log" ||
            fail "$package claims folders of the system"
        rpmlint --config "$root/installer/rpm/rpmlint.toml" "$package" >"$work/log" || fail "$(cat "$work/log")"
        say "$(basename "$package"): $(tail -1 "$work/log" | tr -d '=')"
        rpm2cpio "$package" | cpio --list --quiet | grep -q '^./usr/bin/mynah' || fail "no program in $package"
    done
}

# As mynah@shop.socket and mynah@shop.service do it, for there may be no systemd to ask.
test_service() {
    local socket=$work/shop.sock process answer
    systemd-socket-activate --listen="$socket" \
        "$objects/bin/mynah-cli" \
        serve resources/examples/hello.mynah >"$work/served" 2>"$work/errors" &
    process=$!
    wait_for test -S "$socket"
    answer=$(curl -s --max-time 10 --unix-socket "$socket" 'http://localhost/hello?name=Ada')
    [[ $answer == 'Hello, Ada!'* ]] || fail "the socket answers: $answer; $(cat "$work/errors")"
    kill -TERM $process
    wait $process || fail "the service ended with $?"
}

contained() { unshare --net --mount --pid --fork "$here/container.sh" "$work/container" "$recipe" "$@"; }

test_container() {
    local recipe=$root/installer/container/Containerfile answer
    fresh container
    cp "$cli_deb" "$work/container/root"
    say "build"
    # What continues on the next line is joined.
    sed -e ':a' -e '/\\$/{N;ba' -e '}' -n -e 's/^RUN //p' "$recipe" >"$work/container/root/build"
    as_root container bash -euo pipefail /root/build >"$work/log" 2>&1 || fail "$(cat "$work/log")"
    rm "$work/container/root/build"
    say "$(du -sm --one-file-system "$work/container" | cut -f1) MiB unpacked"
    say "run"
    answer=$(contained)
    [[ $answer == *'Hello! I am Mynah.'* ]] || fail "it says: $answer"

    say "the workspace of the Kubernetes manifest, with its arguments"
    python3 - installer/container/kubernetes.yaml "$work/container/workspaces/workspace.mynah" \
        >"$work/arguments" <<'PYTHON'
import sys, yaml
objects = {document["kind"]: document for document in yaml.safe_load_all(open(sys.argv[1]))}
assert set(objects) == {"ConfigMap", "Deployment", "Service"}
open(sys.argv[2], "w").write(objects["ConfigMap"]["data"]["workspace.mynah"])
pod = objects["Deployment"]["spec"]["template"]
assert pod["metadata"]["labels"].items() >= objects["Service"]["spec"]["selector"].items()
print("\n".join(pod["spec"]["containers"][0]["args"]))
PYTHON
    as_root container mynah-cli check /workspaces/workspace.mynah
    mapfile -t arguments <"$work/arguments"
    answer=$(contained "${arguments[@]}")
    [[ $answer == *'Hello from the cluster!'* ]] || fail "it says: $answer"
}

for part in "${parts[@]}"; do
    echo "$part"
    "test_$part"
done
echo "Packages: all is well. Pictures are in build/pictures/packages."
