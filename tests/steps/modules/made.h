// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/module.h"

/// A step that has nothing but its judgements: what the modules of the tests are made of.
inline junbi::Check made(std::string id, std::function<junbi::Outcome(const junbi::Case&)> judge_office,
    std::function<junbi::Outcome(const junbi::Case&)> judge_computer = {})
{
    return {.id = std::move(id),
        .section = "4-1",
        .page = 14,
        .title = junbi::T("A step of the tests"),
        .purpose = junbi::T("It shows what a module does."),
        .items = {{"4-1.x1", junbi::T("Look at the module")}},
        .judge_office = std::move(judge_office),
        .judge_computer = std::move(judge_computer)};
}
