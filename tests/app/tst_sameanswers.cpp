// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/servercontroller.h"
#include "tests/app/program.h"
#include "tests/support/uitestcase.h"
#include "tests/support/windowinuse.h"

#include <QFile>
#include <QLabel>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

namespace {

// Without what differs between two answers of one program: the time, and the port of either.
QByteArray comparable(const std::string &response, int port)
{
    static const QRegularExpression Date(u"\r\nDate: [^\r]*"_s);
    return QString::fromStdString(response)
        .remove(Date)
        .replace(u':' + QString::number(port), u":PORT"_s)
        .toUtf8();
}

// Of the sample, whose own port may be taken.
QString copyOnAnyPort(const QTemporaryDir &folder)
{
    QFile sample(u":/mynah/examples/hello.mynah"_s);
    QFile copy(folder.filePath(u"hello.mynah"_s));
    if (!sample.open(QIODevice::ReadOnly) || !copy.open(QIODevice::WriteOnly))
        qFatal("the sample cannot be copied");
    copy.write(sample.readAll().replace("\"port\": 8080", "\"port\": 0"));
    return copy.fileName();
}

} // namespace

// One workspace, served by the window and without it.
class TestSameAnswers final : public UiTestCase
{
    Q_OBJECT

private slots:
    void windowAndProgramServeTheSameBytes_data();
    void windowAndProgramServeTheSameBytes();
};

void TestSameAnswers::windowAndProgramServeTheSameBytes_data()
{
    QTest::addColumn<QByteArray>("target");
    for (const char *target :
         {"/hello", "/hello?name=Ada", "/birds/robin", "/nap", "/nothing/here", "/%zz"})
        QTest::addRow("%s", target) << QByteArray(target);
}

void TestSameAnswers::windowAndProgramServeTheSameBytes()
{
    QFETCH(QByteArray, target);
    QTemporaryDir folder;
    const QString file = copyOnAnyPort(folder);

    Program program({u"serve"_s, file, u"--port"_s, u"0"_s});
    const int programPort = program.port();
    const QByteArray byProgram = comparable(get(programPort, target.toStdString()), programPort);
    QCOMPARE(program.stop(), 0);

    ServerController controller;
    WindowInUse use(controller);
    use.window().openAndStart(file);
    const auto *address = use.part<QLabel>("serverUrlLabel");
    TRY_VERIFY(QUrl(address->text()).port() > 0);
    const int windowPort = QUrl(address->text()).port();
    const QByteArray byWindow = comparable(get(windowPort, target.toStdString()), windowPort);
    QVERIFY(byWindow.startsWith("HTTP/1.1 "));
    QCOMPARE(byWindow, byProgram);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestSameAnswers)
#include "tst_sameanswers.moc"
