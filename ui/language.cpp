// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/language.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QFontDatabase>
#include <QLibraryInfo>
#include <QLocale>
#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

bool isSameLanguage(const QLocale &a, const QLocale &b)
{
    return a.language() == b.language() && a.script() == b.script();
}

// What formats numbers and dates beside texts of that language: the desktop's way, if it has one.
QLocale localeOf(const QString &code)
{
    const QLocale wanted(code);
    return isSameLanguage(QLocale::system(), wanted) ? QLocale::system() : wanted;
}

// Qt's own texts, such as those of the buttons of dialogs, and ours. Where Qt's are not installed,
// its own stay English.
LanguageManager::Translators translatorsFor(const QString &code)
{
    LanguageManager::Translators translators;
    const auto load = [&](const QString &name, const QString &folder) {
        auto translator = std::make_unique<QTranslator>();
        if (translator->load(u"%1_%2"_s.arg(name, code), folder))
            translators.push_back(std::move(translator));
    };
    load(u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    load(u"mynah"_s, u":/i18n"_s);
    return translators;
}

// They keep the least width that the texts they had first need, however their texts change, until
// their style does.
void measureComboBoxes()
{
    for (QWidget *widget : QApplication::allWidgets()) {
        if (!qobject_cast<QComboBox *>(widget))
            continue;
        QEvent change(QEvent::StyleChange);
        QCoreApplication::sendEvent(widget, &change);
    }
}

} // namespace

LanguageManager &LanguageManager::instance()
{
    static QPointer<LanguageManager> manager;
    if (!manager)
        manager = new LanguageManager(qApp);
    return *manager;
}

LanguageManager::LanguageManager(QObject *parent)
    : QObject(parent)
{
}

QList<Language> LanguageManager::languages()
{
    return {{u"en"_s, u"English"_s}, {u"zh_CN"_s, u"简体中文"_s}};
}

QString LanguageManager::systemLanguage()
{
    const QList<Language> spoken = languages();
    for (const QString &wanted : QLocale::system().uiLanguages()) {
        const auto found =
            std::find_if(spoken.begin(), spoken.end(), [&wanted](const Language &language) {
                return isSameLanguage(QLocale(language.code), QLocale(wanted));
            });
        if (found != spoken.end())
            return found->code;
    }
    return spoken.front().code;
}

bool LanguageManager::canBeShown(const QString &code)
{
    const auto letters = QLocale(code).script() == QLocale::SimplifiedHanScript
        ? QFontDatabase::SimplifiedChinese
        : QFontDatabase::Latin;
    return !QFontDatabase::families(letters).isEmpty();
}

void LanguageManager::setLanguage(const QString &code)
{
    const QString spoken = code.isEmpty() ? systemLanguage() : code;
    if (std::exchange(m_code, spoken) == spoken)
        return;
    QLocale::setDefault(localeOf(spoken));
    setTranslators(translatorsFor(spoken));
}

QString LanguageManager::language() const
{
    return m_code.value_or(languages().front().code);
}

void LanguageManager::setTranslators(Translators translators)
{
    // Removed from the application by their end.
    m_translators = std::move(translators);
    for (const auto &translator : m_translators)
        QCoreApplication::installTranslator(translator.get());
    emit languageChanged();
    // After the event by which the rest of the widgets get their texts.
    QMetaObject::invokeMethod(this, &measureComboBoxes, Qt::QueuedConnection);
}

void keepTranslated(QAbstractItemModel *model)
{
    QObject::connect(
        &LanguageManager::instance(), &LanguageManager::languageChanged, model, [model] {
            const int rows = model->rowCount();
            const int columns = model->columnCount();
            if (columns == 0)
                return;
            emit model->headerDataChanged(Qt::Horizontal, 0, columns - 1);
            if (rows > 0)
                emit model->dataChanged(model->index(0, 0), model->index(rows - 1, columns - 1));
        });
}

} // namespace mynah
