# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Fails when groff has anything to say about a manual page of FOLDER or of a language's folder in it.
file(GLOB pages ${FOLDER}/*.1 ${FOLDER}/*/*.1)
if(NOT pages)
    message(FATAL_ERROR "There is no manual page in ${FOLDER}")
endif()
foreach(page ${pages})
    execute_process(COMMAND groff -K utf8 -t -man -Tutf8 -ww -z ${page}
        ERROR_VARIABLE warnings RESULT_VARIABLE result)
    if(warnings OR NOT result EQUAL 0)
        message(SEND_ERROR "${page}: ${result}\n${warnings}")
    endif()
endforeach()
