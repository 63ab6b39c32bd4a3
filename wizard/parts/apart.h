// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <future>
#include <thread>
#include <utility>

namespace junbi {

/// Runs `work` on a thread of its own that nobody waits for. It begins when it has been let go of: in the threads of mingw-w64 one that
/// ends while it is being detached is given back twice, and two later ones then share one place (of 20,000 short ones two never ran).
/// Throws std::system_error where there can be no further thread.
template <class Work>
void run_apart(Work work)
{
    std::promise<void> let_go;
    std::thread([work = std::move(work), gone = let_go.get_future()]() mutable {
        gone.wait();
        work();
    }).detach();
    let_go.set_value();
}

} // namespace junbi
