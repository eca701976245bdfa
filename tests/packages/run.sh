#!/usr/bin/env bash
# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What installer/build.sh makes, as people meet it: tests/packages/run.sh [PART…]
#   files     what packages say of themselves, by the tools that judge it
#   deb       installed on a Debian 12 with nothing else, used, upgraded, taken away
#   portable  unpacked on one without Qt, used without a display and with one
#   adverse   installed where homes, settings, displays and fonts are missing or broken
#   service   as units of a systemd that runs: confined, refused a port, upgraded, taken away
#   run       installed on one without Qt by its user, used, taken away
#   rpm       what it holds and asks for
#   container the image's root file system, run without a container engine
#   elsewhere what there is for Windows and macOS, as far as it can be compiled and read here
#   again     built once more, from a clone in another folder: the same files come out
# "short" stands for the first three; without a part it is all of them. What they need is built when
# dist is not that of the last commit. It takes root, mounts and namespaces, and the base system,
# from the mirror that apt uses here, is kept in ~/.cache/mynah-packages. Pictures go to
# build/pictures.
set -Eeuo pipefail
here=$(dirname "$(readlink -f "$0")")
root=$(dirname "$(dirname "$here")")
cd "$root"

short=(files deb portable)
parts=()
for part in "${@:-all}"; do
    case $part in
        short) parts+=("${short[@]}") ;;
        all) parts+=("${short[@]}" adverse service run rpm container elsewhere again) ;;
        files | deb | portable | adverse | service | run | rpm | container | elsewhere | again)
            parts+=("$part")
            ;;
        *)
            echo "run.sh: there is no part \"$part\"; the first lines of this file list them" >&2
            exit 2
            ;;
    esac
done

# A root file system of its own cannot be set up everywhere, such as in most containers.
[ "$(id -u)" -eq 0 ] || { echo "run.sh: root is needed, to set up root file systems" >&2; exit 1; }
if ! unshare --mount --propagation private --net bash -c \
    'mount -t tmpfs tmpfs /mnt && mount -t proc proc /mnt && ip link set lo up && chroot / true'; then
    echo "run.sh: this machine lets root have no mounts, chroots or networks of its own, and without" \
        "these no package can be installed on a system of its own; a container needs --privileged" >&2
    exit 1
fi

# shellcheck source=app/packages.sh disable=SC2154
. app/packages.sh
app/install-packages.sh "${test_packages[@]}" "${package_packages[@]}" "${package_test_packages[@]}"

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

