// SPDX-License-Identifier: Apache-2.0
#include "checks/vendor/judging.h"

#include <utility>

namespace junbi::vendor_step {
namespace {

std::string with_space(const std::string& a, const std::string& b) { return a.empty() || b.empty() ? a + b : a + " " + b; }

std::string system_of(const System& system)
{
    const std::string name = with_space(system.name, system.edition);
    return system.version.empty() || name.find(system.version) != name.npos ? name : name + " (" + system.version + ")";
}

/// Whole GiB, rounded up; graphics may keep some of what is built in for themselves.
std::string memory_of(long long mib) { return mib <= 0 ? "" : std::to_string((mib + 1023) / 1024) + " GB"; }

void add_line(std::string& all, const std::string& one) { all += (all.empty() || one.empty() ? "" : ", ") + one; }

std::string browsers_of(const std::vector<Browser>& browsers)
{
    std::string all;
    for (const Browser& each : browsers)
        add_line(all, with_space(each.name, each.version));
    return all;
}

std::string readers_of(const std::vector<CardReader>& readers)
{
    std::string all;
    for (const CardReader& each : readers)
        if (!each.security_module)
            add_line(all, each.name);
    return all;
}

/// One line of the inventory: the field by which it is corrected, and what was seen.
struct Line {
    const char* field;
    Text label;
    std::string seen;
    bool wanted = false; ///< a vendor cannot reckon without it
};

std::vector<Line> lines_of(const Facts& facts)
{
    return {{"place", T("Place"), ""}, {"maker", T("Maker"), facts.machine ? facts.machine->maker : "", true},
        {"model", T("Model"), facts.machine ? facts.machine->model : "", true},
        {"system", T("Operating system"), facts.system ? system_of(*facts.system) : "", true},
        {"memory", T("Memory (usable)"), facts.machine ? memory_of(facts.machine->memory_mib) : ""},
        {"browser", T("Web browsers"), facts.browsers ? browsers_of(*facts.browsers) : ""},
        {"reader", T("Card readers"), facts.readers ? readers_of(*facts.readers) : ""}};
}

} // namespace

Needs inventory_needs(const Case&) { return {.machine = true, .system = true, .browsers = true, .readers = true}; }

Outcome judge_inventory(const Case& c)
{
    std::vector<Evidence> told;
    const char* lacking = nullptr;
    for (const Line& each : lines_of(c.facts)) {
        const std::string& corrected = c.computer.text(each.field);
        const std::string& counts = corrected.empty() ? each.seen : corrected;
        if (!counts.empty())
            told.push_back({each.field, each.label, counts});
        else if (each.wanted && !lacking)
            lacking = each.field;
    }
    Finding made = c.own.text("ask") != "vendor"
        ? not_applicable("vendor.inventory", T("No vendor has to be told yet what this computer is."))
        : lacking ? todo("vendor.inventory", T("Not everything is known that a vendor asks about this computer."),
              T("Look at this computer with Junbi, or write maker, model and operating system by hand."))
                        .asked(std::string("vendor.") + lacking)
                  : ok("vendor.inventory", T("Can be told to the vendor: what this computer is."));
    made.evidence = std::move(told);
    return {{std::move(made).of({"2-3.i4", "2-3.c1"})}, {}};
}

} // namespace junbi::vendor_step
