// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/servercontroller.h"
#include "tests/support/uitestcase.h"
#include "tests/support/windowinuse.h"
#include "ui/language.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDesktopServices>
#include <QDialog>
#include <QEventLoop>
#include <QLineEdit>
#include <QPointer>
#include <QRandomGenerator>
#include <QTabBar>
#include <QTest>
#include <QTimer>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

const QStringList Files{QStringLiteral(MYNAH_TEST_DATA "/har/chrome.har"),
                        QStringLiteral(MYNAH_TEST_DATA "/har/charles.har")};
const QStringList Schemes{u"http"_s, u"https"_s, u"file"_s};
const QStringList Words{u"a"_s,   u"/hello"_s,   u"/a/:id"_s, u"X-A"_s,
                        u"5"_s,   u"status:2"_s, u"cont"_s,   u"{{re"_s,
                        u"404"_s, u"is:never"_s, u"text/"_s,  u"vary"_s};
constexpr Qt::Key Keys[] = {Qt::Key_Return,    Qt::Key_Escape, Qt::Key_Tab,  Qt::Key_Backtab,
                            Qt::Key_Up,        Qt::Key_Down,   Qt::Key_Left, Qt::Key_Delete,
                            Qt::Key_Backspace, Qt::Key_F2,     Qt::Key_Space};
constexpr Qt::Key WithControl[] = {Qt::Key_A, Qt::Key_C, Qt::Key_V,
                                   Qt::Key_X, Qt::Key_Z, Qt::Key_Y};
// Those that matter most, several times.
const QStringList Actions{u"actServerProperties"_s,
                          u"actServerProperties"_s,
                          u"actServerProperties"_s,
                          u"actImportTraffic"_s,
                          u"actUndo"_s,
                          u"actUndo"_s,
                          u"actRedo"_s,
                          u"actNewRoute"_s,
                          u"actNewFolder"_s,
                          u"actDuplicate"_s,
                          u"actDelete"_s,
                          u"actMoveUp"_s,
                          u"actThemeDark"_s,
                          u"actThemeLight"_s,
                          u"actCommandPalette"_s,
                          u"actPreferences"_s,
                          u"actFindInWorkspace"_s,
                          u"actNew"_s};

// Somebody who does anything at all, also in the dialogs and menus that come of it.
class Restless final : public QObject
{
    Q_OBJECT

public:
    Restless(WindowInUse &use, quint32 seed)
        : m_use(use)
        , m_random(seed)
    {
        for (const QString &scheme : Schemes)
            QDesktopServices::setUrlHandler(scheme, this, "ignoreUrl");
    }
    ~Restless() override
    {
        for (const QString &scheme : Schemes)
            QDesktopServices::unsetUrlHandler(scheme);
    }
    Q_DISABLE_COPY_MOVE(Restless)

    void work(int steps)
    {
        m_steps = steps;
        QTimer::singleShot(0, this, &Restless::step);
        m_loop.exec();
    }

public slots:
    // Nothing else is started.
    void ignoreUrl(const QUrl &) { }

private:
    int any(qsizetype below)
    {
        return int(m_random.bounded(qint64(std::max<qsizetype>(below, 1))));
    }
    bool chance(int percent) { return any(100) < percent; }

    void step()
    {
        if (m_steps-- <= 0) {
            finish();
            return;
        }
        // First: what follows may open a loop of its own.
        QTimer::singleShot(0, this, &Restless::step);
        // It may have been closed.
        m_use.window().show();
        watchModels();
        if (QWidget *popup = QApplication::activePopupWidget())
            chance(80) ? useKeys(*popup) : void(popup->close());
        else if (QWidget *dialog = QApplication::activeModalWidget())
            chance(8) ? endDialog(*dialog) : useWindow(*dialog);
        else
            chance(25) ? chooseAction() : useWindow(m_use.window());
    }

