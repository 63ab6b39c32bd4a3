// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/paper/marked_text.h"

#include <algorithm>
#include <utility>

namespace junbi {
namespace {

constexpr std::string_view base_mark = "｜", ruby_open = "《", ruby_close = "》", strong_mark = "**";

class Reader {
public:
    explicit Reader(std::string_view words) : rest_(words) { }

    std::vector<TextRun> read()
    {
        while (!rest_.empty())
            if (!take_ruby() && !take_strong())
                take_sign();
        end_run();
        return std::move(runs_);
    }

private:
    bool take_ruby()
    {
        if (!rest_.starts_with(base_mark))
            return false;
        const auto open = rest_.find(ruby_open), close = rest_.find(ruby_close);
        if (open == rest_.npos || close == rest_.npos || close < open)
            return false;
        end_run();
        const auto base = rest_.substr(base_mark.size(), open - base_mark.size());
        const auto ruby = rest_.substr(open + ruby_open.size(), close - open - ruby_open.size());
        if (!base.empty())
            runs_.push_back({std::string(base), std::string(ruby), strong_});
        rest_.remove_prefix(close + ruby_close.size());
        return true;
    }

    bool take_strong()
    {
        if (!rest_.starts_with(strong_mark) || (!strong_ && rest_.find(strong_mark, strong_mark.size()) == rest_.npos))
            return false;
        end_run();
        strong_ = !strong_;
        rest_.remove_prefix(strong_mark.size());
        return true;
    }

    void take_sign()
    {
        text_ += rest_.front();
        rest_.remove_prefix(1);
    }

    void end_run()
    {
        if (!text_.empty())
            runs_.push_back({std::exchange(text_, {}), {}, strong_});
    }

    std::string_view rest_;
    std::string text_;
    bool strong_ = false;
    std::vector<TextRun> runs_;
};

} // namespace

MarkedText MarkedText::read(std::string_view words) { return MarkedText(Reader(words).read()); }

void MarkedText::fill(const std::function<std::string(std::string_view)>& filled)
{
    for (TextRun& each : runs_) {
        each.text = filled(each.text);
        each.ruby = filled(each.ruby);
    }
    std::erase_if(runs_, [](const TextRun& each) { return each.text.empty(); });
}

std::string MarkedText::text() const
{
    std::string all;
    for (const TextRun& each : runs_)
        all += each.text;
    return all;
}

bool MarkedText::has_strong() const
{
    return std::any_of(runs_.begin(), runs_.end(), [](const TextRun& each) { return each.strong; });
}

bool MarkedText::has_ruby() const
{
    return std::any_of(runs_.begin(), runs_.end(), [](const TextRun& each) { return !each.ruby.empty(); });
}

} // namespace junbi
