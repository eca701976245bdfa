// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/workspacecomparison.h"

#include "server/domain/workspacefile.h"

namespace mynah {

namespace {

QString readable(const QByteArray &bytes)
{
    const auto parsed = parseWorkspace({bytes.constData(), std::size_t(bytes.size())});
    return QString::fromUtf8(parsed ? toJson(parsed->workspace) : bytes);
}

} // namespace

std::shared_ptr<const TextComparison> compareWorkspaces(const QByteArray &left,
                                                        const QByteArray &right)
{
    return std::make_shared<const TextComparison>(readable(left), readable(right), DiffOptions());
}

} // namespace mynah
