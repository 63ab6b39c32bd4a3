// SPDX-License-Identifier: Apache-2.0
// All readers side by side, each asked on a thread of its own: one that hangs hides no other.
#include "wizard/platform/readers.h"

#include "wizard/parts/apart.h"
#include "wizard/platform/pcsc_codes.h"
#include "wizard/platform/reader_names.h"

#include <future>

namespace junbi {
namespace {

using Clock = std::chrono::steady_clock;

/// A context of PC/SC; each belongs to one thread at a time. Throws Unseen where the service cannot be asked.
class Context {
public:
    explicit Context(const Pcsc& pcsc) : pcsc_(pcsc)
    {
        if (const PcscCode code = pcsc.establish(number_))
            throw Unseen(trouble_for_code(code), code_text(code));
    }
    ~Context() { pcsc_.release(number_); }
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;
    Pcsc::Context number() const { return number_; }

private:
    Pcsc pcsc_;
    Pcsc::Context number_{};
};

std::vector<std::string> names_of(const Pcsc& pcsc, const Context& context)
{
    std::vector<std::string> names;
    const PcscCode code = pcsc.list(context.number(), names);
    if (code == pcsc::no_readers_available)
        return {};
    if (code != 0)
        throw Unseen(trouble_for_code(code), code_text(code));
    return names;
}

/// True where a card is on the reader and some program is connected to it.
bool in_use(const Pcsc& pcsc, const Context& context, const std::string& name)
{
    std::vector<PcscState> states{{name}};
    const PcscCode code = pcsc.wait(context.number(), states, std::chrono::milliseconds(0));
    const auto state = states.front().now;
    return code == 0 && (state & pcsc::state_present) != 0 && (state & (pcsc::state_in_use | pcsc::state_exclusive)) != 0;
}

/// One reader that is being asked. What its thread touches belongs to the thread: it is never joined.
class Question {
public:
    /// `context` empty: one of its own.
    Question(const Pcsc& pcsc, const ReaderLook& look, std::unique_ptr<Context> context, const std::string& name)
        : lane_(look.lanes->to(name)), given_up_(std::make_shared<Stop>(false))
    {
        std::promise<Fact<CardReader>> promise;
        answer_ = promise.get_future();
        if (lane_->stuck())
            return; // its answer never comes
        run_apart(
            [pcsc, look, name, context = std::move(context), lane = lane_, given_up = given_up_, promise = std::move(promise)]() mutable {
                if (!lane->enter(*given_up))
                    return;
                Fact<CardReader> seen = asked(pcsc, std::move(context), name, look.root);
                lane->leave();
                promise.set_value(std::move(seen));
                if (*given_up)
                    look.lanes->freed();
            });
    }

    /// Nothing where it does not come until then, or nobody wants it any more. Throws Unseen where the look could not be made.
    std::optional<CardReader> answer(Clock::time_point end, const Stop& stop)
    {
        while (!lane_->stuck() && !stop && Clock::now() < end)
            if (answer_.wait_until(std::min(end, Clock::now() + std::chrono::milliseconds(20))) == std::future_status::ready)
                return told(answer_.get());
        *given_up_ = true; // from now on the answer is told by freed(); one that came a moment before is taken here
        if (!stop && !lane_->stuck() && answer_.wait_for(std::chrono::seconds(0)) == std::future_status::ready)
            return taken();
        lane_->give_up();
        return std::nullopt;
    }

private:
    /// Nothing where the thread saw that it was given up before it began.
    std::optional<CardReader> taken()
    try {
        return told(answer_.get());
    } catch (const std::future_error&) {
        return std::nullopt;
    }
    static CardReader told(const Fact<CardReader>& answer)
    {
        if (!answer)
            throw Unseen(answer.trouble(), answer.detail());
        return *answer;
    }
    /// Exceptions stay on the thread that they were thrown on.
    static Fact<CardReader> asked(
        const Pcsc& pcsc, std::unique_ptr<Context> context, const std::string& name, const std::filesystem::path& root)
    try {
        if (!context)
            context = std::make_unique<Context>(pcsc);
        return look_at_reader(pcsc, context->number(), name, root);
    } catch (const Unseen& unseen) {
        return {unseen.trouble(), unseen.what()};
    } catch (const std::exception& error) {
        return {Trouble::failed, error.what()};
    }

    std::shared_ptr<Lane> lane_;
    std::shared_ptr<Stop> given_up_;
    std::future<Fact<CardReader>> answer_;
};

} // namespace

std::shared_ptr<Lane> ReaderLanes::to(const std::string& reader)
{
    const std::lock_guard lock(mutex_);
    auto& lane = lanes_[reader];
    if (!lane)
        lane = std::make_shared<Lane>();
    return lane;
}

std::vector<CardReader> look_at_readers(const Pcsc& pcsc, const ReaderLook& order, const Stop& stop)
{
    ReaderLook look = order;
    if (!look.lanes)
        look.lanes = std::make_shared<ReaderLanes>();
    const auto start = Clock::now();
    auto context = std::make_unique<Context>(pcsc);
    const std::vector<std::string> names = names_of(pcsc, *context);
    std::vector<bool> busy;
    for (const std::string& name : names)
        busy.push_back(!is_security_module(name) && in_use(pcsc, *context, name));
    std::vector<std::optional<Question>> questions(names.size());
    for (std::size_t i = 0; i < names.size(); ++i)
        if (!is_security_module(names[i]))
            questions[i].emplace(pcsc, look, std::move(context), names[i]);
    std::vector<CardReader> readers;
    for (std::size_t i = 0; i < names.size() && !stop; ++i) {
        CardReader seen{reader_name(names[i]), "", Card::none, "", !questions[i]};
        if (questions[i]) {
            const auto end = start + (busy[i] ? look.limit / 4 : look.limit * 3 / 4);
            if (auto answer = questions[i]->answer(end, stop))
                seen = std::move(*answer);
            else if (!stop)
                seen.card = in_use(pcsc, Context(pcsc), names[i]) ? Card::held : Card::timed_out;
        }
        readers.push_back(std::move(seen));
    }
    return readers;
}

} // namespace junbi
