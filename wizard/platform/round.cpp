// SPDX-License-Identifier: Apache-2.0
#include "wizard/platform/round.h"

#include "installers/stores/home.h"

#include <system_error>

namespace junbi {

Reason reason_of_this_exception(const std::filesystem::path& home)
{
    try {
        throw;
    } catch (const Unseen& unseen) {
        return {unseen.trouble(), with_tilde(unseen.what(), home)};
    } catch (const std::system_error& error) { // std::filesystem's are of this kind
        const bool denied = error.code() == std::errc::permission_denied || error.code() == std::errc::operation_not_permitted;
        return {denied ? Trouble::permission_denied : Trouble::failed, with_tilde(error.what(), home)};
    } catch (const std::exception& error) {
        return {Trouble::failed, with_tilde(error.what(), home)};
    } catch (...) {
        return {Trouble::failed, {}};
    }
}

Round::Round(std::function<Moment()> now, std::filesystem::path home) : shared_(std::make_shared<Shared>())
{
    shared_->now = std::move(now);
    shared_->home = std::move(home);
}

Facts Round::finish(const Watch& watch)
{
    using Clock = std::chrono::steady_clock;
    const auto end = Clock::now() + watch.limit();
    std::unique_lock lock(shared_->mutex);
    while (shared_->pending > 0 && !watch.cancelled() && Clock::now() < end)
        shared_->changed.wait_until(lock, std::min(end, Clock::now() + std::chrono::milliseconds(20)));
    shared_->stop = true;
    for (const auto& each : give_up_)
        each(shared_->facts, watch.cancelled() ? Trouble::cancelled : Trouble::timed_out);
    return std::move(shared_->facts);
}

} // namespace junbi
