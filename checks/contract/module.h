// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/check.h"

#include <vector>

namespace junbi {

/// The number of this contract. It is raised whenever a value of it changes its shape: a module built with another number
/// would read our memory wrongly, so it is not used until it is built again.
inline constexpr int contract_version = 6;

/// Adds a module's steps to `into`, a std::vector<Check>, if both sides were built with the same contract. Gives the module's number.
template <class Steps>
int hand_over(int contract, void* into, Steps steps)
{
    if (contract == contract_version)
        for (Check& each : steps())
            static_cast<std::vector<Check>*>(into)->push_back(std::move(each));
    return contract_version;
}

} // namespace junbi

#ifdef _MSC_VER
#define JUNBI_EXPORTED __declspec(dllexport)
#else
#define JUNBI_EXPORTED __attribute__((visibility("default")))
#endif

/// The one entry of a module. Junbi calls it with its own number of the contract; see hand_over.
extern "C" int junbi_steps(int contract, void* into);

/// Defines it with the steps that the module brings: JUNBI_MODULE(keys(), boxes()).
#define JUNBI_MODULE(...)                                                                                                                  \
    extern "C" JUNBI_EXPORTED int junbi_steps(int contract, void* into)                                                                    \
    {                                                                                                                                      \
        return junbi::hand_over(contract, into, [] { return std::vector<junbi::Check>{__VA_ARGS__}; });                                    \
    }
