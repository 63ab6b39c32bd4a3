// SPDX-License-Identifier: Apache-2.0
#include "wizard/engine/runner.h"

#include <boost/test/unit_test.hpp>

#include <deque>
#include <future>
#include <thread>

using namespace junbi;

namespace {

/// Stands for the window's event loop: what is posted waits until it is run here.
struct Loop {
    std::mutex mutex;
    std::condition_variable wake;
    std::deque<Runner::Work> posted;

    void post(Runner::Work work)
    {
        const std::lock_guard lock(mutex);
        posted.push_back(std::move(work));
        wake.notify_one();
    }
    void run_one()
    {
        std::unique_lock lock(mutex);
        wake.wait(lock, [this] { return !posted.empty(); });
        Runner::Work work = std::move(posted.front());
        posted.pop_front();
        lock.unlock();
        work();
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(runner)

BOOST_AUTO_TEST_CASE(work_is_done_elsewhere_and_its_result_comes_home)
{
    Loop loop;
    BackgroundRunner runner([&](Runner::Work work) { loop.post(std::move(work)); });
    std::thread::id worker, receiver;
    runner.run([&] { worker = std::this_thread::get_id(); }, [&] { receiver = std::this_thread::get_id(); });
    loop.run_one();
    BOOST_TEST((worker != std::this_thread::get_id()));
    BOOST_TEST((receiver == std::this_thread::get_id()));
}

BOOST_AUTO_TEST_CASE(results_come_in_the_order_of_the_work)
{
    Loop loop;
    BackgroundRunner runner([&](Runner::Work work) { loop.post(std::move(work)); });
    std::vector<int> order;
    for (int i = 0; i < 5; ++i)
        runner.run([] {}, [&order, i] { order.push_back(i); });
    for (int i = 0; i < 5; ++i)
        loop.run_one();
    BOOST_TEST((order == std::vector<int>{0, 1, 2, 3, 4}));
}

BOOST_AUTO_TEST_CASE(a_result_nobody_waits_for_is_dropped)
{
    Loop loop;
    bool delivered = false;
    {
        BackgroundRunner runner([&](Runner::Work work) { loop.post(std::move(work)); });
        std::promise<void> done;
        runner.run([&] { done.set_value(); }, [&] { delivered = true; });
        done.get_future().wait();
    }
    loop.run_one();
    BOOST_TEST(!delivered);
}

BOOST_AUTO_TEST_SUITE_END()
