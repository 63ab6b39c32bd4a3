// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace junbi {

/// How much memory this program may have, in MB; 0: as much as it likes.
inline constexpr int most_memory = JUNBI_MODULE_MEMORY;

/// Takes from this program what a step does not need: more memory than that, writing files, leaving a picture of itself
/// after a crash, and more rights than it has.
void confine();

/// From now on the program has so many seconds of computing and of waiting; then the system ends it. Should nobody wait
/// for an answer any more, it does not go on for ever either. 0: it may wait as long as it likes.
void give_time(unsigned seconds);

} // namespace junbi
