<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>mynah::CreateRoutesDialog</name>
    <message numerus="yes">
        <source>&amp;Create %n Routes</source>
        <translation>
            <numerusform>&amp;Create %n Route</numerusform>
            <numerusform>&amp;Create %n Routes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n Responses</source>
        <translation>
            <numerusform>&amp;Add %n Response</numerusform>
            <numerusform>&amp;Add %n Responses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new routes</source>
        <translation>
            <numerusform>%n new route</numerusform>
            <numerusform>%n new routes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new responses</source>
        <translation>
            <numerusform>%n new response</numerusform>
            <numerusform>%n new responses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mynah::EditorPage</name>
    <message numerus="yes">
        <source>A folder of %n items. Its routes are matched from top to bottom.</source>
        <translation>
            <numerusform>A folder of %n item. Its routes are matched from top to bottom.</numerusform>
            <numerusform>A folder of %n items. Its routes are matched from top to bottom.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mynah::RecoveryOffer</name>
    <message numerus="yes">
        <source>Unsaved work on %n workspaces can be recovered.</source>
        <translation>
            <numerusform>Unsaved work on %n workspace can be recovered.</numerusform>
            <numerusform>Unsaved work on %n workspaces can be recovered.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mynah::ResponseListModel</name>
    <message numerus="yes">
        <source>%n rules</source>
        <translation>
            <numerusform>%n rule</numerusform>
            <numerusform>%n rules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mynah::RouteCommands</name>
    <message numerus="yes">
        <source>%n Routes</source>
        <translation>
            <numerusform>%n Route</numerusform>
            <numerusform>%n Routes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Folders</source>
        <translation>
            <numerusform>%n Folder</numerusform>
            <numerusform>%n Folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Items</source>
        <translation>
            <numerusform>%n Item</numerusform>
            <numerusform>%n Items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mynah::RouteProposalsModel</name>
    <message numerus="yes">
        <source>%n responses</source>
        <translation>
            <numerusform>%n response</numerusform>
            <numerusform>%n responses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n more left out)</source>
        <extracomment>What is done with a route; how many other answers there were</extracomment>
        <translation>
            <numerusform>%1 (%n more left out)</numerusform>
            <numerusform>%1 (%n more left out)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mynah::RouteTreeModel</name>
    <message numerus="yes">
        <source>%n responses</source>
        <translation>
            <numerusform>%n response</numerusform>
            <numerusform>%n responses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answered %n requests</source>
        <translation>
            <numerusform>Answered %n request</numerusform>
            <numerusform>Answered %n requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mynah::ServerBar</name>
    <message numerus="yes">
        <source>%n conn.</source>
        <translation>
            <numerusform>%n conn.</numerusform>
            <numerusform>%n conn.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mynah::StatusPieces</name>
    <message numerus="yes">
        <source>%n routes as before</source>
        <translation>
            <numerusform>%n route as before</numerusform>
            <numerusform>%n routes as before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mynah::TextBodyEditor</name>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n replaced</numerusform>
            <numerusform>%n replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mynah::WorkspaceEditor</name>
    <message numerus="yes">
        <source>%n routes</source>
        <translation>
            <numerusform>%n route</numerusform>
            <numerusform>%n routes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folders</source>
        <translation>
            <numerusform>%n folder</numerusform>
            <numerusform>%n folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create %n routes</source>
        <translation>
            <numerusform>Create %n route</numerusform>
            <numerusform>Create %n routes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n responses</source>
        <translation>
            <numerusform>Add %n response</numerusform>
            <numerusform>Add %n responses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Created %n routes</source>
        <translation>
            <numerusform>Created %n route</numerusform>
            <numerusform>Created %n routes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %n responses</source>
        <translation>
            <numerusform>Added %n response</numerusform>
            <numerusform>Added %n responses</numerusform>
        </translation>
    </message>
</context>
</TS>
