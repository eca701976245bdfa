// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trafficclearing.h"

#include "server/api/exchangestore.h"
#include "ui/displayformat.h"
#include "ui/pages/trafficpage.h"
#include "ui/userprompts.h"
#include "ui/widgets/toast.h"

#include <QAction>

namespace mynah {

TrafficClearing::TrafficClearing(const Parts &parts, QAction &clear, QAction &exporting)
    : QObject(&parts.window)
    , m_(parts)
    , m_exporting(exporting)
{
    connect(&clear, &QAction::triggered, this, &TrafficClearing::ask);
}

void TrafficClearing::ask()
{
    using Answer = UserPrompts::ClearAnswer;
    const auto count = [this] { return m_.traffic.store()->counters().kept; };
    const Answer answer =
        count() > MostUnasked ? m_.prompts.clearRequests(&m_.window, count()) : Answer::Clear;
    if (answer == Answer::ExportFirst)
        m_exporting.trigger();
    else if (answer == Answer::Clear)
        clear(count());
}

void TrafficClearing::clear(quint64 count)
{
    m_.traffic.clear();
    m_.toast.showMessage(count == 1 ? tr("Cleared 1 request")
                                    : tr("Cleared %1 requests").arg(formatCount(count)));
}

} // namespace mynah
