# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# cmake -DTS=FILE.ts -DOUTPUT=FILE.txt -P patterns.cmake
# The English patterns of the engine's messages with values in them, one a line: the window finds
# them again in what was recorded (server/api/messagepatterns.h).
file(READ "${TS}" text)
string(REGEX MATCH "<name>Message</name>.*" text "${text}")
string(REGEX REPLACE "</context>.*" "" text "${text}")
# What CMake's lists trip over.
string(REPLACE ";" "<semicolon>" text "${text}")
string(REPLACE "[" "<bracket>" text "${text}")
string(REPLACE "]" "</bracket>" text "${text}")
string(REGEX MATCHALL "<source>[^\n]*%[1-9][^\n]*</source>" patterns "${text}")
list(JOIN patterns "\n" text)
string(REGEX REPLACE "</?source>" "" text "${text}")
string(REPLACE "<bracket>" "[" text "${text}")
string(REPLACE "</bracket>" "]" text "${text}")
string(REPLACE "<semicolon>" ";" text "${text}")
string(REPLACE "&quot;" "\"" text "${text}")
string(REPLACE "&apos;" "'" text "${text}")
string(REPLACE "&lt;" "<" text "${text}")
string(REPLACE "&gt;" ">" text "${text}")
string(REPLACE "&amp;" "&" text "${text}")
file(WRITE "${OUTPUT}" "${text}\n")
