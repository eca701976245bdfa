// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/expected.h"
#include "server/domain/problem.h"
#include "server/domain/workspace.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mynah {

// The format that this program writes; older ones are migrated when read.
constexpr int WorkspaceFormatVersion = 1;

struct FileError
{
    enum class Kind {
        NotFound,
        Unreadable, // no permission, a folder, a device, too large
        NotJson,
        NotAWorkspace, // JSON of something else
        TooNew, // written by a newer Mynah
        Invalid, // a member has the wrong type or an unknown value; pointer says which
        ReadOnly,
        NotWritable,
        DiskFull,
    };
    Kind kind = Kind::Unreadable;
    // One sentence without a full stop; it begins with the pointer, if there is one, and
    // ends with the line and column, if they are known.
    Message message;
    // RFC 6901; only of Invalid, TooNew.
    std::string pointer;
    // From 1; 0 when there is no such place. The column counts bytes.
    int line = 0;
    int column = 0;
};

struct LoadedWorkspace
{
    Workspace workspace;
    // The format of the file when it was an older one; saving should be told (SaveOptions).
    std::optional<int> migratedFrom;
    // Remarks on what was mended while reading, such as a doubled id.
    std::vector<Problem> remarks;

    // Empty after parseWorkspace().
    QString baseDir;
    // SHA-256 of the bytes of the file, to notice a change from outside.
    QByteArray fileHash;
    bool readOnly = false;
};

Expected<LoadedWorkspace, FileError> parseWorkspace(std::string_view text);
Expected<LoadedWorkspace, FileError> loadWorkspace(const QString &path);

// Two spaces of indent, a line feed at the end. Text that parseWorkspace() read and that was in
// this form comes out byte for byte.
QByteArray toJson(const Workspace &workspace);

struct SaveOptions
{
    // LoadedWorkspace::migratedFrom: the old file is kept beside the new one as "NAME.v0.bak".
    std::optional<int> migratedFrom;
};

struct SavedWorkspace
{
    QByteArray fileHash;
    // Empty when no copy of an older format was made.
    QString backup;
};

// Replaces the file in one step and keeps its permissions; on any error the old file is intact.
// A file without write permission is refused, also for root.
Expected<SavedWorkspace, FileError> saveWorkspace(const QString &path, const Workspace &workspace,
                                                  const SaveOptions &options = {});

// SHA-256 as in LoadedWorkspace; empty when the file cannot be read.
QByteArray hashOfFile(const QString &path);

// Nodes as a JSON array, for the clipboard and drag and drop. Read nodes keep their ids; read is
// also a single node, and a whole workspace, for the nodes of all of its servers.
QByteArray nodesToJson(const std::vector<RouteNode> &nodes);
Expected<std::vector<RouteNode>, FileError> nodesFromJson(std::string_view text);

} // namespace mynah
