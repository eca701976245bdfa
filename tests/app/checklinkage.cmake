# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Fails when PROGRAM needs a library of windows, by itself or through another one.
execute_process(COMMAND ldd ${PROGRAM} OUTPUT_VARIABLE libraries COMMAND_ERROR_IS_FATAL ANY)
if(NOT libraries MATCHES "libQt6Core")
    message(FATAL_ERROR "${PROGRAM} does not seem to be what it should be:\n${libraries}")
endif()
foreach(forbidden Qt6Gui Qt6Widgets Qt6Svg Qt6DBus qscintilla2 libX11 libxcb libwayland libGL)
    if(libraries MATCHES "${forbidden}")
        message(SEND_ERROR "${PROGRAM} needs ${forbidden}")
    endif()
endforeach()
