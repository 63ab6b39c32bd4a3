// SPDX-License-Identifier: Apache-2.0
#include "wizard/steps/modules/module_context.h"

namespace junbi {
namespace {

void give_context(Text& text, const std::string& step);

void give_context(Arg& arg, const std::string& step)
{
    if (const auto* words = std::get_if<Box<Text>>(&arg)) {
        Text inner = **words;
        give_context(inner, step);
        arg = Box<Text>(std::move(inner));
    }
}

void give_context(Text& text, const std::string& step)
{
    if (!text.empty() && text.msgid.find(context_end) == std::string::npos)
        text.msgid = step + context_end + text.msgid;
    for (Arg& each : text.args)
        give_context(each, step);
}

} // namespace

void give_context(Outcome& outcome, const std::string& step)
{
    for (Finding& finding : outcome.findings) {
        give_context(finding.what, step);
        give_context(finding.advice, step);
        for (Evidence& each : finding.evidence) {
            give_context(each.label, step);
            give_context(each.value, step);
        }
        for (Change& each : finding.changes)
            give_context(each.what, step);
    }
}

} // namespace junbi
