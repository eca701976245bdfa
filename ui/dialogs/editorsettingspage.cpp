// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/editorsettingspage.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"

#include <QCheckBox>
#include <QFontComboBox>
#include <QFontInfo>
#include <QLabel>
#include <QSpinBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mynah {

namespace {

int usualSize()
{
    return std::clamp(QFontInfo(monospaceFont()).pointSize(), EditorSettings::SmallestFont,
                      EditorSettings::LargestFont);
}

} // namespace

EditorSettingsPage::EditorSettingsPage(QWidget *parent)
    : SettingsPage(Icon::Document, tr("Editor"), parent)
    , m_font(named<QFontComboBox>(u"editorFontCombo"_s, this))
    , m_size(makeSpin("editorFontSizeSpin", EditorSettings::SmallestFont,
                      EditorSettings::LargestFont, tr(" pt")))
    , m_sample(named<QLabel>(u"editorFontSample"_s, this))
    , m_tabWidth(makeSpin("tabWidthSpin", 1, EditorSettings::MostTabWidth, tr(" characters")))
    , m_wrap(named<QCheckBox>(u"wrapCheck"_s, this))
    , m_format(named<QCheckBox>(u"formatOnBlurCheck"_s, this))
{
    setObjectName(u"editorSettingsPage"_s);
    m_font->setFontFilters(QFontComboBox::MonospacedFonts);
    m_font->setEditable(false);
    m_font->setCurrentFont(QFont(QFontInfo(monospaceFont()).family()));
    m_usualFamily = m_font->currentFont().family();
    m_sample->setTextFormat(Qt::PlainText);
    m_sample->setText(u"{ \"id\": 7, \"name\": \"0O 1lI\" }"_s);
    m_wrap->setText(tr("&Wrap long lines"));
    m_format->setText(tr("&Format JSON bodies when the editor is left"));

    addField(tr("Fo&nt"), m_font);
    addField(tr("&Size"), m_size);
    addField(QString(), m_sample);
    m_sample->setAccessibleName(tr("Sample of the font"));
    addField(tr("Tab w&idth"), m_tabWidth);
    addCheck(m_wrap);
    addCheck(m_format);
    addHint(tr("Only bodies that were changed and are valid JSON are formatted."));
    addRest();

    connect(m_font, &QFontComboBox::currentFontChanged, this, &SettingsPage::changed);
    connect(m_wrap, &QCheckBox::toggled, this, &SettingsPage::changed);
    connect(m_format, &QCheckBox::toggled, this, &SettingsPage::changed);
    connect(this, &SettingsPage::changed, this, &EditorSettingsPage::showSample);
}

EditorSettings EditorSettingsPage::values() const
{
    const QString family = m_font->currentFont().family();
    const int size = m_size->value();
    return {.code = {.family = family == m_usualFamily ? QString() : family,
                     .pointSize = size == usualSize() ? 0 : size,
                     .tabWidth = m_tabWidth->value(),
                     .wraps = m_wrap->isChecked()},
            .formatsOnBlur = m_format->isChecked()};
}

void EditorSettingsPage::showValues(const EditorSettings &editor)
{
    const CodeStyle &code = editor.code;
    m_font->setCurrentFont(QFont(code.family.isEmpty() ? m_usualFamily : code.family));
    m_size->setValue(code.pointSize > 0 ? code.pointSize : usualSize());
    m_tabWidth->setValue(code.tabWidth);
    m_wrap->setChecked(code.wraps);
    m_format->setChecked(editor.formatsOnBlur);
    showSample();
}

void EditorSettingsPage::showSample()
{
    QFont font = m_font->currentFont();
    font.setPointSize(m_size->value());
    m_sample->setFont(font);
}

} // namespace mynah
