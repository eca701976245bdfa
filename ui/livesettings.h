// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings.h"

namespace mynah {

class ActionShortcuts;
class Autosaver;
class ServerControllerInterface;
class TrafficPage;
class TrafficStorage;

// Takes what the settings say to everything that works by them.
class LiveSettings final
{
public:
    // All of them outlive it.
    struct Subjects
    {
        const Settings &settings;
        ServerControllerInterface &controller;
        Autosaver &autosaver;
        TrafficStorage &storage;
        TrafficPage &traffic;
        ActionShortcuts &shortcuts;
    };

    explicit LiveSettings(const Subjects &subjects)
        : m_(subjects)
        , m_capture(subjects.settings.capture())
    {
    }

    void apply();
    // What is only a beginning, and may be otherwise a moment later.
    void applyAtStart();

private:
    void applyServing();

    Subjects m_;
    // As the storage knows it.
    CaptureSettings m_capture;
};

} // namespace mynah
