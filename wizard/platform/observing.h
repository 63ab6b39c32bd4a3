// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/fact_source.h"
#include "wizard/platform/pcsc.h"

#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <list>
#include <mutex>
#include <optional>
#include <string>

namespace junbi {

/// Watches readers, cards, USB devices and the smart-card service as long as somebody listens. It has two threads at most, one that waits
/// for the service and one that looks at files; both own this, end by themselves within a second when nobody listens any more, and are
/// never waited for: one that hangs in a hung service is left there, and takes up its work again when the service does.
class Watcher : public std::enable_shared_from_this<Watcher> {
public:
    /// `root`: in front of sys/, etc/ …; `load`: the PC/SC library.
    Watcher(std::filesystem::path root, std::function<Pcsc()> load) : root_(std::move(root)), load_(std::move(load)) { }

    /// Null where nothing among the needs is watched. After the end of what comes back `changed` is not called any more.
    std::unique_ptr<Observation> observe(const Needs& needs, std::function<void()> changed);

    /// Says that a reader may look different although its state does not: a question that nobody waited for any more has an answer.
    void reader_freed();

private:
    using Clock = std::chrono::steady_clock;
    /// How the files look, in words that are only good for comparing.
    struct Files {
        std::string usb, service;
    };
    struct Listener {
        bool readers, usb, service;
        std::function<void()> changed;
        Clock::time_point since = Clock::now();
        std::optional<std::string> readers_told = {};
        Files files_told = {};
    };
    using Listeners = std::list<Listener>;
    class Ear;

    Files files() const;
    bool anybody(bool Listener::*what) const;
    void tell(Listener& listener);
    void start_threads();
    void watch_readers();
    void watch_files();
    bool take_readers(const std::string& now);
    bool take_files();

    const std::filesystem::path root_;
    const std::function<Pcsc()> load_;
    std::mutex mutex_;
    Listeners listeners_;
    std::optional<std::string> readers_; ///< while they are watched and answered once
    bool watching_readers_ = false, watching_files_ = false;
};

} // namespace junbi
