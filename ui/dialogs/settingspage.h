// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/icons.h"

#include <QList>
#include <QWidget>

class QCheckBox;
class QGridLayout;
class QSpinBox;

namespace mynah {

class Settings;

// One page of the preferences: fields in one column, their labels in another. A page is a class of
// its own that puts its fields here and knows which settings they show.
class SettingsPage : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsPage)

public:
    SettingsPage(Icon icon, const QString &title, QWidget *parent = nullptr);
    ~SettingsPage() override;

    Icon icon() const { return m_icon; }
    const QString &title() const { return m_title; }

    virtual void load(const Settings &settings) = 0;
    virtual void store(Settings &settings) const = 0;
    // What the fields say differs from the settings.
    virtual bool isChanged(const Settings &settings) const = 0;
    virtual void restoreDefaults() = 0;
    // There is something to restore.
    virtual bool hasDefaults() const { return true; }

    // The first field whose words contain each word of the text; null when there is none.
    QWidget *fieldFor(const QString &text) const;
    // Draws a frame round the field, and round no other one; null: round none.
    void mark(QWidget *field);

signals:
    void changed();
    // Somebody wants to see the folder.
    void folderWanted(const QString &path);

protected:
    // beside: what stands to the right of it.
    void addField(const QString &label, QWidget *field, QWidget *beside = nullptr);
    void addCheck(QCheckBox *check);
    // What the field means that was added last.
    void addHint(const QString &hint);
    // As wide as the page; the words are for the search.
    void addWide(QWidget *widget, const QString &words, int stretch = 0);
    // More to find the field by.
    void addWords(QWidget *field, const QString &words);
    // After the last field: what is left of the page stays empty.
    void addRest();

    QSpinBox *makeSpin(const char *name, int lowest, int highest, const QString &suffix = {});

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Field
    {
        QWidget *widget;
        QString words;
    };

    int startField();
    void placeMark();

    Icon m_icon;
    QString m_title;
    QGridLayout *m_grid;
    QList<Field> m_fields;
    QWidget *m_marked = nullptr;
    QWidget *m_mark;
};

} // namespace mynah
