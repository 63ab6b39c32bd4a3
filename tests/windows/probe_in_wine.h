// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/windows/wine.h"

namespace junbi {

/// Whether the probe can be built and run; says what is missing.
bool can_probe();

/// The probe (probe.cpp), built once, in one Windows for all tests: making it takes seconds.
class Probe {
public:
    explicit Probe(std::filesystem::path program) : program_(std::move(program)) { }

    Ran operator()(const std::vector<std::string>& words, const std::string& input = {}) const;
    std::string list(const std::string& store = "windows:CurrentUser/MY") const { return (*this)({"list", store}).out; }
    const Wine& windows() const { return windows_; }

private:
    std::filesystem::path program_;
    Wine windows_;
};
const Probe& probe();

} // namespace junbi
