// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/buildinfo.h"

#include <QtGlobal>

namespace mynah {

namespace {

BuildInfo &theBuildInfo()
{
    static BuildInfo info;
    return info;
}

} // namespace

void setBuildInfo(const BuildInfo &info)
{
    theBuildInfo() = info;
}

const BuildInfo &buildInfo()
{
    return theBuildInfo();
}

std::string qtVersions()
{
    const std::string runs = qVersion();
    return runs == QT_VERSION_STR ? runs : runs + ", built with " + QT_VERSION_STR;
}

} // namespace mynah
