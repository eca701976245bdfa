# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# The programs of qt6-l10n-tools; what lies in the usual path may be those of another Qt.
foreach(tool lupdate lrelease)
    string(TOUPPER MYNAH_${tool} variable)
    find_program(${variable} ${tool} PATHS "${QT6_INSTALL_PREFIX}/${QT6_INSTALL_BINS}" NO_DEFAULT_PATH
        REQUIRED DOC "${tool} of Qt 6")
endforeach()

# What is looked through for texts.
set(MYNAH_TRANSLATED_FOLDERS server ui)
set(MYNAH_LUPDATE_OPTIONS -I . -no-obsolete -locations none -source-language en
    -tr-function-alias Q_DECLARE_TR_FUNCTIONS+=MYNAH_TRANSLATED)

# mynah_add_translations(TARGET CODE…): resources/i18n/mynah_CODE.ts of each language becomes
# :/i18n/mynah_CODE.qm in the target, and :/i18n/patterns.txt is made of the last one. The target
# update_translations brings the .ts up to date.
function(mynah_add_translations target)
    set(sources)
    set(compiled)
    set(updates)
    foreach(code IN LISTS ARGN)
        set(source ${PROJECT_SOURCE_DIR}/resources/i18n/mynah_${code}.ts)
        set(output ${CMAKE_CURRENT_BINARY_DIR}/i18n/mynah_${code}.qm)
        add_custom_command(OUTPUT ${output}
            COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_CURRENT_BINARY_DIR}/i18n
            COMMAND ${MYNAH_LRELEASE} -silent -compress ${source} -qm ${output}
            DEPENDS ${source}
            VERBATIM)
        set(plurals)
        if(code STREQUAL en)
            set(plurals -pluralonly)
        endif()
        list(APPEND updates
            COMMAND ${MYNAH_LUPDATE} ${MYNAH_LUPDATE_OPTIONS} ${plurals} -target-language ${code}
                ${MYNAH_TRANSLATED_FOLDERS} -ts ${source})
        list(APPEND compiled ${output})
    endforeach()
    set(patterns ${CMAKE_CURRENT_BINARY_DIR}/i18n/patterns.txt)
    set(script ${PROJECT_SOURCE_DIR}/resources/i18n/patterns.cmake)
    add_custom_command(OUTPUT ${patterns}
        COMMAND ${CMAKE_COMMAND} -DTS=${source} -DOUTPUT=${patterns} -P ${script}
        DEPENDS ${source} ${script}
        VERBATIM)
    list(APPEND compiled ${patterns})
    qt_add_resources(${target} translations PREFIX /i18n BASE ${CMAKE_CURRENT_BINARY_DIR}/i18n
        FILES ${compiled})
    add_custom_target(update_translations ${updates} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} VERBATIM)
endfunction()