    void finish()
    {
        if (QWidget *popup = QApplication::activePopupWidget())
            popup->close();
        else if (auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget()))
            dialog->reject();
        else
            return m_loop.quit();
        QTimer::singleShot(0, this, &Restless::step);
    }

    // Those of dialogs come later.
    void watchModels()
    {
        for (const QWidget *window : QApplication::topLevelWidgets()) {
            for (const auto *view : window->findChildren<QAbstractItemView *>()) {
                QAbstractItemModel *model = view->model();
                if (!model
                    || !QByteArrayView(model->metaObject()->className()).startsWith("mynah::")
                    || model->findChild<QAbstractItemModelTester *>())
                    continue;
                using Mode = QAbstractItemModelTester::FailureReportingMode;
                (new QAbstractItemModelTester(model, Mode::QtTest, model))->setUseFetchMore(false);
            }
        }
    }

    void chooseAction()
    {
        m_use.prompts().useNext(Files.at(any(Files.size())));
        m_use.prompts().answerSaveChanges(UserPrompts::SaveAnswer::Discard);
        if (chance(10))
            return LanguageManager::instance().setLanguage(chance(50) ? u"zh_CN"_s : u"en"_s);
        auto *action = m_use.window().findChild<QAction *>(Actions.at(any(Actions.size())));
        action->trigger();
    }

    void endDialog(QWidget &dialog)
    {
        QTest::keyClick(&dialog, chance(70) ? Qt::Key_Return : Qt::Key_Escape);
    }

    void useKeys(QWidget &target)
    {
        const QPointer<QWidget> there(&target);
        if (chance(30)) {
            for (const QChar letter : Words.at(any(Words.size()))) {
                if (there)
                    QTest::keyClick(there, letter.toLatin1());
            }
        } else if (chance(15)) {
            QTest::keyClick(&target, WithControl[any(std::size(WithControl))], Qt::ControlModifier);
        } else {
            QTest::keyClick(&target, Keys[any(std::size(Keys))]);
        }
    }

    void useWindow(QWidget &window)
    {
        QWidget *focus = QApplication::focusWidget();
        if (focus && chance(40))
            return useKeys(*focus);
        QList<QWidget *> widgets;
        for (QWidget *widget : window.findChildren<QWidget *>()) {
            if (widget->isVisible() && widget->isEnabled() && widget->window() == &window
                && widget->focusPolicy() != Qt::NoFocus)
                widgets += widget;
        }
        if (!widgets.isEmpty())
            use(*widgets.at(any(widgets.size())));
    }

    void use(QWidget &widget)
    {
        if (auto *view = qobject_cast<QAbstractItemView *>(&widget)) {
            usePlace(*view->viewport());
        } else if (auto *tabs = qobject_cast<QTabBar *>(&widget)) {
            tabs->setCurrentIndex(any(tabs->count()));
        } else if (qobject_cast<QComboBox *>(&widget)) {
            QTest::keyClick(&widget, chance(50) ? Qt::Key_Down : Qt::Key_Up);
        } else if (qobject_cast<QAbstractButton *>(&widget)) {
            QTest::mouseClick(&widget, Qt::LeftButton);
        } else {
            widget.setFocus();
            useKeys(widget);
        }
    }

    void usePlace(QWidget &viewport)
    {
        const QPoint place(any(viewport.width()), any(std::min(viewport.height(), 200)));
        const QPointer<QWidget> there(&viewport);
        if (chance(15)) {
            QContextMenuEvent event(QContextMenuEvent::Mouse, place, viewport.mapToGlobal(place));
            QCoreApplication::sendEvent(&viewport, &event);
            return;
        }
        QTest::mouseClick(&viewport, Qt::LeftButton,
                          chance(20) ? Qt::ControlModifier : Qt::KeyboardModifiers(), place);
        if (there && chance(40))
            QTest::mouseDClick(there, Qt::LeftButton, {}, place);
    }

    WindowInUse &m_use;
    QRandomGenerator m_random;
    QEventLoop m_loop;
    int m_steps = 0;
};

} // namespace

class TestWindowAtRandom final : public UiTestCase
{
    Q_OBJECT

private slots:
    // In place of the usual one: Qt warns of views that were emptied under an open editor.
    void init() { }
    void standsWhateverIsDone_data();
    void standsWhateverIsDone();
};

void TestWindowAtRandom::standsWhateverIsDone_data()
{
    QTest::addColumn<bool>("isSpoken");
    QTest::newRow("seen") << false;
    QTest::newRow("with a screen reader") << true;
}

void TestWindowAtRandom::standsWhateverIsDone()
{
    QFETCH(bool, isSpoken);
    QAccessible::setActive(isSpoken);
    QApplication::setQuitOnLastWindowClosed(false);
    QGuiApplication::clipboard()->setText(u"X-P: 1\nX-Q: 2\nVary: *"_s);
    ServerController controller;
    WindowInUse use(controller);
    use.openSample();
    Restless(use, isSpoken ? 20'261'129 : 20'261'130).work(250);
    LanguageManager::instance().setLanguage(u"en"_s);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestWindowAtRandom)
#include "tst_windowatrandom.moc"
