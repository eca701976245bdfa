# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Packages by CPack: RPM here, NSIS and ZIP on Windows, DMG on macOS. Only the first is tried out by
# tests/packages/run.sh, and not on a system that uses it.

set(CPACK_PACKAGE_NAME mynah)
set(CPACK_PACKAGE_VENDOR "Mynah contributors")
set(CPACK_PACKAGE_CONTACT "Mynah contributors <mynah@packages.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "HTTP mock server with a window")
set(CPACK_PACKAGE_HOMEPAGE_URL https://mynah.github.io/)
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_COMPONENTS_ALL cli window licenses)

set(window_description
"Mynah answers HTTP requests with what people define, and shows every one of
them. One window hosts a real server: it lists live connections, requests,
headers and responses, and mock routes go live as they are typed.")
set(cli_description
"mynah-cli serves the workspaces of the HTTP mock server Mynah on machines
without a display, such as servers and those of continuous integration. It
checks workspaces, records traffic, prints and filters what was recorded, and
speaks TLS with a certificate authority of its own. A unit of systemd comes
along and is not enabled.")

if(WIN32)
    include(${CMAKE_CURRENT_LIST_DIR}/windows/nsis.cmake)
elseif(APPLE)
    include(${CMAKE_CURRENT_LIST_DIR}/macos/dmg.cmake)
else()
    include(${CMAKE_CURRENT_LIST_DIR}/rpm/rpm.cmake)
endif()

include(CPack)
include(CPackComponent)
cpack_add_component_group(window)
cpack_add_component_group(cli)
cpack_add_component(window GROUP window DISPLAY_NAME "Mynah" REQUIRED)
cpack_add_component(cli GROUP cli DISPLAY_NAME "mynah-cli, for terminals")
cpack_add_component(service GROUP cli DISPLAY_NAME "Units of systemd")
cpack_add_component(licenses GROUP cli DISPLAY_NAME "Licences")
