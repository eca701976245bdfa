# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# The packages mynah and mynah-cli, as those of Debian are cut.
list(APPEND CPACK_COMPONENTS_ALL service)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_COMPONENTS_GROUPING ONE_PER_GROUP)
set(CPACK_RPM_COMPONENT_INSTALL ON)
set(CPACK_RPM_FILE_NAME RPM-DEFAULT)
set(CPACK_RPM_PACKAGE_RELEASE 1)
set(CPACK_RPM_PACKAGE_LICENSE GPL-3.0-or-later)
set(CPACK_RPM_PACKAGE_GROUP Development/Tools)
set(CPACK_RPM_PACKAGE_URL ${CPACK_PACKAGE_HOMEPAGE_URL})
set(CPACK_RPM_PACKAGE_VENDOR ${CPACK_PACKAGE_VENDOR})
set(CPACK_RPM_COMPRESSION_TYPE xz)
set(CPACK_RPM_CHANGELOG_FILE ${CMAKE_CURRENT_LIST_DIR}/changelog)

set(CPACK_RPM_WINDOW_PACKAGE_NAME mynah)
set(CPACK_RPM_WINDOW_PACKAGE_SUMMARY "HTTP mock server with a window")
set(CPACK_RPM_WINDOW_PACKAGE_DESCRIPTION ${window_description})
set(CPACK_RPM_WINDOW_PACKAGE_REQUIRES "mynah-cli = ${PROJECT_VERSION}")
set(CPACK_RPM_CLI_PACKAGE_NAME mynah-cli)
set(CPACK_RPM_CLI_PACKAGE_SUMMARY "HTTP mock server for the command line")
set(CPACK_RPM_CLI_PACKAGE_DESCRIPTION ${cli_description})
set(CPACK_RPM_CLI_USER_FILELIST "%license /usr/share/doc/mynah/LICENSE" "%doc /usr/share/doc/mynah/licenses")

# Reproducible, and with nothing of the machine that made it.
set(CPACK_RPM_SPEC_MORE_DEFINE
"%define _build_id_links none
%define _buildhost localhost
%define packager ${CPACK_PACKAGE_CONTACT}
%define use_source_date_epoch_as_buildtime 1
%define clamp_mtime_to_source_date_epoch 1")

# Folders of the system, which CPack would have the package own.
set(hicolor /usr/share/icons/hicolor)
set(CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
    /usr/lib/systemd /usr/lib/systemd/system
    /usr/share/applications /usr/share/metainfo /usr/share/mime /usr/share/mime/packages
    /usr/share/bash-completion /usr/share/bash-completion/completions
    /usr/share/zsh /usr/share/zsh/site-functions
    /usr/share/fish /usr/share/fish/vendor_completions.d
    /usr/share/man /usr/share/man/man1 /usr/share/man/zh_CN /usr/share/man/zh_CN/man1
    /usr/share/icons ${hicolor})
foreach(size 16x16 22x22 24x24 32x32 48x48 64x64 128x128 256x256 512x512 scalable symbolic)
    list(APPEND CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
        ${hicolor}/${size} ${hicolor}/${size}/apps ${hicolor}/${size}/mimetypes)
endforeach()
