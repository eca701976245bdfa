# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# A disk image to drag Mynah from. Not yet run: see .github/workflows.
set(CPACK_GENERATOR DragNDrop)
set(CPACK_MONOLITHIC_INSTALL ON)
set(CPACK_PACKAGE_FILE_NAME mynah-${PROJECT_VERSION}-macos)
set(CPACK_DMG_VOLUME_NAME "Mynah ${PROJECT_VERSION}")
set(CPACK_DMG_FORMAT UDZO)
