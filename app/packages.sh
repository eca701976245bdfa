# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The Debian packages that Mynah is built, tested and fuzzed with; sourced by the scripts.
build_packages=(
    cmake
    fonts-dejavu-core
    g++
    libbrotli-dev
    libpcre2-dev
    libqscintilla2-qt6-dev
    libssl-dev
    libzstd-dev
    ninja-build
    nlohmann-json3-dev
    pkgconf
    qt6-base-dev
    qt6-svg-dev
    zlib1g-dev
)
test_packages=(
    ca-certificates
    curl
    groff-base
    iproute2
    libvalijson-dev
    mold
    openbox
    openssl
    x11-utils
    xdotool
    xvfb
)
fuzz_packages=(
    clang-16
    libclang-rt-16-dev
)
