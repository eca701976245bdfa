// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/templatefile.h"

#include "server/mock/bodyfile.h"

#include <algorithm>
#include <map>
#include <utility>

namespace mynah {

namespace {

using TemplatePtr = std::shared_ptr<const ResponseTemplate>;

// The templates of one thread, the newest version of each file.
class TemplateCache
{
public:
    TemplatePtr find(const FileVersion &version) const
    {
        const auto found = m_entries.find(fileOf(version));
        return found == m_entries.end() || found->second.version != version ? nullptr
                                                                            : found->second.parsed;
    }

    void add(const FileVersion &version, TemplatePtr parsed)
    {
        drop(fileOf(version));
        if (m_bytes + costOf(version) > MostBytes) {
            m_entries.clear();
            m_bytes = 0;
        }
        m_bytes += costOf(version);
        m_entries.emplace(fileOf(version), Entry{version, std::move(parsed)});
    }

private:
    // Device and inode.
    using File = std::pair<std::uint64_t, std::uint64_t>;

    struct Entry
    {
        FileVersion version;
        TemplatePtr parsed;
    };

    // What a template takes however short its text is.
    static constexpr std::size_t EntryBytes = 1024;
    // One of the largest has room.
    static constexpr std::size_t MostBytes = MaxTemplateFileBytes + EntryBytes;

    static File fileOf(const FileVersion &version) { return {version.device, version.inode}; }
    static std::size_t costOf(const FileVersion &version) { return EntryBytes + version.size; }

    void drop(const File &file)
    {
        const auto found = m_entries.find(file);
        if (found == m_entries.end())
            return;
        m_bytes -= costOf(found->second.version);
        m_entries.erase(found);
    }

    std::map<File, Entry> m_entries;
    std::size_t m_bytes = 0;
};

// A file that was changed just now may change once more without its times telling: clocks of file
// systems tick as slowly as every two seconds. The time of modification can be set by anybody.
bool isSettled(const FileVersion &version, std::chrono::system_clock::time_point now)
{
    const auto last = std::max(version.modified, version.changed);
    return now.time_since_epoch() - last > std::chrono::seconds(2);
}

} // namespace

Message describeInFile(const std::string &name, const TemplateError &error)
{
    return Message::tr("the body file \"%1\", line %2, column %3: %4")
        .arg(name)
        .arg(error.position.line)
        .arg(error.position.column)
        .arg(error.message);
}

Expected<TemplatePtr, Message> readTemplate(const BodyFile &file, const std::string &name,
                                            std::chrono::system_clock::time_point now)
{
    thread_local TemplateCache cache;
    if (TemplatePtr known = cache.find(file.version()))
        return known;
    const auto text = file.readAll(MaxTemplateFileBytes);
    if (!text)
        return Unexpected(text.error());
    auto parsed = ResponseTemplate::parse(*text);
    if (!parsed)
        return Unexpected(describeInFile(name, parsed.error()));
    auto made = std::make_shared<const ResponseTemplate>(std::move(*parsed));
    if (isSettled(file.version(), now))
        cache.add(file.version(), made);
    return made;
}

} // namespace mynah
