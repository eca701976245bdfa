// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings.h"

#include "ui/language.h"

#include <QDir>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

constexpr auto ThemeKey = "theme"_L1;
constexpr auto LanguageKey = "language"_L1;
constexpr auto ReopenKey = "reopenLast"_L1;
constexpr auto RecentKey = "recentFiles"_L1;
constexpr auto GeometryKey = "geometry"_L1;
constexpr auto StatesKey = "states"_L1;
constexpr auto LayoutKey = "layout"_L1;
constexpr auto HideSecretsKey = "hideSecrets"_L1;
constexpr auto ZoomKey = "zoom"_L1;
const QString ConfirmQuitKey = u"confirmQuit"_s;
const QString AddressKey = u"server/address"_s;
const QString PortKey = u"server/port"_s;
const QString WorkersKey = u"server/workers"_s;
const QString FontKey = u"editor/font"_s;
const QString FontSizeKey = u"editor/fontSize"_s;
const QString TabWidthKey = u"editor/tabWidth"_s;
const QString WrapKey = u"editor/wrap"_s;
const QString FormatKey = u"editor/formatOnBlur"_s;
const QString TimesKey = u"traffic/times"_s;
const QString FollowKey = u"traffic/followAtStart"_s;
const QString SlowKey = u"traffic/slowThreshold"_s;
const QString ShortcutsKey = u"shortcuts"_s;
const QString AutosaveKey = u"autosave"_s;
const QString CaptureAtStartKey = u"capture/atStart"_s;
const QString CaptureBodyKey = u"capture/bodyKiB"_s;
const QString KeepRowsKey = u"capture/rows"_s;
const QString CaptureMemoryKey = u"capture/memoryMiB"_s;
const QString SpillKey = u"capture/inFiles"_s;
const QString SpillLimitKey = u"capture/diskMiB"_s;

// What is not of files, windows, or somebody's traffic.
const QStringList PlainKeys{
    ThemeKey,         LanguageKey,    ReopenKey,     LayoutKey,         HideSecretsKey,
    ZoomKey,          ConfirmQuitKey, AddressKey,    PortKey,           WorkersKey,
    FontKey,          FontSizeKey,    TabWidthKey,   WrapKey,           FormatKey,
    TimesKey,         FollowKey,      SlowKey,       AutosaveKey,       KeepRowsKey,
    CaptureMemoryKey, SpillKey,       SpillLimitKey, CaptureAtStartKey, CaptureBodyKey};

template <typename Value>
struct Word
{
    QLatin1StringView word;
    Value value;
};

constexpr std::array Themes{
    Word<Theme>{"system"_L1, Theme::System},
    Word<Theme>{"light"_L1, Theme::Light},
    Word<Theme>{"dark"_L1, Theme::Dark},
    Word<Theme>{"highContrast"_L1, Theme::HighContrast},
};

constexpr std::array Times{
    Word<TimeFormat>{"clock"_L1, TimeFormat::Clock},
    Word<TimeFormat>{"sinceStart"_L1, TimeFormat::SinceStart},
    Word<TimeFormat>{"sincePrevious"_L1, TimeFormat::SincePrevious},
};

// The first one of the words when the text is none of them.
template <typename Words>
auto valueOf(const QString &text, const Words &words)
{
    const auto found = std::find_if(words.begin(), words.end(),
                                    [&text](const auto &word) { return word.word == text; });
    return found == words.end() ? words.front().value : found->value;
}

template <typename Value, typename Words>
QString wordFor(Value value, const Words &words)
{
    const auto found = std::find_if(words.begin(), words.end(),
                                    [value](const auto &word) { return word.value == value; });
    return found->word;
}

bool isSpoken(const QString &code)
{
    const QList<Language> languages = LanguageManager::languages();
    return std::any_of(languages.begin(), languages.end(),
                       [&code](const Language &language) { return language.code == code; });
}

constexpr int UsualZoom = 100;
constexpr int LowestZoom = 50;
constexpr int HighestZoom = 300;

} // namespace

Settings::Settings()
    : m_store(QSettings::IniFormat, QSettings::UserScope, u"mynah"_s, u"mynah"_s)
{
    m_store.setFallbacksEnabled(false);
    m_store.beginGroup(u"ui/v1"_s);
}

