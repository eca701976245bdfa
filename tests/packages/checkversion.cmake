# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Fails when a package would have another version than the programs: VERSION is that of
# CMakeLists.txt, and ROOT the folder it lies in. Also when the names that a desktop joins them by
# are not one, and when the metainfo shows other pictures than those that there are.

# check(FILE PATTERN WANTED): the first match of the pattern's group in the file is what is wanted.
function(check file pattern wanted)
    file(READ ${ROOT}/installer/${file} text)
    if(NOT text MATCHES "${pattern}")
        message(SEND_ERROR "installer/${file} has nothing like ${pattern}")
    elseif(NOT CMAKE_MATCH_1 STREQUAL wanted)
        message(SEND_ERROR "installer/${file} says ${CMAKE_MATCH_1} instead of ${wanted}")
    endif()
endfunction()

set(id io.github.mynah.Mynah)
check(debian/changelog "mynah \\(([^)]*)\\)" ${VERSION})
check(rpm/changelog "> - ([0-9.]*)-" ${VERSION})
check(container/Containerfile "--tag mynah-cli:([0-9.]*)" ${VERSION})
check(container/kubernetes.yaml "image: mynah-cli:([0-9.]*)" ${VERSION})
check(linux/${id}.metainfo.xml "<release version=\"([^\"]*)\"" ${VERSION})
check(linux/${id}.metainfo.xml "<id>([^<]*)</id>" ${id})
check(linux/${id}.metainfo.xml "<launchable type=\"desktop-id\">([^<]*)</launchable>" ${id}.desktop)
check(linux/${id}.desktop "Icon=([^\n]*)" ${id})
check(macos/Info.plist.in "CFBundleIdentifier</key>[^<]*<string>([^<]*)" ${id})
file(READ ${ROOT}/app/main.cpp main)
if(NOT main MATCHES "setDesktopFileName\\(u\"${id}\"")
    message(SEND_ERROR "app/main.cpp names another desktop file than ${id}")
endif()

file(GLOB pictures RELATIVE ${ROOT}/resources/screenshots ${ROOT}/resources/screenshots/*.png)
file(READ ${ROOT}/installer/linux/${id}.metainfo.xml metainfo)
string(REGEX MATCHALL "/screenshots/[^<]*" shown "${metainfo}")
list(TRANSFORM shown REPLACE "/screenshots/" "")
list(SORT shown)
list(SORT pictures)
if(NOT shown STREQUAL pictures)
    message(SEND_ERROR "the metainfo shows ${shown} instead of ${pictures}")
endif()
