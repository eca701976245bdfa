# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs a check on the bad fixture: it must fail, and report exactly the lines of the file EXPECTED.
execute_process(
    COMMAND ${CMAKE_COMMAND} -DROOT=${FIXTURE} -P ${CHECK}
    RESULT_VARIABLE result
    ERROR_VARIABLE output)
if(result EQUAL 0)
    message(FATAL_ERROR "the check passes what is bad")
endif()
string(REGEX MATCHALL "[a-z/]+\\.(h|cpp):[0-9]+:" reported "${output}")
list(TRANSFORM reported REPLACE ":$" "")
list(SORT reported)
file(STRINGS ${EXPECTED} expected)
list(SORT expected)
if(NOT reported STREQUAL expected)
    message(FATAL_ERROR "expected ${expected}\nreported ${reported}\n${output}")
endif()
