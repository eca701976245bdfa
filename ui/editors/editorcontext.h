// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mynah {

class ServerControllerInterface;
class UserPrompts;
class WorkspaceDocument;
class WorkspaceEditor;

// What the editors of the window work with; all of it outlives them.
struct EditorContext
{
    WorkspaceDocument &document;
    WorkspaceEditor &editor;
    ServerControllerInterface &controller;
    UserPrompts &prompts;
};

} // namespace mynah
