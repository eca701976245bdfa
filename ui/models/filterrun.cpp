// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/filterrun.h"

#include "server/api/exchangestore.h"

#include <algorithm>
#include <optional>

namespace mynah {

namespace {

// An exchange of the store; text and details are fetched when a condition asks for them.
class StoreSubject final : public FilterSubject
{
public:
    StoreSubject(const ExchangeStore &store, const FilterRun::Inputs &inputs)
        : m_store(store)
        , m_inputs(inputs)
    {
    }

    void setRecord(const ExchangeRecord &record)
    {
        m_record = record;
        m_method.reset();
        m_target.reset();
        m_exchange.reset();
        m_exchangeWasRead = false;
    }

    const ExchangeRecord &record() const override { return m_record; }

    std::string_view method() const override
    {
        if (m_record.method != ExchangeMethod::Other)
            return methodName(m_record.method);
        if (!m_method)
            m_method = m_store.method(m_record.seq);
        return *m_method;
    }

    std::string_view target() const override
    {
        if (!m_target)
            m_target = m_store.target(m_record.seq);
        return *m_target;
    }

    std::string_view routeTitle() const override
    {
        if (m_record.route == ExchangeRecord::NoRoute || !m_inputs.titles)
            return {};
        return m_inputs.titles->title(m_store.id(m_record.route));
    }

    bool isMarked() const override
    {
        return m_inputs.marks && m_inputs.marks->count(m_record.seq) > 0;
    }

    const Exchange *exchange() const override
    {
        if (!m_exchangeWasRead) {
            m_exchange = m_store.exchange(m_record.seq);
            m_exchangeWasRead = true;
        }
        return m_exchange ? &*m_exchange : nullptr;
    }

private:
    const ExchangeStore &m_store;
    const FilterRun::Inputs &m_inputs;
    ExchangeRecord m_record;
    mutable std::optional<std::string> m_method;
    mutable std::optional<std::string> m_target;
    mutable std::optional<Exchange> m_exchange;
    mutable bool m_exchangeWasRead = false;
};

} // namespace

FilterRun::FilterRun(const ExchangeStore &store, Inputs inputs)
    : m_store(store)
    , m_inputs(std::move(inputs))
    , m_low(store.endSeq())
    , m_high(m_low)
{
    m_pool.setMaxThreadCount(1);
}

FilterRun::~FilterRun()
{
    m_stop = true;
    m_pool.waitForDone();
}

FilterRun::Found FilterRun::poll()
{
    if (!m_working) {
        // The worker is at rest, so its bounds can be read here.
        m_complete = m_high == m_store.endSeq() && m_low <= m_store.firstSeq();
        if (!m_complete) {
            m_working = true;
            m_pool.start([this] { work(); });
        }
    }
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_found, {});
}

void FilterRun::work()
{
    while (!m_stop && (scanNewer() || scanOlder())) { }
    m_working = false;
}

bool FilterRun::scanNewer()
{
    const std::uint64_t end = m_store.endSeq();
    if (m_high == end)
        return false;
    // Behind a ring that has turned meanwhile, nothing of this part is left.
    const std::uint64_t begin = std::clamp(m_store.firstSeq(), m_high, end);
    m_high = std::min(end, begin + Portion);
    const std::vector<std::uint64_t> found = matching(begin, m_high);
    const std::lock_guard lock(m_mutex);
    m_found.newer.insert(m_found.newer.end(), found.begin(), found.end());
    return true;
}

bool FilterRun::scanOlder()
{
    const std::uint64_t first = m_store.firstSeq();
    if (m_low <= first)
        return false;
    const std::uint64_t end = m_low;
    m_low = end - first > Portion ? end - Portion : first;
    const std::vector<std::uint64_t> found = matching(m_low, end);
    const std::lock_guard lock(m_mutex);
    m_found.older.insert(m_found.older.end(), found.rbegin(), found.rend());
    return true;
}

std::vector<std::uint64_t> FilterRun::matching(std::uint64_t begin, std::uint64_t end)
{
    std::vector<ExchangeRecord> records(static_cast<std::size_t>(end - begin));
    records.resize(m_store.records(begin, records));
    StoreSubject subject(m_store, m_inputs);
    std::vector<std::uint64_t> found;
    for (const ExchangeRecord &record : records) {
        if (m_stop || record.seq >= end)
            break;
        subject.setRecord(record);
        if (m_inputs.filter.matches(subject))
            found.push_back(record.seq);
    }
    return found;
}

} // namespace mynah
