// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/language.h"
#include "ui/theme/colorrole.h"

#include <QFrame>

#include <functional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace mynah {

enum class Severity { Info, Success, Warning, Error };

struct InfoAction
{
    Text text;
    std::function<void()> run;
};

// One state worth a banner. The key names the state: showing the same key again replaces it.
struct InfoMessage
{
    QString key;
    Severity severity = Severity::Info;
    Text text;
    std::vector<InfoAction> actions; // up to three, the obvious one first
    bool closable = true;
};

// A banner for ongoing states. Several may hold at once; the most severe one is shown, and closing
// or dismissing it brings up the next. Hidden while there is nothing to say.
// Inside: infoBarText, infoBarPrimary, infoBarSecondary, infoBarTertiary, infoBarClose.
class InfoBar final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(InfoBar)

public:
    explicit InfoBar(QWidget *parent = nullptr);

    void showMessage(InfoMessage message);
    void dismiss(const QString &key);
    bool isEmpty() const { return m_messages.empty(); }
    bool shows(const QString &key) const;
    QString text() const;

    // As high as the text needs at the width that there is; tool bars do not ask for that.
    QSize sizeHint() const override;

signals:
    // Another message is shown, or none any more.
    void messageChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    const InfoMessage *current() const;
    void runAction(std::size_t index);
    void refresh();
    void fill(const InfoMessage &message);
    void announce();

    std::vector<InfoMessage> m_messages;
    QLabel *m_icon;
    QLabel *m_text;
    std::vector<QPushButton *> m_buttons;
    QToolButton *m_close;
};

ColorRole severityRole(Severity severity);
ColorRole severityBackground(Severity severity);

} // namespace mynah