GeneralSettings Settings::general() const
{
    const GeneralSettings usual;
    const QString language = m_store.value(LanguageKey).toString();
    return {.theme = theme(),
            .language = isSpoken(language) ? language : QString(),
            .reopensLast = reopenLast(),
            .confirmsQuit = flag(ConfirmQuitKey, usual.confirmsQuit)};
}

void Settings::setGeneral(const GeneralSettings &general)
{
    setTheme(general.theme);
    m_store.setValue(LanguageKey, general.language);
    setReopenLast(general.reopensLast);
    m_store.setValue(ConfirmQuitKey, general.confirmsQuit);
}

Theme Settings::theme() const
{
    return valueOf(m_store.value(ThemeKey).toString(), Themes);
}

void Settings::setTheme(Theme theme)
{
    m_store.setValue(ThemeKey, wordFor(theme, Themes));
}

bool Settings::reopenLast() const
{
    return flag(ReopenKey, false);
}

void Settings::setReopenLast(bool reopen)
{
    m_store.setValue(ReopenKey, reopen);
}

QStringList ServingSettings::addresses()
{
    return {u"127.0.0.1"_s, u"::1"_s, u"0.0.0.0"_s};
}

ServingSettings Settings::serving() const
{
    ServingSettings serving;
    const QString address = m_store.value(AddressKey).toString();
    if (ServingSettings::addresses().contains(address))
        serving.address = address;
    serving.port = number(PortKey, serving.port, 1, 65535);
    serving.workers = number(WorkersKey, serving.workers, 1, ServingSettings::MostWorkers);
    return serving;
}

void Settings::setServing(const ServingSettings &serving)
{
    m_store.setValue(AddressKey, serving.address);
    m_store.setValue(PortKey, serving.port);
    m_store.setValue(WorkersKey, serving.workers);
}

EditorSettings Settings::editor() const
{
    using E = EditorSettings;
    E editor;
    editor.code.family = m_store.value(FontKey).toString();
    editor.code.pointSize = number(FontSizeKey, 0, E::SmallestFont, E::LargestFont);
    editor.code.tabWidth = number(TabWidthKey, editor.code.tabWidth, 1, E::MostTabWidth);
    editor.code.wraps = flag(WrapKey, false);
    editor.formatsOnBlur = flag(FormatKey, false);
    return editor;
}

void Settings::setEditor(const EditorSettings &editor)
{
    m_store.setValue(FontKey, editor.code.family);
    m_store.setValue(FontSizeKey, editor.code.pointSize);
    m_store.setValue(TabWidthKey, editor.code.tabWidth);
    m_store.setValue(WrapKey, editor.code.wraps);
    m_store.setValue(FormatKey, editor.formatsOnBlur);
}

RequestListSettings Settings::requestList() const
{
    RequestListSettings list;
    list.times = valueOf(m_store.value(TimesKey).toString(), Times);
    list.followsAtStart = flag(FollowKey, list.followsAtStart);
    list.slow = number(SlowKey, list.slow, 1, RequestListSettings::MostSlow);
    return list;
}

void Settings::setRequestList(const RequestListSettings &list)
{
    m_store.setValue(TimesKey, wordFor(list.times, Times));
    m_store.setValue(FollowKey, list.followsAtStart);
    m_store.setValue(SlowKey, list.slow);
}

ChosenKeys Settings::shortcuts() const
{
    ChosenKeys chosen;
    const QString prefix = ShortcutsKey + u'/';
    for (const QString &key : m_store.allKeys()) {
        if (!key.startsWith(prefix))
            continue;
        const QString text = m_store.value(key).toString();
        const auto keys = QKeySequence::fromString(text, QKeySequence::PortableText);
        const bool isKey = !keys.isEmpty() && keys[0].key() != Qt::Key_unknown;
        if (isKey || text.isEmpty())
            chosen.insert(key.sliced(prefix.size()), keys);
    }
    return chosen;
}

