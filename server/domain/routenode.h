// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/jsonshape.h"
#include "server/domain/mockroute.h"
#include "server/domain/shared.h"

#include <string>
#include <variant>
#include <vector>

namespace mynah {

struct Folder;

// A route or a folder of them.
class RouteNode
{
public:
    RouteNode(Shared<MockRoute> route);
    RouteNode(MockRoute route);
    RouteNode(Shared<Folder> folder);
    RouteNode(Folder folder);

    // Exactly one of the two is not null.
    const MockRoute *route() const;
    const Folder *folder() const;

    // Of a node that is known to be a route or a folder.
    const Shared<MockRoute> &sharedRoute() const;
    const Shared<Folder> &sharedFolder() const;

    const std::string &id() const;
    bool enabled() const;

    // The very same object, with all that is in it.
    bool isSame(const RouteNode &other) const;
    bool operator==(const RouteNode &other) const;

private:
    std::variant<Shared<MockRoute>, Shared<Folder>> m_either;
};

// Orders and switches routes; it adds nothing to their paths. Disabled: nothing in it answers.
struct Folder
{
    // Folders may be nested this deep, which keeps files within what parseJson() reads.
    static constexpr int DeepestNesting = 64;

    // Unique within the workspace.
    std::string id;
    std::string name;
    bool enabled = true;
    std::vector<RouteNode> children;
    JsonShape shape;

    bool operator==(const Folder &) const;
};

} // namespace mynah
