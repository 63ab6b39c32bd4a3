// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <spawn.h>

namespace junbi {

/// What a program that we start is given, and what it is not: three streams, no other open file, a process group of its own, and
/// none of our signal settings.
class SpawnTerms {
public:
    /// `messages` -1: what it says there is thrown away. `folder` null: it starts in ours.
    SpawnTerms(int input, int output, int messages, const char* folder = nullptr);
    ~SpawnTerms();
    SpawnTerms(const SpawnTerms&) = delete;
    SpawnTerms& operator=(const SpawnTerms&) = delete;
    const posix_spawn_file_actions_t* files() const { return &files_; }
    const posix_spawnattr_t* attributes() const { return &attributes_; }

private:
    posix_spawn_file_actions_t files_{};
    posix_spawnattr_t attributes_{};
};

} // namespace junbi
