// SPDX-License-Identifier: Apache-2.0
#include "wizard/parts/spawn_terms.h"

#include <fcntl.h>
#include <unistd.h>

#include <csignal>

namespace junbi {

SpawnTerms::SpawnTerms(int input, int output, int messages, const char* folder)
{
    posix_spawn_file_actions_init(&files_);
    if (folder)
        posix_spawn_file_actions_addchdir_np(&files_, folder);
    posix_spawn_file_actions_adddup2(&files_, input, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&files_, output, STDOUT_FILENO);
    if (messages < 0)
        posix_spawn_file_actions_addopen(&files_, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    else
        posix_spawn_file_actions_adddup2(&files_, messages, STDERR_FILENO);
    posix_spawn_file_actions_addclosefrom_np(&files_, STDERR_FILENO + 1);
    posix_spawnattr_init(&attributes_);
    posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    posix_spawnattr_setpgroup(&attributes_, 0);
    sigset_t signals;
    sigemptyset(&signals);
    posix_spawnattr_setsigmask(&attributes_, &signals);
    sigfillset(&signals);
    posix_spawnattr_setsigdefault(&attributes_, &signals);
}

SpawnTerms::~SpawnTerms()
{
    posix_spawn_file_actions_destroy(&files_);
    posix_spawnattr_destroy(&attributes_);
}

} // namespace junbi
