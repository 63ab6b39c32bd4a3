// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/paper/setting.h"

#include <algorithm>

namespace junbi {
namespace {

constexpr double headline = 24, least_of_headline = 0.7; ///< points, and sizes

/// The sizes that are tried, largest first: each 3 % smaller, at least a quarter of a point.
std::vector<double> sizes_of(const TextStyle& style)
{
    std::vector<double> sizes{style.size};
    const double smallest = std::min(style.size, style.smallest);
    while (sizes.back() > smallest)
        sizes.push_back(std::max(smallest, sizes.back() - std::max(0.25, sizes.back() * 0.03)));
    return sizes;
}

class Fitting {
public:
    Fitting(const Fonts& fonts, const MarkedText& text, const TextStyle& style, double width, double height)
        : setting_(fonts, text, style, width)
        , sizes_(sizes_of(style))
        , phrases_(style.phrases)
        , one_line_(style.one_line)
        , width_(width)
        , height_(height)
    {
        const std::string words = text.text();
        wanted_ = static_cast<std::size_t>(1 + std::count(words.begin(), words.end(), '\n'));
    }

    Fitted fit()
    {
        if (phrases_)
            if (auto whole = in_phrases())
                return std::move(*whole);
        if (Fitted whole = tried(0, false); fits(whole) || sizes_.size() == 1)
            return fits(whole) ? std::move(whole) : smallest(std::move(whole));
        Fitted least = tried(sizes_.size() - 1, false);
        if (!fits(least))
            return smallest(std::move(least));
        return largest_between(std::move(least), sizes_.size() - 1, false);
    }

private:
    Fitted tried(std::size_t size, bool phrases) const { return {setting_.set({sizes_[size], phrases}), sizes_[size]}; }

    /// Phrases cost lines. In text that is read a legible size matters more; a headline may become a little smaller for them.
    std::optional<Fitted> in_phrases() const
    {
        if (Fitted whole = tried(0, true); fits(whole))
            return whole;
        if (sizes_.front() < headline)
            return std::nullopt;
        const auto smaller
            = std::partition_point(sizes_.begin(), sizes_.end(), [&](double size) { return size >= sizes_.front() * least_of_headline; });
        const auto last = static_cast<std::size_t>(smaller - sizes_.begin()) - 1;
        Fitted least = tried(last, true);
        return last > 0 && fits(least) ? std::optional(largest_between(std::move(least), last, true)) : std::nullopt;
    }

    bool too_wide(const Fitted& fitted) const { return fitted.paragraph.width() > width_ + 0.01; }

    bool fits(const Fitted& fitted) const
    {
        const bool too_high = height_ != any_height && fitted.paragraph.height() > height_ + 0.01;
        const bool too_many = one_line_ && fitted.paragraph.lines().size() > wanted_;
        return !too_wide(fitted) && !too_high && !too_many;
    }

    /// The first size does not fit and number `high`, `best`, does.
    Fitted largest_between(Fitted best, std::size_t high, bool phrases) const
    {
        std::size_t low = 0;
        while (high - low > 1) {
            const std::size_t middle = (low + high) / 2;
            Fitted next = tried(middle, phrases);
            const bool good = fits(next);
            (good ? high : low) = middle;
            if (good)
                best = std::move(next);
        }
        return best;
    }

    /// Nothing smaller is allowed. What is too wide breaks anywhere, even before 。: the last resort.
    Fitted smallest(Fitted least) const
    {
        if (too_wide(least)) {
            least = {setting_.set({sizes_.back(), false, true}), sizes_.back()};
            least.broke_words = true;
        }
        least.cut = !fits(least);
        return least;
    }

    Setting setting_;
    std::vector<double> sizes_;
    bool phrases_, one_line_;
    double width_, height_;
    std::size_t wanted_ = 1;
};

} // namespace

Fitted fit_text(const Fonts& fonts, const MarkedText& text, const TextStyle& style, double width, double height)
{
    return Fitting(fonts, text, style, style.vertical ? height : width, style.vertical ? width : height).fit();
}

} // namespace junbi
