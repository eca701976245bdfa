// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editors/bodykindeditor.h"
#include "ui/widgets/icons.h"

namespace mynah {

class EmptyPlaceholder;

// The page of a kind of body that has nothing to edit: it says what is sent.
class PlainBodyEditor : public BodyKindEditor
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlainBodyEditor)

public:
    PlainBodyEditor(const EditorContext &context, Icon icon, QWidget *parent);

protected:
    struct Words
    {
        QString title;
        QString explanation;
    };
    virtual Words words() const = 0;
    void retranslate();
    void changeEvent(QEvent *event) override;

private:
    Icon m_icon;
    EmptyPlaceholder *m_message;
};

class EmptyBodyEditor final : public PlainBodyEditor
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EmptyBodyEditor)

public:
    EmptyBodyEditor(const EditorContext &context, QWidget *parent);

protected:
    Words words() const override;
};

class EchoBodyEditor final : public PlainBodyEditor
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EchoBodyEditor)

public:
    EchoBodyEditor(const EditorContext &context, QWidget *parent);

protected:
    Words words() const override;
};

} // namespace mynah