# need PART…: what the parts look at is there, made from the last commit.
is_made() {
    case $1 in
        deb) [ -e "$window_deb" ] && [ -e "$cli_deb" ] ;;
        portable) [ -e "$dist/$bundle_name.tar.xz" ] ;;
        run) [ -e "$dist/$bundle_name.run" ] ;;
        rpm) ls "$dist"/*.rpm >/dev/null 2>&1 ;;
    esac
}
need() {
    local part kind missing=()
    local -A kinds=()
    for part in "$@"; do
        case $part in
            portable | run | rpm) kinds[$part]=1 ;;
            files | deb | adverse | service | container) kinds[deb]=1 ;;
            again) kinds+=([deb]=1 [portable]=1 [run]=1 [rpm]=1) ;;
        esac
    done
    [ "$(cat build/package/compiled 2>/dev/null)" = "$(git rev-parse HEAD)" ] || rm -rf "$dist"
    for kind in "${!kinds[@]}"; do
        is_made "$kind" || missing+=("$kind")
    done
    [ ${#missing[@]} -eq 0 ] || installer/build.sh "${missing[@]}" >"$work/log" 2>&1 ||
        { tail -50 "$work/log" >&2; fail "no packages come out of installer/build.sh ${missing[*]}"; }
}

# --- root file systems ---------------------------------------------------------------------------

base=$HOME/.cache/mynah-packages/bookworm-$architecture.tar
# archive RELEASE: where apt has the release from here, or Debian's own servers where it does not.
archive() {
    local found
    # shellcheck disable=SC2016 # apt-get expands it
    found=$(apt-get indextargets --format '$(REPO_URI)' "Release: $1" 'Component: main' | head -1)
    case $found,$1 in
        http*,*) echo "${found%/}" ;;
        *,*-security) echo http://deb.debian.org/debian-security ;;
        *) echo http://deb.debian.org/debian ;;
    esac
}
make_base() {
    local folder=$work/base
    mkdir -p "$(dirname "$base")"
    debootstrap --variant=minbase bookworm "$folder" "$(archive bookworm)" >"$work/log" ||
        { cat "$work/log" >&2; fail "no Debian can be had from $(archive bookworm)"; }
    local release
    for release in bookworm bookworm-updates bookworm-security; do
        echo "deb $(archive $release) $release main"
    done >"$folder/etc/apt/sources.list"
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
give_packages() { cp "$window_deb" "$cli_deb" "$work/$1/root"; }
# What a desktop has that opens files.
desktop_tools=(desktop-file-utils fonts-dejavu-core libglib2.0-bin shared-mime-info)

# A network of its own, so that the port of the sample is free. There is no bus of a session.
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

# start NAME COMMAND…: inside, a server that then listens at $serving_url; still_serves PROGRAM
# [OPTION OF curl]: it answers, and ends when it is told to.
start() {
    # enter.sh becomes the program.
    "$here/enter.sh" "$work/$1" tester "${@:2}" >"$work/served" 2>"$work/errors" &
    serving=$!
    for _ in $(seq 200); do
        serving_url=$(sed -n 's/^Listening on //p' "$work/served")
        [ -z "$serving_url" ] || return 0
        kill -0 "$serving" 2>/dev/null || break
        sleep 0.05
    done
    fail "${*:2} does not listen: $(cat "$work/errors")"
}
start_serving() {
    install -o 1000 -g 1000 -m 644 resources/examples/hello.mynah "$work/$1/home/tester/serve.mynah"
    start "$1" "$2" serve serve.mynah --port 0
}
still_serves() {
    local answer
    answer=$(curl -s --max-time 5 "${@:2}" "$serving_url/hello?name=Ada")
    [[ $answer == 'Hello, Ada!'* ]] || fail "$1 answers: $answer"
    kill -TERM "$serving"
    wait "$serving" || fail "$1 ended with $?"
    [ ! -s "$work/errors" ] || fail "$1 complains: $(cat "$work/errors")"
}
serves() {
    start_serving "$@"
    still_serves "$2"
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
    # shellcheck disable=SC2013 # words they are
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

# A package as the next release would be: remade FOLDER NAME; it is put into FOLDER.
next_version=99.0
remade() {
    local folder=$work/remade
    dpkg-deb -R "$dist/$2_${version}_$architecture.deb" "$folder"
    sed -i "s/^Version: .*/Version: $next_version/; s/mynah-cli (= $version)/mynah-cli (= $next_version)/" \
        "$folder/DEBIAN/control"
    dpkg-deb --root-owner-group -b "$folder" "$1/$2_${next_version}_$architecture.deb" >/dev/null
    rm -rf "$folder"
}
# shellcheck disable=SC2016 # dpkg-query expands it
installed_version() { as_root deb dpkg-query --show --showformat '${Version}' "$1"; }

# change_under_use PICTURE COMMAND…: runs the command inside as root while a window and mynah-cli go
# on as what they started as. The window is worked with afterwards, and saves.
change_under_use() {
    local picture=$1
    give_sample deb
    start_serving deb mynah-cli
    MEANWHILE="$here/enter.sh $work/deb root ${*:2}" window deb "$picture" mynah shop.mynah
    still_serves mynah-cli
}

