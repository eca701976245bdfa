// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uitestcase.h"
#include "tests/support/workbench.h"
#include "ui/models/foldertargets.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace mynah::test {

class TestFolderTargets final : public UiTestCase
{
    Q_OBJECT

private slots:
    void theTopOfTheOnlyServerHasNoPath();
    void foldersFollowTheirServerAndWhatTheyAreIn();
    void whatIsSkippedTakesItsFoldersAlong();
};

namespace {

RouteNode folder(const char *name, std::vector<RouteNode> children)
{
    Folder folder;
    folder.id = folder.name = name;
    folder.children = std::move(children);
    return RouteNode(std::move(folder));
}

Workspace nested()
{
    Workspace workspace = Workbench::shopWorkspace();
    MockServer server;
    server.id = server.name = "auth";
    server.routes = {folder("users", {folder("admin", {})}), folder("tokens", {})};
    workspace.servers.emplace_back(std::move(server));
    return workspace;
}

QString paths(const std::vector<FolderTarget> &targets)
{
    QStringList all;
    for (const FolderTarget &target : targets)
        all += u"%1=%2"_s.arg(target.path).arg(target.position.index);
    return all.join(u", "_s);
}

} // namespace

void TestFolderTargets::theTopOfTheOnlyServerHasNoPath()
{
    const auto targets = folderTargets(Workbench::shopWorkspace());
    QCOMPARE(paths(targets), u"=3, orders=1"_s);
    QCOMPARE(targets[1].position.folderId, "orders");
}

void TestFolderTargets::foldersFollowTheirServerAndWhatTheyAreIn()
{
    QCOMPARE(paths(folderTargets(nested())),
             u"Shop=3, Shop \u203a orders=1, auth=2, auth \u203a users=1, "
             "auth \u203a users \u203a admin=0, auth \u203a tokens=0"_s);
}

void TestFolderTargets::whatIsSkippedTakesItsFoldersAlong()
{
    const auto isUsers = [](const Folder &folder) { return folder.id == "users"; };
    QCOMPARE(paths(folderTargets(nested(), isUsers)),
             u"Shop=3, Shop \u203a orders=1, auth=2, auth \u203a tokens=0"_s);
}

} // namespace mynah::test

QTEST_MAIN(mynah::test::TestFolderTargets)

#include "tst_foldertargets.moc"
