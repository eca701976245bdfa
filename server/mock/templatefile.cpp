// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/templatefile.h"

#include "server/mock/bodyfile.h"

#include <chrono>
#include <map>

namespace mynah {

namespace {

using TemplatePtr = std::shared_ptr<const ResponseTemplate>;

// The templates of one thread, up to so many bytes of text.
class TemplateCache
{
public:
    static constexpr std::size_t MostBytes = MaxTemplateFileBytes;

    TemplatePtr find(const FileVersion &version) const
    {
        const auto found = m_templates.find(version);
        return found == m_templates.end() ? nullptr : found->second;
    }

    void add(const FileVersion &version, TemplatePtr parsed)
    {
        if (m_bytes + version.size > MostBytes) {
            m_templates.clear();
            m_bytes = 0;
        }
        m_bytes += version.size;
        m_templates.emplace(version, std::move(parsed));
    }

private:
    std::map<FileVersion, TemplatePtr> m_templates;
    std::size_t m_bytes = 0;
};

// A file that was changed just now may change once more without its time telling: clocks of file
// systems tick as slowly as every two seconds.
bool isSettled(const FileVersion &version)
{
    const auto age = std::chrono::system_clock::now().time_since_epoch() - version.modified;
    return age > std::chrono::seconds(2);
}

std::string describe(const std::string &name, const TemplateError &error)
{
    return "the body file \"" + name + "\", line " + std::to_string(error.position.line)
        + ", column " + std::to_string(error.position.column) + ": " + error.message;
}

} // namespace

Expected<TemplatePtr, std::string> readTemplate(const BodyFile &file, const std::string &name)
{
    thread_local TemplateCache cache;
    if (TemplatePtr known = cache.find(file.version()))
        return known;
    const auto text = file.readAll(MaxTemplateFileBytes);
    if (!text)
        return Unexpected(text.error());
    auto parsed = ResponseTemplate::parse(*text);
    if (!parsed)
        return Unexpected(describe(name, parsed.error()));
    auto made = std::make_shared<const ResponseTemplate>(std::move(*parsed));
    if (isSettled(file.version()))
        cache.add(file.version(), made);
    return made;
}

} // namespace mynah
