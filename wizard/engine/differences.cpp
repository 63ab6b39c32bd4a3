// SPDX-License-Identifier: Apache-2.0
#include "wizard/engine/differences.h"

#include <map>

namespace junbi {
namespace {

std::map<FindingKey, Earlier> by_key(const std::vector<Earlier>& earlier)
{
    std::map<FindingKey, Earlier> index;
    for (const Earlier& each : earlier)
        index.emplace(each.finding, each);
    return index;
}

/// True where the step of that finding was judged.
bool is_judged(const FindingKey& finding, const Report& report) { return report.find(finding.id.substr(0, finding.id.find('.'))); }

} // namespace

Differences differences(const std::vector<Earlier>& earlier, const Report& report)
{
    Differences result;
    auto then = by_key(earlier);
    for (const StepReport& step : report.steps) {
        for (const Placed& each : step.findings) {
            const auto found = then.find(each.key());
            const bool was_open = found != then.end() && is_open(found->second.status), open = is_open(each.finding.status);
            if (open && !was_open)
                result.fresh.push_back(each.key());
            if (!open && was_open)
                result.mended.push_back(each.key());
            if (found != then.end())
                then.erase(found);
        }
    }
    for (const auto& [key, gone] : then)
        if (is_open(gone.status) && is_judged(key, report))
            result.mended.push_back(key);
    return result;
}

std::vector<Earlier> remembered(const std::vector<Earlier>& earlier, const Report& report, Moment now)
{
    std::vector<Earlier> kept;
    const auto then = by_key(earlier);
    for (const StepReport& step : report.steps) {
        for (const Placed& each : step.findings) {
            const auto found = then.find(each.key());
            const bool same = found != then.end() && found->second.status == each.finding.status;
            kept.push_back({each.key(), each.finding.status, same ? found->second.since : now});
        }
    }
    for (const Earlier& each : earlier)
        if (!is_judged(each.finding, report))
            kept.push_back(each);
    return kept;
}

} // namespace junbi
