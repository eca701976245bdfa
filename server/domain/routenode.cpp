// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/routenode.h"

namespace mynah {

RouteNode::RouteNode(Shared<MockRoute> route)
    : m_either(std::move(route))
{
}

RouteNode::RouteNode(MockRoute route)
    : m_either(Shared<MockRoute>(std::move(route)))
{
}

RouteNode::RouteNode(Shared<Folder> folder)
    : m_either(std::move(folder))
{
}

RouteNode::RouteNode(Folder folder)
    : m_either(Shared<Folder>(std::move(folder)))
{
}

const MockRoute *RouteNode::route() const
{
    const auto *route = std::get_if<Shared<MockRoute>>(&m_either);
    return route ? route->get() : nullptr;
}

const Folder *RouteNode::folder() const
{
    const auto *folder = std::get_if<Shared<Folder>>(&m_either);
    return folder ? folder->get() : nullptr;
}

const Shared<MockRoute> &RouteNode::sharedRoute() const
{
    return std::get<Shared<MockRoute>>(m_either);
}

const Shared<Folder> &RouteNode::sharedFolder() const
{
    return std::get<Shared<Folder>>(m_either);
}

const std::string &RouteNode::id() const
{
    return route() ? route()->id : folder()->id;
}

bool RouteNode::enabled() const
{
    return route() ? route()->enabled : folder()->enabled;
}

bool RouteNode::isSame(const RouteNode &other) const
{
    return route() == other.route() && folder() == other.folder();
}

bool RouteNode::operator==(const RouteNode &other) const
{
    return m_either == other.m_either;
}

bool Folder::operator==(const Folder &) const = default;

} // namespace mynah
