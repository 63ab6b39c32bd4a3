// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/people_window.h"

#include "tests/gui/staff_window.h"
#include "tests/gui/trouble_window.h"

#include <chrono>
#include <thread>

namespace junbi {
namespace {

using namespace std::chrono_literals;

constexpr int people = 10'000;
constexpr auto settling = 1500ms; ///< after a deed: what follows from it is judged and kept

Person person(int number)
{
    const std::vector<std::string> parts{
        "見", "本", "架", "空", "例", "示", "仮", "想", "模", "擬", "試", "験", "佐", "藤", "山", "川", "田", "中", "高", "橋"};
    const auto part = [&](int place) { return parts[static_cast<std::size_t>(place % 20)]; };
    return {std::to_string(100'000 + number),
        part(number) + part(number / 20) + part(number / 400) + part(number / 8000) + part(number * 7), "",
        "19" + std::to_string(50 + number % 50) + "-0" + std::to_string(1 + number % 9) + "-15"};
}

/// Of a hundred people one has another name on the second list, and one is not on it.
std::vector<Person> second_list(std::vector<Person> list)
{
    std::vector<Person> all;
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (i % 100 == 7)
            list[i].name = "新姓" + list[i].name;
        if (i % 100 != 9)
            all.push_back(std::move(list[i]));
    }
    return all;
}

} // namespace

PeopleSilence silence_with_ten_thousand_people()
{
    std::vector<Person> list;
    for (int i = 0; i < people; ++i)
        list.push_back(person(i));
    StaffWindow staff;
    staff.write_cp932("first.csv", list);
    staff.have_lists(list, second_list(list));
    const Desktop& desktop = staff.window->desktop;
    desktop.wait_for("1 / ");
    const auto silence = [&](const std::function<void()>& deed) {
        return longest_silence_of_best(desktop, [&](int) {
            deed();
            std::this_thread::sleep_for(settling);
        });
    };
    PeopleSilence all;
    desktop.focus(desktop.wait("text", "メモ"));
    all.typing = silence([&] { desktop.write("alpha beta gamma delta "); });
    desktop.focus(desktop.wait("push button", "同じ人です"));
    all.deciding = silence([&] { desktop.key("s"); });
    all.importing = silence([&] {
        staff.import("職員名簿", "first.csv");
        desktop.wait_for("取り込まれる行：10000行");
        desktop.press("この行を取り込む");
    });
    return all;
}

} // namespace junbi
