// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/paper/path_data.h"

#include <algorithm>
#include <cctype>

namespace junbi {
namespace {

using enum PathStep::Kind;

/// How many numbers a command takes; -1: there is no such command here.
int numbers_of(char command)
{
    switch (std::tolower(command)) {
    case 'm':
    case 'l':
        return 2;
    case 'h':
    case 'v':
        return 1;
    case 'c':
        return 6;
    case 'q':
        return 4;
    case 'z':
        return 0;
    default:
        return -1;
    }
}

class PathReader {
public:
    std::optional<std::vector<PathStep>> read(std::string_view data)
    {
        while (!data.empty()) {
            const auto next = std::min(data.find_first_of("MmLlHhVvCcQqZz", 1), data.size());
            const char command = data.front();
            const auto numbers = numbers_in(data.substr(1, next - 1));
            if (!numbers || !take(command, *numbers))
                return std::nullopt;
            data.remove_prefix(next);
        }
        return std::move(steps_);
    }

private:
    bool take(char command, const std::vector<double>& numbers)
    {
        const int each = numbers_of(command);
        if (each < 0 || (steps_.empty() && std::tolower(command) != 'm'))
            return false;
        if (each == 0) {
            steps_.push_back({close});
            x_ = start_x_;
            y_ = start_y_;
            return numbers.empty();
        }
        const auto count = static_cast<std::size_t>(each);
        if (numbers.empty() || numbers.size() % count != 0)
            return false;
        for (std::size_t i = 0; i < numbers.size(); i += count)
            step(i > 0 && command == 'M' ? 'L' : i > 0 && command == 'm' ? 'l' : command, &numbers[i]);
        return true;
    }

    void step(char command, const double* n)
    {
        const bool relative = std::islower(static_cast<unsigned char>(command)) != 0;
        const double x = relative ? x_ : 0, y = relative ? y_ : 0;
        switch (std::toupper(command)) {
        case 'M':
            start_x_ = x + n[0];
            start_y_ = y + n[1];
            return add({move, 0, 0, 0, 0, start_x_, start_y_});
        case 'L':
            return add({line, 0, 0, 0, 0, x + n[0], y + n[1]});
        case 'H':
            return add({line, 0, 0, 0, 0, x + n[0], y_});
        case 'V':
            return add({line, 0, 0, 0, 0, x_, y + n[0]});
        case 'C':
            return add({curve, x + n[0], y + n[1], x + n[2], y + n[3], x + n[4], y + n[5]});
        default: // Q as a cubic curve
            const double qx = x + n[0], qy = y + n[1], ex = x + n[2], ey = y + n[3];
            return add({curve, x_ + (qx - x_) * 2 / 3, y_ + (qy - y_) * 2 / 3, ex + (qx - ex) * 2 / 3, ey + (qy - ey) * 2 / 3, ex, ey});
        }
    }

    void add(const PathStep& step)
    {
        steps_.push_back(step);
        x_ = step.x;
        y_ = step.y;
    }

    std::vector<PathStep> steps_;
    double x_ = 0, y_ = 0, start_x_ = 0, start_y_ = 0;
};

} // namespace

std::optional<std::vector<double>> numbers_in(std::string_view text)
{
    std::vector<double> numbers;
    constexpr std::string_view between = " ,\t\r\n";
    for (;;) {
        const auto start = text.find_first_not_of(between);
        if (start == text.npos)
            return numbers;
        text.remove_prefix(start);
        double value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error != std::errc())
            return std::nullopt;
        numbers.push_back(value);
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    }
}

std::optional<std::vector<PathStep>> path_steps(std::string_view data)
{
    data.remove_prefix(std::min(data.find_first_not_of(" \t\r\n"), data.size()));
    return PathReader().read(data);
}

std::vector<PathStep> ellipse_steps(double x, double y, double rx, double ry)
{
    constexpr double bow = 0.5522847498; // of a quarter of a circle as one curve
    const double bx = rx * bow, by = ry * bow;
    return {{move, 0, 0, 0, 0, x + rx, y}, {curve, x + rx, y + by, x + bx, y + ry, x, y + ry},
        {curve, x - bx, y + ry, x - rx, y + by, x - rx, y}, {curve, x - rx, y - by, x - bx, y - ry, x, y - ry},
        {curve, x + bx, y - ry, x + rx, y - by, x + rx, y}, {close}};
}

std::vector<PathStep> rectangle_steps(double x, double y, double width, double height, double radius)
{
    const double r = std::min(radius, std::min(width, height) / 2), b = r * (1 - 0.5522847498);
    const double right = x + width, bottom = y + height;
    if (r <= 0)
        return {{move, 0, 0, 0, 0, x, y}, {line, 0, 0, 0, 0, right, y}, {line, 0, 0, 0, 0, right, bottom}, {line, 0, 0, 0, 0, x, bottom},
            {close}};
    return {{move, 0, 0, 0, 0, x + r, y}, {line, 0, 0, 0, 0, right - r, y}, {curve, right - b, y, right, y + b, right, y + r},
        {line, 0, 0, 0, 0, right, bottom - r}, {curve, right, bottom - b, right - b, bottom, right - r, bottom},
        {line, 0, 0, 0, 0, x + r, bottom}, {curve, x + b, bottom, x, bottom - b, x, bottom - r}, {line, 0, 0, 0, 0, x, y + r},
        {curve, x, y + b, x + b, y, x + r, y}, {close}};
}

} // namespace junbi