void Settings::setShortcuts(const ChosenKeys &chosen)
{
    m_store.remove(ShortcutsKey);
    for (auto shortcut = chosen.begin(); shortcut != chosen.end(); ++shortcut)
        m_store.setValue(ShortcutsKey + u'/' + shortcut.key(),
                         shortcut.value().toString(QKeySequence::PortableText));
}

int Settings::autosave() const
{
    return number(AutosaveKey, UsualAutosave, 1, LongestAutosave);
}

void Settings::setAutosave(int seconds)
{
    m_store.setValue(AutosaveKey, seconds);
}

Settings::PlainValues Settings::plainValues() const
{
    PlainValues values;
    for (const QString &key : m_store.allKeys()) {
        if (PlainKeys.contains(key) || key.startsWith(ShortcutsKey + u'/'))
            values.emplace_back(key, m_store.value(key).toString());
    }
    return values;
}

QStringList Settings::recentFiles() const
{
    QStringList files = m_store.value(RecentKey).toStringList();
    files.removeIf([](const QString &path) { return !QDir::isAbsolutePath(path); });
    return files.mid(0, MaxRecentFiles);
}

void Settings::addRecentFile(const QString &path)
{
    QStringList files = recentFiles();
    files.removeAll(path);
    files.prepend(path);
    m_store.setValue(RecentKey, files.mid(0, MaxRecentFiles));
}

void Settings::removeRecentFile(const QString &path)
{
    QStringList files = recentFiles();
    files.removeAll(path);
    m_store.setValue(RecentKey, files);
}

QByteArray Settings::geometry() const
{
    return m_store.value(GeometryKey).toByteArray();
}

void Settings::setGeometry(const QByteArray &geometry)
{
    m_store.setValue(GeometryKey, geometry);
}

QByteArray Settings::windowState(const QString &layout) const
{
    return m_store.value(StatesKey + u'/' + layout).toByteArray();
}

void Settings::setWindowState(const QString &layout, const QByteArray &state)
{
    m_store.setValue(StatesKey + u'/' + layout, state);
}

void Settings::clearWindowStates()
{
    m_store.remove(StatesKey);
}

QString Settings::layout() const
{
    return m_store.value(LayoutKey).toString();
}

void Settings::setLayout(const QString &layout)
{
    m_store.setValue(LayoutKey, layout);
}

bool Settings::hidesSecrets() const
{
    return flag(HideSecretsKey, false);
}

void Settings::setHidesSecrets(bool hides)
{
    m_store.setValue(HideSecretsKey, hides);
}

CaptureSettings Settings::capture() const
{
    using C = CaptureSettings;
    CaptureSettings capture;
    capture.rows = number(KeepRowsKey, capture.rows, C::FewestRows, C::MostRows);
    capture.memory = number(CaptureMemoryKey, capture.memory, C::LeastMemory, C::MostMemory);
    capture.inFiles = flag(SpillKey, false);
    capture.disk = number(SpillLimitKey, capture.disk, C::LeastDisk, C::MostDisk);
    capture.atStart = flag(CaptureAtStartKey, capture.atStart);
    capture.body = number(CaptureBodyKey, capture.body, 0, C::MostBody);
    return capture;
}

void Settings::setCapture(const CaptureSettings &capture)
{
    m_store.setValue(KeepRowsKey, capture.rows);
    m_store.setValue(CaptureMemoryKey, capture.memory);
    m_store.setValue(SpillKey, capture.inFiles);
    m_store.setValue(SpillLimitKey, capture.disk);
    m_store.setValue(CaptureAtStartKey, capture.atStart);
    m_store.setValue(CaptureBodyKey, capture.body);
}

int Settings::number(const QString &key, int usual, int lowest, int highest) const
{
    bool isNumber = false;
    const int number = m_store.value(key).toInt(&isNumber);
    return isNumber && number >= lowest && number <= highest ? number : usual;
}

bool Settings::flag(const QString &key, bool usual) const
{
    const QString text = m_store.value(key).toString();
    return text == "true"_L1 || (usual && text != "false"_L1);
}

int Settings::zoom() const
{
    return number(ZoomKey, UsualZoom, LowestZoom, HighestZoom);
}

void Settings::setZoom(int percent)
{
    m_store.setValue(ZoomKey, std::clamp(percent, LowestZoom, HighestZoom));
}

} // namespace mynah
