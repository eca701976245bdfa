// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QString>
#include <QTranslator>

#include <concepts>
#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

class QAbstractItemModel;
class QLocale;

namespace mynah {

// One that the window speaks.
struct Language
{
    // As in resources/i18n/mynah_<code>.ts.
    QString code;
    // What it calls itself.
    QString name;
};

// The one place that decides which language the window speaks: it owns the translators. Belongs to
// the application object and is made with the first call of instance(); GUI thread only.
class LanguageManager final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LanguageManager)

public:
    using Translators = std::vector<std::unique_ptr<QTranslator>>;

    static LanguageManager &instance();

    static QList<Language> languages();
    // The first of the desktop's languages that the window speaks, else English.
    static QString systemLanguage();
    // There is a font with its letters.
    static bool canBeShown(const QString &code);

    // Of one of languages(); empty: as the desktop has it.
    void setLanguage(const QString &code);
    // The one that was set last, English before.
    QString language() const;
    // In place of those that are there, the most important one last.
    void setTranslators(Translators translators);

signals:
    // tr() gives other texts from now on.
    void languageChanged();

private:
    explicit LanguageManager(QObject *parent);

    std::optional<QString> m_code;
    Translators m_translators;
};

// Says it now, and again in each language that is chosen while the owner is there.
template <std::invocable Say>
void keepTranslated(QObject *owner, Say say)
{
    say();
    QObject::connect(&LanguageManager::instance(), &LanguageManager::languageChanged, owner,
                     std::move(say));
}

// Views of the model show its texts anew in each language. For models that ask tr() for them
// whenever they are asked themselves.
void keepTranslated(QAbstractItemModel *model);

// A text for people: one that is asked for again in each language, or one that is the same in all.
class Text final
{
public:
    Text() = default;
    Text(const QString &always)
        : m_always(always)
    {
    }
    template <std::invocable Say>
    requires std::convertible_to<std::invoke_result_t<Say>, QString> Text(Say say)
        : m_say(std::move(say))
    {
    }

    QString operator()() const { return m_say ? m_say() : m_always; }

    // Gives it to take now, and in each language that is chosen while the owner is there.
    template <std::invocable<const QString &> Take>
    void giveTo(QObject *owner, Take take) const
    {
        if (m_say)
            keepTranslated(owner, [say = m_say, take = std::move(take)] { take(say()); });
        else
            take(m_always);
    }

private:
    QString m_always;
    std::function<QString()> m_say;
};

} // namespace mynah
