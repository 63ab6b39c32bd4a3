// SPDX-License-Identifier: Apache-2.0
#include "wizard/cli/interrupt.h"

#include <csignal>

namespace junbi {
namespace {

constexpr timespec look_up{0, 50'000'000}; // how often the listener sees that nobody waits any more

sigset_t requests_to_end()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    return set;
}

void block(int how)
{
    const sigset_t set = requests_to_end();
    pthread_sigmask(how, &set, nullptr);
}

} // namespace

Interrupt::Interrupt(std::function<void()> then) : then_(std::move(then))
{
    block(SIG_BLOCK);
    listener_ = std::thread([this] { listen(); });
}

Interrupt::~Interrupt()
{
    over_ = true;
    listener_.join();
    block(SIG_UNBLOCK);
}

void Interrupt::listen()
{
    const sigset_t set = requests_to_end();
    while (!over_) {
        if (sigtimedwait(&set, nullptr, &look_up) < 0)
            continue;
        was_asked();
        return;
    }
}

} // namespace junbi
