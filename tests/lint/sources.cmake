# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What the lint checks share. ROOT is the folder to look at; the checks fail with one line
# "file:line: message" for each offence.

cmake_minimum_required(VERSION 3.25)

if(NOT ROOT)
    message(FATAL_ERROR "cmake -DROOT=folder -P ${CMAKE_SCRIPT_MODE_FILE}")
endif()

# The C++ files below the given folders, relative to ROOT, without the lint tests' own fixtures.
function(find_sources out)
    set(patterns)
    foreach(folder IN LISTS ARGN)
        list(APPEND patterns "${ROOT}/${folder}/*.h" "${ROOT}/${folder}/*.cpp")
    endforeach()
    file(GLOB_RECURSE files RELATIVE "${ROOT}" ${patterns})
    list(FILTER files EXCLUDE REGEX "^tests/lint/fixtures/")
    set(${out} "${files}" PARENT_SCOPE)
endfunction()

# A file as a list of its lines. Characters that mean something in CMake's lists come as others.
function(read_lines out file)
    file(READ "${ROOT}/${file}" text)
    string(REPLACE "\\" "@backslash@" text "${text}")
    string(REPLACE ";" "@semicolon@" text "${text}")
    string(REPLACE "[" "@open@" text "${text}")
    string(REPLACE "]" "@close@" text "${text}")
    string(REGEX REPLACE "\n$" "" text "${text}")
    # An empty element at an end would get lost.
    string(REPLACE "\n" " ;" text "${text} ")
    set(${out} "${text}" PARENT_SCOPE)
endfunction()

macro(report file line message)
    message("${file}:${line}: ${message}")
    math(EXPR offences "${offences} + 1")
endmacro()

macro(finish_check)
    if(offences GREATER 0)
        message(FATAL_ERROR "${offences} offences")
    endif()
endmacro()

set(offences 0)
