// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "ui/background.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

namespace mynah::test {

class TestBackground final : public UiTestCase
{
    Q_OBJECT

private slots:
    void worksElsewhereAndIsDoneHere();
    void nobodyIsToldWhenTheContextGoesFirst();
};

void TestBackground::worksElsewhereAndIsDoneHere()
{
    QObject context;
    const QThread *worker = nullptr;
    const QThread *teller = nullptr;
    runInBackground(
        &context, [] { return QThread::currentThread(); },
        [&](const QThread *thread) {
            worker = thread;
            teller = QThread::currentThread();
        });
    TRY_VERIFY(worker != nullptr);
    QVERIFY(worker != thread());
    QCOMPARE(teller, thread());
    TRY_VERIFY(context.children().isEmpty());
}

void TestBackground::nobodyIsToldWhenTheContextGoesFirst()
{
    auto context = std::make_unique<QObject>();
    QSemaphore mayEnd;
    bool told = false;
    runInBackground(
        context.get(),
        [&mayEnd] {
            mayEnd.acquire();
            return 1;
        },
        [&told](int) { told = true; });
    context.reset();
    mayEnd.release();
    QVERIFY(QThreadPool::globalInstance()->waitForDone(static_cast<int>(patience().count())));
    QCoreApplication::processEvents();
    QVERIFY(!told);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestBackground)
#include "tst_background.moc"
