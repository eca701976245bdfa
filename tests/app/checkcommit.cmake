# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What a build says of its commit: writecommit.cmake of APP, tried in FOLDER.
file(REMOVE_RECURSE ${FOLDER})
file(MAKE_DIRECTORY ${FOLDER}/plain)

function(commit_of out source commit)
    execute_process(
        COMMAND ${CMAKE_COMMAND} -DSOURCE=${source} -DCOMMIT=${commit}
            -DTEMPLATE=${APP}/commit.cpp.in -DOUTPUT=${FOLDER}/commit.cpp
            -P ${APP}/writecommit.cmake
        COMMAND_ERROR_IS_FATAL ANY)
    file(STRINGS ${FOLDER}/commit.cpp line REGEX "Commit = ")
    string(REGEX REPLACE ".*\"(.*)\".*" "\\1" commit "${line}")
    set(${out} "${commit}" PARENT_SCOPE)
endfunction()

commit_of(given ${FOLDER}/plain 1.2-3)
if(NOT given STREQUAL "1.2-3")
    message(SEND_ERROR "MYNAH_COMMIT is 1.2-3, and the build says \"${given}\"")
endif()
file(TIMESTAMP ${FOLDER}/commit.cpp before "%s%f")
commit_of(again ${FOLDER}/plain 1.2-3)
file(TIMESTAMP ${FOLDER}/commit.cpp after "%s%f")
if(NOT before STREQUAL after)
    message(SEND_ERROR "The file was written again although the commit is the same")
endif()
commit_of(none ${FOLDER}/plain "")
if(NOT none STREQUAL "")
    message(SEND_ERROR "There is no git, and the build says \"${none}\"")
endif()

find_program(GIT git REQUIRED)
function(git)
    execute_process(
        COMMAND ${GIT} -c user.name=x -c user.email=x@x.invalid ${ARGN}
        WORKING_DIRECTORY ${FOLDER}/repository OUTPUT_VARIABLE said
        OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
    set(said "${said}" PARENT_SCOPE)
endfunction()
file(MAKE_DIRECTORY ${FOLDER}/repository)
file(WRITE ${FOLDER}/repository/file "one")
git(init --quiet)
git(add file)
git(commit --quiet -m one)
git(rev-parse --short=12 HEAD)
commit_of(clean ${FOLDER}/repository "")
if(NOT clean STREQUAL said)
    message(SEND_ERROR "The commit is ${said}, and the build says \"${clean}\"")
endif()
file(WRITE ${FOLDER}/repository/file "two")
commit_of(dirty ${FOLDER}/repository "")
if(NOT dirty STREQUAL "${said}-dirty")
    message(SEND_ERROR "A file was changed, and the build says \"${dirty}\"")
endif()
