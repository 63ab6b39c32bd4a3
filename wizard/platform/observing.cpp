// SPDX-License-Identifier: Apache-2.0
#include "wizard/platform/observing.h"

#include "wizard/parts/apart.h"
#include "wizard/platform/computer.h"
#include "wizard/platform/reader_watch.h"

#include <algorithm>
#include <system_error>
#include <thread>

namespace junbi {
namespace {

using namespace std::chrono_literals;

constexpr auto between_files = 200ms;

/// Whoever began to listen earlier than this before the first answer may have seen something else: the service hung or was not there.
constexpr auto at_once = 300ms;

constexpr auto quick = 20ms; ///< an answer without news that came sooner was not waited for …
constexpr auto rest = 100ms; ///< … and would come again and again

} // namespace

/// One who listens, until its end.
class Watcher::Ear : public Observation {
public:
    Ear(std::shared_ptr<Watcher> watcher, Listeners::iterator place) : watcher_(std::move(watcher)), place_(place) { }
    ~Ear() override
    {
        const std::lock_guard lock(watcher_->mutex_);
        watcher_->listeners_.erase(place_);
    }

private:
    std::shared_ptr<Watcher> watcher_;
    Listeners::iterator place_;
};

std::unique_ptr<Observation> Watcher::observe(const Needs& needs, std::function<void()> changed)
{
    Listener listener{needs.readers, needs.usb, needs.card_service, std::move(changed)};
    if (!listener.readers && !listener.usb && !listener.service)
        return nullptr;
    const std::lock_guard lock(mutex_);
    listener.files_told = files();
    listener.readers_told = readers_;
    const auto place = listeners_.insert(listeners_.end(), std::move(listener));
    auto ear = std::make_unique<Ear>(shared_from_this(), place);
    try {
        start_threads();
    } catch (const std::system_error&) {
        return ear; // the system gives no thread just now: nothing is told by itself, looking works
    }
    return ear;
}

void Watcher::reader_freed()
{
    const std::lock_guard lock(mutex_);
    for (Listener& each : listeners_)
        if (each.readers)
            tell(each);
}

void Watcher::start_threads()
{
    if (!watching_readers_ && anybody(&Listener::readers)) {
        run_apart([self = shared_from_this()] { self->watch_readers(); });
        watching_readers_ = true;
    }
    if (!watching_files_ && (anybody(&Listener::usb) || anybody(&Listener::service))) {
        run_apart([self = shared_from_this()] { self->watch_files(); });
        watching_files_ = true;
    }
}

bool Watcher::anybody(bool Listener::*what) const
{
    return std::any_of(listeners_.begin(), listeners_.end(), [what](const Listener& each) { return each.*what; });
}

Watcher::Files Watcher::files() const
{
    const CardService service = look_at_card_service(root_);
    return {usb_names(root_), service.state + "\n" + service.manager + "\n" + service.driver};
}

/// Whoever looks now sees everything as it is now: what was not told yet is told with it.
void Watcher::tell(Listener& listener)
{
    listener.readers_told = readers_;
    listener.files_told = files();
    listener.changed();
}

void Watcher::watch_readers()
{
    ReaderWatch watch(load_);
    std::string before;
    for (;;) {
        const auto begin = Clock::now();
        const std::string now = watch.next();
        if (!take_readers(now))
            return;
        if (now == before && Clock::now() - begin < quick)
            std::this_thread::sleep_for(rest);
        before = now;
    }
}

/// False where nobody wants to know any more.
bool Watcher::take_readers(const std::string& now)
{
    const std::lock_guard lock(mutex_);
    if (!anybody(&Listener::readers)) {
        readers_.reset();
        return watching_readers_ = false;
    }
    readers_ = now;
    for (Listener& each : listeners_) {
        const bool news = each.readers_told ? *each.readers_told != now : Clock::now() - each.since > at_once;
        if (each.readers && news)
            tell(each);
        else
            each.readers_told = now;
    }
    return true;
}

void Watcher::watch_files()
{
    do
        std::this_thread::sleep_for(between_files);
    while (take_files());
}

bool Watcher::take_files()
{
    const std::lock_guard lock(mutex_);
    if (!anybody(&Listener::usb) && !anybody(&Listener::service))
        return watching_files_ = false;
    const Files now = files();
    for (Listener& each : listeners_)
        if ((each.usb && each.files_told.usb != now.usb) || (each.service && each.files_told.service != now.service))
            tell(each);
    return true;
}

} // namespace junbi
