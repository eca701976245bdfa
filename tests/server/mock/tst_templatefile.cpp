// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mock/bodyfile.h"
#include "server/mock/templatefile.h"
#include "tests/support/testcase.h"

#include <QDateTime>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace mynah;

class TestTemplateFile : public test::TestCase
{
    Q_OBJECT

private slots:
    void parsesAFileOnce()
    {
        write("Hello {{name}}");
        const auto first = read();
        QCOMPARE(*(*first)->render(Json{{"name", "Ada"}}), std::string("Hello Ada"));
        QCOMPARE(*read(), *first);
    }

    void seesThatTheFileHasChanged()
    {
        write("one");
        const auto first = read();
        write("two");
        const auto second = read();
        QVERIFY(*second != *first);
        QCOMPARE(*(*second)->render(Json::object()), std::string("two"));
    }

    // Its next change might come within the same tick of the file system's clock.
    void trustsNoTimeOfJustNow()
    {
        write("one", 0);
        const auto first = read("file", 0);
        QVERIFY(*read("file", 0) != *first);
    }

    void trustsNoTimeThatWasSetJustNow()
    {
        write("one", 10);
        const auto first = read("file", 0);
        QVERIFY(*read("file", 0) != *first);
    }

    void countsWhatATemplateTakesBesidesItsText()
    {
        write("one");
        const auto first = read();
        write(QByteArray(MaxTemplateFileBytes - 100, 'x'), 10, "large");
        QVERIFY(read("large"));
        QVERIFY(*read() != *first);
    }

    void forgetsTheOlderVersionOfAFile()
    {
        write("one");
        const auto first = read();
        for (const char letter : {'x', 'y', 'z'}) {
            write(QByteArray(MaxTemplateFileBytes / 2, letter), 10, "large");
            QVERIFY(read("large"));
        }
        QCOMPARE(*read(), *first);
    }

    void forgetsTemplatesForWhichThereIsNoRoom()
    {
        write("one");
        const auto first = read();
        write(QByteArray(MaxTemplateFileBytes, 'x'), 10, "large");
        QVERIFY(read("large"));
        QVERIFY(*read() != *first);
    }

    void saysWhatIsWrongAndWhere()
    {
        write("a\n  {{#if}}");
        QVERIFY(read().error().text().starts_with("the body file \"file\", line 2, column "));
        write(QByteArray(MaxTemplateFileBytes + 1, 'x'));
        QVERIFY(!read());
    }

private:
    void write(const QByteArray &text, int secondsAgo = 10, const char *name = "file") const
    {
        QFile file(m_folder.filePath(QString::fromUtf8(name)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.flush());
        QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(-secondsAgo),
                                 QFileDevice::FileModificationTime));
    }
    Expected<std::shared_ptr<const ResponseTemplate>, Message> read(const char *name = "file",
                                                                    int secondsLater = 10) const
    {
        const auto opened = BodyFile::open(m_folder.path().toStdString(), name);
        if (!opened)
            return Unexpected(opened.error());
        return readTemplate(*opened, name,
                            std::chrono::system_clock::now() + std::chrono::seconds(secondsLater));
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestTemplateFile)
#include "tst_templatefile.moc"
