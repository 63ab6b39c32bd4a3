// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/content_reader_labels.h"

#include <algorithm>

namespace junbi {
namespace {

constexpr std::size_t labels_in_a_row = 3; ///< as the layout has room for

} // namespace

Content reader_labels_content(const ReaderLabels& labels, const Say& say)
{
    std::vector<Row> rows;
    const bool counted = labels.count > 0;
    const long long count = counted ? labels.count : std::max(1LL, static_cast<long long>(labels.computers));
    for (long long reader = 1; reader <= count; ++reader) {
        if (rows.empty() || rows.back().lists["labels"].size() == labels_in_a_row)
            rows.push_back({.lists = {{"labels", {}}}});
        rows.back().lists["labels"].push_back({{{"reader", counted ? say(T("{1} / {2}", reader, count)) : say(T("No. ____"))}}});
    }
    const std::string to_write = "yes"; // only whether it is empty counts
    return {
        .words = {{"office", labels.office}, {"office_to_write", labels.office.empty() ? to_write : ""}, {"number", labels.number},
            {"model", labels.model}, {"model_to_write", labels.model.empty() ? to_write : ""},
            {"sheet",
                say(counted ? T("For {1} card readers", count) : T("How many readers there are is not entered yet: {1} labels", count))}},
        .lists = {{"rows", std::move(rows)}}};
}

} // namespace junbi
