// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/workspacefile.h"

#include "server/domain/jsonposition.h"
#include "server/domain/workspacejson.h"
#include "server/domain/workspacemigration.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>

namespace mynah {

namespace {

// Far beyond any workspace; a larger file is something else.
constexpr qint64 LargestFileBytes = 512ll * 1024 * 1024;

Message withPlace(Message message, int line, int column)
{
    return Message::tr("%1 (line %2, column %3)").arg(std::move(message)).arg(line).arg(column);
}

// The place of the message is the file's.
FileError fileError(FileError::Kind kind, Message message, const QString &path)
{
    return {kind, std::move(message).arg(path.toStdString()), "", 0, 0};
}

FileError cannotRead(const QFile &file)
{
    return {FileError::Kind::Unreadable,
            Message::tr("cannot read \"%1\": %2")
                .arg(file.fileName().toStdString())
                .arg(file.errorString().toStdString()),
            "", 0, 0};
}

FileError notJson(const JsonError &error)
{
    FileError result;
    result.kind = FileError::Kind::NotJson;
    result.message =
        withPlace(Message::tr("this is not JSON: %1").arg(error.message), error.line, error.column);
    result.line = error.line;
    result.column = error.column;
    return result;
}

FileError notAWorkspace()
{
    return {FileError::Kind::NotAWorkspace,
            Message::tr("this is no Mynah workspace: it has no whole number as its "
                        "\"formatVersion\""),
            "", 0, 0};
}

FileError errorAt(FileError::Kind kind, std::string_view text, const std::string &pointer,
                  Message message)
{
    const JsonPosition position = positionInJson(text, pointer);
    FileError error;
    error.kind = kind;
    error.message = withPlace(std::move(message), position.line, position.column);
    error.pointer = pointer;
    error.line = position.line;
    error.column = position.column;
    return error;
}

FileError tooNew(std::string_view text, int version)
{
    const std::string pointer = "/formatVersion";
    return errorAt(
        FileError::Kind::TooNew, text, pointer,
        Message::tr("%1 is %2: a newer Mynah wrote this file; this one reads versions up "
                    "to %3")
            .arg(pointer)
            .arg(version)
            .arg(WorkspaceFormatVersion));
}

// Pointers into a migrated document say nothing about the lines of the file.
FileError invalid(const JsonReadContext &context, std::string_view text, bool migrated)
{
    if (!migrated)
        return errorAt(FileError::Kind::Invalid, text, context.pointer(), context.message());
    return {FileError::Kind::Invalid, context.message(), context.pointer(), 0, 0};
}

// Root may write anything; a file without any write permission is still meant to stay as it is.
bool isWriteProtected(const QFileInfo &info)
{
    constexpr auto AnyWrite = QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther;
    return info.exists() && (!info.isWritable() || !(info.permissions() & AnyWrite));
}

Expected<QByteArray, FileError> readFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return Unexpected(
            fileError(FileError::Kind::NotFound, Message::tr("there is no file \"%1\""), path));
    if (!info.isFile())
        return Unexpected(
            fileError(FileError::Kind::Unreadable, Message::tr("\"%1\" is no file"), path));
    if (info.size() > LargestFileBytes)
        return Unexpected(fileError(FileError::Kind::Unreadable,
                                    Message::tr("\"%1\" is too large for a workspace"), path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected(cannotRead(file));
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return Unexpected(cannotRead(file));
    return bytes;
}

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

QByteArray dumped(const Json &json)
{
    const std::string text = json.dump(2, ' ', false, Json::error_handler_t::replace);
    return QByteArray(text.data(), static_cast<qsizetype>(text.size())) + '\n';
}

Expected<std::vector<RouteNode>, FileError> nodesOfWorkspace(std::string_view text)
{
    const auto loaded = parseWorkspace(text);
    if (!loaded)
        return Unexpected(loaded.error());
    std::vector<RouteNode> nodes;
    for (const Shared<MockServer> &server : loaded->workspace.servers)
        nodes.insert(nodes.end(), server->routes.begin(), server->routes.end());
    return nodes;
}

// Call right after the failure: errno is all that Qt leaves of it.
FileError cannotWrite(const QString &path, const QString &reason)
{
    const bool isFull = errno == ENOSPC || errno == EDQUOT || errno == EFBIG;
    return {
        isFull ? FileError::Kind::DiskFull : FileError::Kind::NotWritable,
        Message::tr("cannot write \"%1\": %2").arg(path.toStdString()).arg(reason.toStdString()),
        "", 0, 0};
}

// Keeps the file of the older format; a copy that is already there is the same or more precious.
Expected<QString, FileError> keepBackup(const QString &path, int version)
{
    const QString backup = QStringLiteral("%1.v%2.bak").arg(path).arg(version);
    if (!QFileInfo::exists(path) || QFileInfo::exists(backup))
        return QString();
    QFile original(path);
    errno = 0;
    if (!original.copy(backup))
        return Unexpected(cannotWrite(backup, original.errorString()));
    return backup;
}

Expected<void, FileError> replaceFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    errno = 0;
    // What a buffer writes too late, commit() would not notice.
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return Unexpected(cannotWrite(path, file.errorString()));
    errno = 0;
    if (file.write(bytes) != bytes.size() || !file.commit())
        return Unexpected(cannotWrite(path, file.errorString()));
    return {};
}

} // namespace

Expected<LoadedWorkspace, FileError> parseWorkspace(std::string_view text)
{
    std::vector<std::string> repeated;
    auto document = parseJson(text, &repeated);
    if (!document)
        return Unexpected(notJson(document.error()));
    const auto version = formatVersionOf(*document);
    if (!version)
        return Unexpected(notAWorkspace());
    if (*version > WorkspaceFormatVersion)
        return Unexpected(tooNew(text, *version));

    LoadedWorkspace loaded;
    if (*version < WorkspaceFormatVersion) {
        migrate(*document, *version);
        loaded.migratedFrom = version;
    }
    JsonReadContext context;
    loaded.workspace = readWorkspace(*document, context);
    if (context.hasFailed())
        return Unexpected(invalid(context, text, loaded.migratedFrom.has_value()));
    for (const std::string &pointer : repeated)
        loaded.remarks.push_back({Problem::Severity::Warning,
                                  {},
                                  pointer,
                                  Message::tr("the member is there twice; the last one counts")});
    for (Problem &remark : context.takeRemarks())
        loaded.remarks.push_back(std::move(remark));
    return loaded;
}

Expected<LoadedWorkspace, FileError> loadWorkspace(const QString &path)
{
    const auto bytes = readFile(path);
    if (!bytes)
        return Unexpected(bytes.error());
    auto loaded = parseWorkspace({bytes->constData(), static_cast<std::size_t>(bytes->size())});
    if (!loaded)
        return loaded;
    const QFileInfo info(path);
    loaded->baseDir = info.absolutePath();
    loaded->fileHash = hashOf(*bytes);
    loaded->readOnly = isWriteProtected(info);
    return loaded;
}

QByteArray toJson(const Workspace &workspace)
{
    return dumped(writeWorkspace(workspace));
}

Expected<SavedWorkspace, FileError> saveWorkspace(const QString &path, const Workspace &workspace,
                                                  const SaveOptions &options)
{
    if (isWriteProtected(QFileInfo(path)))
        return Unexpected(
            fileError(FileError::Kind::ReadOnly, Message::tr("\"%1\" is read-only"), path));
    SavedWorkspace saved;
    if (options.migratedFrom) {
        auto backup = keepBackup(path, *options.migratedFrom);
        if (!backup)
            return Unexpected(backup.error());
        saved.backup = *backup;
    }
    const QByteArray bytes = toJson(workspace);
    if (auto replaced = replaceFile(path, bytes); !replaced)
        return Unexpected(replaced.error());
    saved.fileHash = hashOf(bytes);
    return saved;
}

QByteArray hashOfFile(const QString &path)
{
    const auto bytes = readFile(path);
    return bytes ? hashOf(*bytes) : QByteArray();
}

QByteArray nodesToJson(const std::vector<RouteNode> &nodes)
{
    return dumped(writeNodes(nodes));
}

Expected<std::vector<RouteNode>, FileError> nodesFromJson(std::string_view text)
{
    const auto json = parseJson(text);
    if (!json)
        return Unexpected(notJson(json.error()));
    if (json->is_object() && json->contains("formatVersion"))
        return nodesOfWorkspace(text);
    JsonReadContext context;
    std::vector<RouteNode> nodes = readNodes(*json, context);
    if (context.hasFailed())
        return Unexpected(invalid(context, text, false));
    return nodes;
}

} // namespace mynah