test_deb() {
    fresh deb
    give_packages deb
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

    say "upgrade and downgrade while they run, reinstall"
    remade "$work/deb/root" mynah
    remade "$work/deb/root" mynah-cli
    change_under_use deb-upgrade apt-get --yes -qq install \
        "./mynah_${next_version}_$architecture.deb" "./mynah-cli_${next_version}_$architecture.deb"
    [ "$(installed_version mynah)" = $next_version ] || fail "no upgrade"
    change_under_use deb-downgrade apt-get --yes -qq install --allow-downgrades \
        "./$(basename "$window_deb")" "./$(basename "$cli_deb")"
    [ "$(installed_version mynah)" = "$version" ] || fail "no downgrade"
    apt deb install --reinstall "./$(basename "$window_deb")" "./$(basename "$cli_deb")"
    window deb deb-reinstalled mynah shop.mynah

    say "purge while they run"
    change_under_use deb-purge apt-get --yes -qq purge --autoremove mynah mynah-cli
    local left
    left=$(as_root deb find / -xdev ! -path '/home/*' ! -path '/root/*' -iname '*mynah*')
    [ -z "$left" ] || fail "purge leaves $left"
    left=$(as_root deb grep -rlI mynah /etc /usr/share/applications /usr/share/mime || true)
    [ -z "$left" ] || fail "purge leaves its name in $left"
    [ -d "$work/deb/home/tester/.config/mynah" ] || fail "purge took the settings"
    grep -q meanwhile "$work/deb/home/tester/shop.mynah" || fail "purge took the workspace"
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

# Without a session's bus is every window of these tests. What is broken is told or put right, and the
# mocks answer all the same.
test_adverse() {
    local home=$work/adverse/home/tester
    fresh adverse
    give_packages adverse
    apt adverse install --no-install-recommends "./$(basename "$cli_deb")" "./$(basename "$window_deb")"
    give_sample adverse

    say "no display, and one that does not answer"
    local display platform settings
    for display in '' :7777; do
        DISPLAY=$display start adverse mynah --sample
        grep -q 'there is no display' "$work/errors" || fail "it does not tell: $(cat "$work/errors")"
        : >"$work/errors"
        still_serves mynah
    done

    say "a platform of Qt that is not there, or has no display"
    for platform in nonsense wayland xcb; do
        refused adverse 'mynah-cli serve FILE' env QT_QPA_PLATFORM=$platform mynah --sample
    done

    say "a port that it may not have"
    sed 's/8080/80/' resources/examples/hello.mynah >"$home/low.mynah"
    refused adverse 'cannot listen on 127.0.0.1:80: ' mynah-cli serve low.mynah
    DISPLAY='' refused adverse 'cannot listen on 127.0.0.1:80: ' mynah low.mynah

    say "a home that cannot be written"
    READ_ONLY=/home/tester refused adverse x.har mynah-cli serve shop.mynah --port 0 --record x.har
    READ_ONLY=/home/tester start adverse mynah-cli serve shop.mynah --port 0 --tls
    grep -q '/home/tester/.*cannot be made' "$work/errors" || fail "it does not tell: $(cat "$work/errors")"
    : >"$work/errors"
    still_serves mynah-cli --insecure
    local -x MAY_COMPLAIN=yes
    READ_ONLY=/home/tester window adverse adverse-read-only-home mynah shop.mynah
    say "no home"
    window adverse adverse-no-home env HOME=/nonexistent mynah /home/tester/shop.mynah
    say "settings of another program, and broken ones"
    install -d -o 1000 -g 1000 "$home/.config/mynah"
    for settings in '[ui]\nv1\\geometry=12\nv1\\states\\both=@ByteArray(x)\nv1\\recentFiles=@Invalid()\nv99\\theme=7\n' \
        '\x00\xff\xfe[[[=\n[ui\nv1\\theme=@Variant(\\0\\0\\0\\x7f\n'; do
        # shellcheck disable=SC2059 # it is one
        printf "$settings" >"$home/.config/mynah/mynah.ini"
        chown 1000:1000 "$home/.config/mynah/mynah.ini"
        window adverse adverse-settings mynah shop.mynah
    done
    say "no fonts"
    HIDDEN="/usr/share/fonts /var/cache/fontconfig" window adverse adverse-no-fonts mynah shop.mynah
}

# refused NAME MESSAGE COMMAND…: inside, it ends with 1 and says so.
refused() {
    local status=0
    unshare --net "$here/enter.sh" "$work/$1" tester timeout 20 "${@:3}" >"$work/log" 2>"$work/errors" || status=$?
    [ $status -eq 1 ] || fail "${*:3} ended with $status: $(cat "$work/errors")"
    grep -q -- "$2" "$work/errors" || fail "${*:3} does not say why: $(cat "$work/errors")"
}

test_service() {
    fresh service
    cp "$cli_deb" "$here/service.sh" resources/examples/hello.mynah "$work/service/root"
    remade "$work/service/root" mynah-cli
    apt service install --no-install-recommends curl systemd "./$(basename "$cli_deb")"
    "$here/boot.sh" "$work/service" bash /root/service.sh "./$(basename "$cli_deb")" \
        "./mynah-cli_${next_version}_$architecture.deb" || fail "the service failed"
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
container = pod["spec"]["containers"][0]
ports = {port["name"]: port["containerPort"] for port in container["ports"]}
assert {port["targetPort"] for port in objects["Service"]["spec"]["ports"]} == set(ports)
probes = [container[kind + "Probe"]["httpGet"] for kind in ("startup", "readiness", "liveness")]
assert {probe["port"] for probe in probes} == {"metrics"}
assert pod["metadata"]["annotations"]["prometheus.io/port"] == str(ports["metrics"])
print("\n".join(container["args"]))
PYTHON
    as_root container mynah-cli check /workspaces/workspace.mynah
    mapfile -t arguments <"$work/arguments"
    # What the manifest asks for probes and metrics, container.sh asks as well.
    [[ " ${arguments[*]} " == *' --metrics 0.0.0.0:9090 '* ]] || fail "it has no metrics"
    answer=$(contained "${arguments[@]}")
    [[ $answer == *'Hello from the cluster!'* ]] || fail "it says: $answer"
}

test_elsewhere() {
    local folder=$work/elsewhere
    mkdir "$folder"
    app/install-packages.sh "${elsewhere_packages[@]}"
    cmake -DROOT="$root" -DFOLDER="$folder" -DVERSION="$version" -P "$here/elsewhere.cmake"
    say "Windows: version and icon, setup program"
    rsvg-convert --width 256 --height 256 --output "$folder/mynah.png" resources/icons/mynah.svg
    convert "$folder/mynah.png" -define icon:auto-resize=256,128,64,48,32,16 "$folder/mynah.ico"
    # In place of the compiler, which is a large package.
    local argument arguments=()
    for argument in -DRC_INVOKED -D_WIN32 -D_WIN64 -D__x86_64 -I/usr/share/mingw-w64/include; do
        arguments+=(--preprocessor-arg="$argument")
    done
    (cd "$folder" && silent x86_64-w64-mingw32-windres --preprocessor=cpp "${arguments[@]}" \
        mynah.rc --output-format=coff --output=mynah.res)
    silent xmllint --noout installer/windows/mynah.manifest
    install -D "$folder/mynah.res" "$folder/stage/bin/mynah.exe"
    (cd "$folder" && cpack --config cpack.cmake -G NSIS64 -B setup >"$work/log" 2>&1) || fail "$(cat "$work/log")"
    file "$folder/setup/mynah-$version-windows-x64.exe" | grep -q 'Nullsoft Installer' || fail "no setup program"
    say "macOS: property list; winget, Homebrew, workflow"
    python3 - "$folder" "$version" "$application" <<'PYTHON'
import pathlib, plistlib, sys, yaml
folder, version, application = pathlib.Path(sys.argv[1]), *sys.argv[2:]
properties = plistlib.loads((folder / "Info.plist").read_bytes())
assert properties["CFBundleShortVersionString"] == properties["CFBundleVersion"] == version
assert properties["CFBundleIdentifier"] == application
exported = {kind["UTTypeIdentifier"] for kind in properties["UTExportedTypeDeclarations"]}
assert exported.issuperset(*(kind["LSItemContentTypes"] for kind in properties["CFBundleDocumentTypes"]))
winget = yaml.safe_load((folder / "mynah.yaml").read_text())
assert winget["PackageVersion"] == version and winget["Installers"][0]["InstallerType"] == "nullsoft"
workflow = yaml.safe_load(pathlib.Path(".github/workflows/packages.yml").read_text())
for name, job in workflow["jobs"].items():
    assert job["runs-on"] and all("uses" in step or "run" in step for step in job["steps"]), name
PYTHON
    [ "$(ruby -c "$folder/mynah.rb")" = 'Syntax OK' ] || fail "the cask is no Ruby"
}

test_again() {
    local clone=$work/elsewhere/clone
    git clone --quiet "$root" "$clone"
    git -C "$clone" checkout --quiet "$(git rev-parse HEAD)"
    (umask 077 && TZ=Asia/Shanghai LC_ALL=zh_CN.UTF-8 HOME=$work "$clone/installer/build.sh" all) \
        >"$work/log" 2>&1 || { tail -50 "$work/log" >&2; fail "the clone cannot be built"; }
    diff "$dist/SHA256SUMS" "$clone/dist/SHA256SUMS" || fail "other files come out of the same commit"
    say "$(wc -l <"$dist/SHA256SUMS") files are the same"
}

# timed NAME COMMAND…: says how long it took.
timed() {
    local start=$SECONDS
    echo "$1"
    "${@:2}"
    echo "$1: $((SECONDS - start)) s"
}
timed build need "${parts[@]}"
for part in "${parts[@]}"; do
    timed "$part" "test_$part"
done
echo "Packages: all is well. Pictures are in build/pictures/packages."
