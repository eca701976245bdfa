# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Words that have no place in the code: ownership by hand, sleeping tests, string-based
# connections, promises for later and code that is commented out.
include(${CMAKE_CURRENT_LIST_DIR}/sources.cmake)

# Each ban: a regular expression for the code of a line, which is without comments and texts, or
# for its comment, and what to say.
set(code_bans
    "(^|[^_A-Za-z0-9])delete(@open@@close@|[ (])" "delete: let a smart pointer or a parent own it"
    "(^|[^_A-Za-z0-9])(qWait|qSleep) *\\(" "a test waits for a condition, never for time"
    "(^|[^_A-Za-z0-9])(sleep_for|sleep_until|usleep|nanosleep|msleep) *\\(" "nothing sleeps, wait for what is to happen"
    "(^|[^_A-Za-z0-9])(SIGNAL|SLOT) *\\(" "connect to functions, not to strings"
    "^ *# *if +0" "#if 0: code that is not compiled is removed")
set(comment_bans
    "(^|[^_A-Za-z0-9])(TODO|FIXME|XXX|HACK)([^_A-Za-z0-9]|$)" "a promise for later, do it or file it"
    "^//+ *[^ ].*[)}] *@semicolon@ *$" "code that is commented out"
    "^//+ *[{}] *$" "code that is commented out"
    "^//+ *(return|break|continue|#include|using|delete|emit)[^A-Za-z].*(@semicolon@|[>\"]) *$" "code that is commented out"
    "^//+ *[_A-Za-z][^ ]* *[-+*/]?= *[^ ].*@semicolon@ *$" "code that is commented out")
# QDBusConnection::connect() has no other form.
set(may_connect_strings ui/theme/systemcolorscheme.cpp)
# Files without any of this need no closer look.
set(suspicious
    "delete|qWait|qSleep|sleep|SIGNAL|SLOT|TODO|FIXME|XXX|HACK|# *if +0|//+ *[{}]|//[^\n]*;")

macro(check_line kind text)
    set(bans "${${kind}_bans}")
    while(bans)
        list(POP_FRONT bans pattern message)
        if("${text}" MATCHES "${pattern}")
            report("${file}" ${number} "${message}")
        endif()
    endwhile()
endmacro()

find_sources(files app server ui tests)
foreach(file IN LISTS files)
    file(READ "${ROOT}/${file}" text)
    if(NOT text MATCHES "${suspicious}")
        continue()
    endif()
    read_lines(lines "${file}")
    set(number 0)
    foreach(line IN LISTS lines)
        math(EXPR number "${number} + 1")
        string(REGEX REPLACE "@backslash@(@[a-z]+@|.)" "" code "${line}")
        string(REGEX REPLACE "\"[^\"]*\"" "\"\"" code "${code}")
        string(REGEX MATCH "//.*$" comment "${code}")
        string(REGEX REPLACE "//.*$" "" code "${code}")
        # Memory pools define it and call it; that is no ownership.
        string(REPLACE "operator delete" "" code "${code}")
        if(file IN_LIST may_connect_strings)
            string(REGEX REPLACE "(SIGNAL|SLOT) *\\(" "" code "${code}")
        endif()
        check_line(code "${code}")
        check_line(comment "${comment}")
    endforeach()
endforeach()
finish_check()
