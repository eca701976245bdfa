// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/settingspage.h"
#include "ui/settings.h"

class QFontComboBox;
class QLabel;

namespace mynah {

// How bodies are shown and edited.
class EditorSettingsPage final : public SettingsPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EditorSettingsPage)

public:
    explicit EditorSettingsPage(QWidget *parent = nullptr);

    void load(const Settings &settings) override { showValues(settings.editor()); }
    void store(Settings &settings) const override { settings.setEditor(values()); }
    bool isChanged(const Settings &settings) const override
    {
        return values() != settings.editor();
    }
    void restoreDefaults() override { showValues({}); }

private:
    EditorSettings values() const;
    void showValues(const EditorSettings &editor);
    void showSample();

    QFontComboBox *m_font;
    // As the box names the desktop's font.
    QString m_usualFamily;
    QSpinBox *m_size;
    QLabel *m_sample;
    QSpinBox *m_tabWidth;
    QCheckBox *m_wrap;
    QCheckBox *m_format;
};

} // namespace mynah
