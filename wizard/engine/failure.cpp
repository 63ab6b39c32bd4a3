// SPDX-License-Identifier: Apache-2.0
#include "wizard/engine/failure.h"

namespace junbi {

std::optional<Text> trouble_of(const std::function<void()>& work) noexcept
{
    try {
        work();
        return std::nullopt;
    } catch (const Failure& failure) {
        return failure.text();
    } catch (const std::exception& error) {
        return T("Something unexpected went wrong ({1}). What you entered is still there.", error.what());
    }
}

} // namespace junbi
