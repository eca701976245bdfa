# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Fills in what is made for other systems, as their builds would, into FOLDER: the templates of
# ROOT/installer, and a configuration of CPack for the setup program of what is in FOLDER/stage.

set(PROJECT_VERSION ${VERSION})
string(REPLACE "." ";" numbers ${VERSION})
list(GET numbers 0 PROJECT_VERSION_MAJOR)
list(GET numbers 1 PROJECT_VERSION_MINOR)
list(GET numbers 2 PROJECT_VERSION_PATCH)
configure_file(${ROOT}/installer/windows/mynah.rc.in ${FOLDER}/mynah.rc @ONLY)
configure_file(${ROOT}/installer/macos/Info.plist.in ${FOLDER}/Info.plist)

set(URL https://mynah.invalid/mynah)
string(REPEAT 0 64 SHA256)
configure_file(${ROOT}/installer/winget/mynah.yaml.in ${FOLDER}/mynah.yaml @ONLY)
configure_file(${ROOT}/installer/homebrew/mynah.rb.in ${FOLDER}/mynah.rb @ONLY)

file(WRITE ${FOLDER}/cpack.cmake "
set(PROJECT_VERSION ${VERSION})
set(application io.github.mynah.Mynah)
set(CPACK_PACKAGE_NAME mynah)
set(CPACK_PACKAGE_VENDOR Mynah)
set(CPACK_PACKAGE_VERSION ${VERSION})
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY Mynah)
set(CPACK_PACKAGE_DESCRIPTION_FILE ${ROOT}/README.md)
set(CPACK_PACKAGE_HOMEPAGE_URL https://mynah.github.io/)
set(CPACK_PACKAGE_INSTALL_REGISTRY_KEY Mynah)
set(CPACK_RESOURCE_FILE_LICENSE ${ROOT}/LICENSE)
set(CPACK_INSTALLED_DIRECTORIES ${FOLDER}/stage .)
set(CPACK_VERBATIM_VARIABLES ON)
include(${ROOT}/installer/windows/nsis.cmake)
")
