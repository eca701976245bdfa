// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <string>
#include <string_view>

class QFile;

namespace mynah {

// A folder whose files may be served, and nothing outside of it: not by "..", not by absolute
// paths, not through symbolic links that lead out, not by names with a NUL.
class StaticRoot
{
public:
    explicit StaticRoot(std::string path);

    // The canonical path of the file or folder of that relative path, given decoded; nothing when
    // it does not exist or is not below the root.
    std::optional<QString> resolve(std::string_view relative) const;
    // Opens what resolve() found for reading; whatever has taken its place since leads nowhere
    // else.
    bool open(QFile &file, const QString &path) const;

private:
    QString canonical() const;

    // The folder may be made, moved or replaced while it is served: looked up each time.
    QString m_path;
};

} // namespace mynah
