# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# mynah_deploy_qt(TARGET COMPONENT): on Windows and macOS, what the target needs of Qt is installed
# with it, by the tool that Qt has for it.
function(mynah_deploy_qt target component)
    if(Qt6_VERSION VERSION_GREATER_EQUAL 6.5)
        qt_generate_deploy_app_script(TARGET ${target} OUTPUT_SCRIPT script)
    else()
        qt_generate_deploy_app_script(TARGET ${target} FILENAME_VARIABLE script)
    endif()
    install(SCRIPT ${script} COMPONENT ${component})
endfunction()
