# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# A setup program for the user who starts it, and an archive. Not yet run: see .github/workflows.
set(CPACK_GENERATOR NSIS ZIP)
set(CPACK_MONOLITHIC_INSTALL ON)
set(CPACK_PACKAGE_INSTALL_DIRECTORY Mynah)
set(CPACK_PACKAGE_FILE_NAME mynah-${PROJECT_VERSION}-windows-x64)
set(CPACK_PACKAGE_EXECUTABLES mynah Mynah)
set(CPACK_NSIS_DISPLAY_NAME Mynah)
set(CPACK_NSIS_PACKAGE_NAME Mynah)
set(CPACK_NSIS_INSTALL_ROOT "$LOCALAPPDATA\\Programs")
# It comes after the template's own, and the last one counts.
set(CPACK_NSIS_DEFINES "RequestExecutionLevel user")
set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
set(CPACK_NSIS_MODIFY_PATH OFF)
set(CPACK_NSIS_MANIFEST_DPI_AWARE ON)
set(CPACK_NSIS_EXECUTABLES_DIRECTORY bin)
set(CPACK_NSIS_INSTALLED_ICON_NAME bin\\mynah.exe)
set(CPACK_NSIS_URL_INFO_ABOUT ${CPACK_PACKAGE_HOMEPAGE_URL})
set(CPACK_NSIS_CREATE_ICONS_EXTRA
    "CreateShortCut '$SMPROGRAMS\\$STARTMENU_FOLDER\\Mynah.lnk' '$INSTDIR\\bin\\mynah.exe'")
set(CPACK_NSIS_DELETE_ICONS_EXTRA "Delete '$SMPROGRAMS\\$MUI_TEMP\\Mynah.lnk'")

# Workspaces open by a double click, for this user.
set(classes "HKCU 'Software\\Classes")
set(CPACK_NSIS_EXTRA_INSTALL_COMMANDS
"WriteRegStr ${classes}\\.mynah' '' '${application}'
WriteRegStr ${classes}\\.mynah' 'Content Type' 'application/x-mynah-workspace'
WriteRegStr ${classes}\\${application}' '' 'Mynah workspace'
WriteRegStr ${classes}\\${application}\\DefaultIcon' '' '$INSTDIR\\bin\\mynah.exe,0'
WriteRegStr ${classes}\\${application}\\shell\\open\\command' '' '\"$INSTDIR\\bin\\mynah.exe\" \"%1\"'")
set(CPACK_NSIS_EXTRA_UNINSTALL_COMMANDS
"DeleteRegKey ${classes}\\${application}'
DeleteRegKey ${classes}\\.mynah'")
