// SPDX-License-Identifier: Apache-2.0
// Slow work of a window: what hangs keeps nobody else waiting, and what is in a line keeps its order.
#include "wizard/workspace/jobs.h"

#include <boost/test/unit_test.hpp>

#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <thread>
#include <vector>

using namespace junbi;
using namespace std::chrono_literals;

namespace {

/// Stands for the window's event loop: what is posted waits until it is run here.
class Loop {
public:
    void post(Jobs::Work work)
    {
        const std::lock_guard lock(mutex_);
        posted_.push_back(std::move(work));
        wake_.notify_one();
    }
    /// False where nothing comes in time.
    bool run_one(std::chrono::milliseconds limit = 5s)
    {
        std::unique_lock lock(mutex_);
        if (!wake_.wait_for(lock, limit, [this] { return !posted_.empty(); }))
            return false;
        const Jobs::Work work = std::move(posted_.front());
        posted_.pop_front();
        lock.unlock();
        work();
        return true;
    }

private:
    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<Jobs::Work> posted_;
};

struct Window {
    Loop loop;
    Jobs jobs{[this](Jobs::Work work) { loop.post(std::move(work)); }};
};

} // namespace

BOOST_AUTO_TEST_SUITE(jobs)

BOOST_AUTO_TEST_CASE(work_is_done_elsewhere_and_its_result_comes_home)
{
    Window window;
    std::thread::id worker, receiver;
    window.jobs.run([&] { worker = std::this_thread::get_id(); }, [&] { receiver = std::this_thread::get_id(); });
    BOOST_REQUIRE(window.loop.run_one());
    BOOST_TEST((worker != std::this_thread::get_id()));
    BOOST_TEST((receiver == std::this_thread::get_id()));
}

BOOST_AUTO_TEST_CASE(one_that_hangs_keeps_no_other_waiting)
{
    std::promise<void> answer;
    Window window;
    bool opened = false, laid_out = false, kept = false;
    window.jobs.run([disk = answer.get_future().share()] { disk.wait(); }, [&] { opened = true; });
    window.jobs.run([] {}, [&] { laid_out = true; });
    BOOST_REQUIRE(window.loop.run_one());
    window.jobs.queue([] {}, [&] { kept = true; });
    BOOST_REQUIRE(window.loop.run_one());
    BOOST_TEST(laid_out);
    BOOST_TEST(kept);
    BOOST_TEST(!opened);
    answer.set_value();
    BOOST_REQUIRE(window.loop.run_one());
    BOOST_TEST(opened);
}

BOOST_AUTO_TEST_CASE(what_is_queued_keeps_its_order)
{
    Window window;
    std::vector<int> done, told;
    for (int i = 0; i < 50; ++i)
        window.jobs.queue(
            [&done, i] {
                if (i % 10 == 0)
                    std::this_thread::sleep_for(3ms); // the next must not overtake it
                done.push_back(i);
            },
            [&told, i] { told.push_back(i); });
    for (int i = 0; i < 50; ++i)
        BOOST_REQUIRE(window.loop.run_one());
    BOOST_TEST(std::is_sorted(done.begin(), done.end()));
    BOOST_TEST(done.size() == 50u);
    BOOST_TEST(told == done);
}

BOOST_AUTO_TEST_CASE(the_end_waits_for_what_can_end_and_drops_its_result)
{
    Loop loop;
    bool written = false, told = false;
    {
        Jobs jobs([&](Jobs::Work work) { loop.post(std::move(work)); });
        for (int i = 0; i < 3; ++i)
            jobs.queue([] { std::this_thread::sleep_for(30ms); }, [&] { told = true; });
        jobs.queue([&] { written = true; }, [&] { told = true; });
    }
    BOOST_TEST(written);
    while (loop.run_one(0ms)) { }
    BOOST_TEST(!told);
}

BOOST_AUTO_TEST_CASE(the_end_does_not_wait_for_what_hangs)
{
    std::promise<void> answer;
    std::promise<void> ended;
    Loop loop;
    const auto start = std::chrono::steady_clock::now();
    {
        Jobs jobs([&](Jobs::Work work) { loop.post(std::move(work)); });
        jobs.run(
            [disk = answer.get_future().share(), &ended] {
                disk.wait();
                ended.set_value();
            },
            [] {});
    }
    BOOST_TEST((std::chrono::steady_clock::now() - start < Jobs::patience + 1s));
    answer.set_value(); // what was left behind comes back and finds nobody
    ended.get_future().wait();
    BOOST_TEST(!loop.run_one(50ms));
}

BOOST_AUTO_TEST_SUITE_END()
