// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qsci/qscilexercustom.h>

namespace mynah {

struct JsonToken;

// Colours and folds JSON, and templates of JSON, whose {{…}} may stand where a value would. Part of
// CodeEdit.
class JsonLexer final : public QsciLexerCustom
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JsonLexer)

public:
    // Numbers of the styles.
    enum Style { Default, Key, String, Unclosed, Number, Word, Tag, Error };

    explicit JsonLexer(QObject *parent = nullptr);

    void setTemplates(bool templates);

    const char *language() const override;
    QString description(int style) const override;
    void styleText(int start, int end) override;

private:
    static Style styleOf(const JsonToken &token);
    void styleLine(int line);
    // The depth in front of the line; fold() says what is in front of the next one.
    int depthAt(int line) const;
    void fold(int line, int before, int after);
    bool beginsInTag(int line) const;
    long send(unsigned message, long first = 0, long second = 0) const;

    bool m_templates = false;
};

} // namespace mynah
