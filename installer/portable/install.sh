#!/bin/sh
# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
set -eu
umask 022

usage() {
    cat <<'TEXT'
Usage: install.sh [--prefix FOLDER] [--uninstall]

Installs the Mynah beside this script for the user who starts it, in place of
one that is there already: programs below FOLDER/lib/mynah, commands in
FOLDER/bin, menu entry, icons, manual pages and completions in FOLDER/share.

  --prefix FOLDER  install there; ~/.local, or /usr/local for root
  --uninstall      take away what was installed; settings and workspaces stay
TEXT
}
fail() { echo "install.sh: $*" >&2; exit 1; }

if [ "$(id -u)" -eq 0 ]; then
    prefix=/usr/local
else
    prefix=${HOME:?}/.local
fi
uninstalls=no
while [ $# -gt 0 ]; do
    case $1 in
        --prefix)
            [ $# -gt 1 ] || fail "--prefix needs a folder; see install.sh --help"
            prefix=$2
            shift
            ;;
        --uninstall) uninstalls=yes ;;
        -h | --help)
            usage
            exit
            ;;
        *) fail "there is no option $1; see install.sh --help" ;;
    esac
    shift
done
case $prefix in
    /*) ;;
    *) prefix=$PWD/$prefix ;;
esac
case $prefix in
    *[!a-zA-Z0-9/._+-]*)
        fail "$prefix: a menu entry cannot name such a folder; choose one of letters and digits" ;;
esac
home=$prefix/lib/mynah

# The caches of a desktop, where it has them; without a folder there they would keep what is gone.
refresh() {
    [ ! -d "$prefix/share/mime" ] || mkdir -p "$prefix/share/mime/packages"
    for command in "update-mime-database $prefix/share/mime" \
        "update-desktop-database -q $prefix/share/applications" \
        "gtk-update-icon-cache -q -t $prefix/share/icons/hicolor"; do
        # shellcheck disable=SC2086 # a command and its arguments, none with blanks
        if command -v ${command%% *} >/dev/null 2>&1; then
            $command >/dev/null 2>&1 || true
        fi
    done
}

# Takes away what the list says, and folders that are empty then.
remove() {
    [ -e "$home/installed" ] || return 0
    while read -r file; do
        rm -f "$prefix/$file"
        folder=$(dirname "$prefix/$file")
        while [ "$folder" != "$prefix" ] && rmdir "$folder" 2>/dev/null; do
            folder=$(dirname "$folder")
        done
    done <"$home/installed"
    rm -rf "$home"
    rmdir "$prefix/lib" 2>/dev/null || true
}

if [ $uninstalls = yes ]; then
    [ -e "$home/installed" ] || fail "there is no Mynah in $home; name its folder with --prefix"
    remove
    refresh
    echo "Mynah is gone from $prefix."
    exit
fi

bundle=$(dirname "$(readlink -f "$0")")
[ "$bundle" != "$home" ] || fail "this Mynah is installed already"
mkdir -p "$prefix/lib" "$prefix/bin" 2>/dev/null ||
    fail "$prefix cannot be written; choose another folder with --prefix"
rm -rf "$home.new"
trap 'rm -rf "$home.new"' EXIT
cp -R "$bundle" "$home.new"

# What the desktop and the shell look for below the prefix; the rest of share is the programs' own.
(
    cd "$home.new"
    find share -type f ! -path 'share/mynah/*' ! -path 'share/doc/*'
    echo bin/mynah
    echo bin/mynah-cli
) >"$home.new/installed"
remove
mv "$home.new" "$home"
while read -r file; do
    mkdir -p "$(dirname "$prefix/$file")"
    case $file in
        bin/*) ln -sf "../lib/mynah/$file" "$prefix/$file" ;;
        share/applications/*) sed "s,^Exec=,&$prefix/bin/," "$home/$file" >"$prefix/$file" ;;
        *) cp "$home/$file" "$prefix/$file" ;;
    esac
done <"$home/installed"
refresh

echo "Mynah is installed; the commands are $prefix/bin/mynah and $prefix/bin/mynah-cli."
case :$PATH: in
    *":$prefix/bin:"*) ;;
    *) echo "$prefix/bin is not in the PATH of this shell." ;;
esac
echo "To take it away again: $home/install.sh --uninstall$([ "$prefix" = "$HOME/.local" ] || echo " --prefix $prefix")"
