#!/usr/bin/env bash
# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Brings what an installed Mynah needs to its side: bundle.sh FOLDER. FOLDER has its bin and share;
# lib, plugins and translations of the system's Qt are added, with their licences, and everything is
# made to find its libraries there wherever the folder lies.
set -euo pipefail
bundle=$1
here=$(dirname "$(readlink -f "$0")")

plugins=$(qtpaths6 --query QT_INSTALL_PLUGINS)
translations=$(qtpaths6 --query QT_INSTALL_TRANSLATIONS)

# What belongs to the system: its C library, and what talks to its graphics, display and fonts, or
# is shared with them.
system_libraries='^(ld-linux.*|lib(c|m|dl|rt|pthread|resolv|util|anl|mvec|nsl|gcc_s|stdc\+\+'
system_libraries+='|GL|EGL|GLX|GLdispatch|OpenGL|GLESv2|drm|gbm|glapi'
system_libraries+='|X11|X11-xcb|xcb|xcb-dri2|xcb-dri3|xcb-glx|Xau|Xdmcp|bsd|md|wayland-client'
system_libraries+='|fontconfig|freetype|harfbuzz|graphite2|expat|png16|z'
system_libraries+=')\.so.*)$'

chosen_plugins=(
    iconengines/libqsvgicon.so
    imageformats/libqgif.so
    imageformats/libqico.so
    imageformats/libqjpeg.so
    imageformats/libqsvg.so
    platforminputcontexts/libcomposeplatforminputcontextplugin.so
    platforminputcontexts/libibusplatforminputcontextplugin.so
    platforms/libqminimal.so
    platforms/libqoffscreen.so
    platforms/libqwayland-egl.so
    platforms/libqwayland-generic.so
    platforms/libqxcb.so
    tls/libqcertonlybackend.so
    tls/libqopensslbackend.so
    wayland-decoration-client/libbradient.so
    wayland-graphics-integration-client/libqt-plugin-wayland-egl.so
    wayland-shell-integration/libxdg-shell.so
    xcbglintegrations/libqxcb-egl-integration.so
    xcbglintegrations/libqxcb-glx-integration.so
)

for plugin in "${chosen_plugins[@]}"; do
    install -D -m 644 "$plugins/$plugin" "$bundle/plugins/$plugin"
done
install -D -m 644 -t "$bundle/translations" "$translations"/qtbase_*.qm

# Every library that a file of the bundle loads and that goes along, by its path.
mapfile -t taken < <(
    find "$bundle/bin" "$bundle/plugins" -type f -exec ldd {} + |
        sed -n 's/^\t\(\S*\) => \(\/\S*\) .*/\1 \2/p' | LC_ALL=C sort -u |
        while read -r name path; do
            [[ $name =~ $system_libraries ]] || echo "$path"
        done
)
for library in "${taken[@]}"; do
    install -D -m 644 "$library" "$bundle/lib/$(basename "$library")"
done

patchelf --set-rpath "\$ORIGIN/../lib" "$bundle"/bin/mynah "$bundle"/bin/mynah-cli
find "$bundle/lib" -type f -exec patchelf --set-rpath "\$ORIGIN" {} \;
find "$bundle/plugins" -type f -exec patchelf --set-rpath "\$ORIGIN/../../lib" {} \;
cat >"$bundle/bin/qt.conf" <<'CONF'
[Paths]
Prefix = ..
Plugins = plugins
Translations = translations
CONF

# The packages that the files come from, with their versions, and their licences.
package_of() {
    local path
    # What the package manager calls it by: /lib may be a link to /usr/lib.
    for path in "$1" "$(readlink -f "$1")" "${1#/usr}" "/usr$1"; do
        dpkg-query --search "$path" 2>/dev/null | cut -d: -f1 | grep . && return
    done
    echo "bundle.sh: no package has $1" >&2
    return 1
}
packages() {
    local path
    for path in "${taken[@]}" "${chosen_plugins[@]/#/$plugins/}" "$translations/qtbase_zh_CN.qm"; do
        package_of "$path"
    done | LC_ALL=C sort -u
}
licenses=$bundle/share/doc/mynah/licenses
packages | while read -r package; do
    cp -L "/usr/share/doc/$package/copyright" "$licenses/$package.txt"
    dpkg-query --show --showformat '${Package} ${Version}\n' "$package"
done >"$bundle/BUNDLED"

cp "$here/README.txt" "$bundle/README.txt"
install -m 755 "$here/install.sh" "$bundle/install.sh"
