# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Writes OUTPUT from TEMPLATE with the commit of SOURCE, or with COMMIT when that is given, as by a
# package that is built without git; leaves the file alone when it says so already.
if(COMMIT STREQUAL "" AND EXISTS ${SOURCE}/.git)
    find_program(GIT git)
    if(GIT)
        execute_process(
            COMMAND ${GIT} describe --always --abbrev=12 --dirty --exclude *
            WORKING_DIRECTORY ${SOURCE}
            OUTPUT_VARIABLE COMMIT OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
    endif()
endif()
configure_file(${TEMPLATE} ${OUTPUT} @ONLY)
