# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Nothing connects out unless somebody asked for it: what opens a connection, looks up a name or
# starts another program may stand in the files that are named here only, each with its reason.
include(${CMAKE_CURRENT_LIST_DIR}/sources.cmake)

set(may_connect
    server/net/tcpclient.cpp # the one client
    server/net/tcpclient.h
    server/net/sockets.cpp # names to listen on; whether a unix socket is still served
    server/http/httpclient.cpp # a request on it
    server/http/httpclient.h
    server/api/requestsender.cpp # "send again" and "send it for me"
    ui/mainwindow.cpp # "open in browser"
    ui/theme/systemcolorscheme.cpp # asks the desktop, on the session bus, whether it is dark
    ui/theme/systemcolorscheme.h
    app/display.cpp # whether there is an X server
)
set(outgoing
    "server/net/tcpclient\\.h"
    "server/http/httpclient\\.h"
    "(^|[^_A-Za-z>])::connect *\\("
    "getaddrinfo|gethostby|connectToHost|connectToServer"
    "Q(NetworkAccessManager|HostInfo|DnsLookup|TcpSocket|UdpSocket|LocalSocket|WebSocket|Http2)"
    "Q(DesktopServices|Process[^a-z]|DBus)")

find_sources(files app server ui)
list(REMOVE_ITEM files ${may_connect})
foreach(file IN LISTS files)
    read_lines(lines "${file}")
    set(number 0)
    foreach(line IN LISTS lines)
        math(EXPR number "${number} + 1")
        string(REGEX REPLACE "//.*$" "" code "${line}")
        foreach(pattern IN LISTS outgoing)
            if(code MATCHES "${pattern}")
                report("${file}" ${number} "may not connect out")
                break()
            endif()
        endforeach()
    endforeach()
endforeach()
finish_check()
