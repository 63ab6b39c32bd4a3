// SPDX-License-Identifier: Apache-2.0
#include "wizard/step_host/confine.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace junbi {
namespace {

void limit(__rlimit_resource what, rlim_t most)
{
    const rlimit limits{most, most};
    ::setrlimit(what, &limits);
}

} // namespace

void confine()
{
    if (most_memory > 0)
        limit(RLIMIT_AS, rlim_t(most_memory) << 20);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
}

void give_time(unsigned seconds)
{
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    rlimit computing{};
    ::getrlimit(RLIMIT_CPU, &computing);
    computing.rlim_cur = static_cast<rlim_t>(used.ru_utime.tv_sec + used.ru_stime.tv_sec) + seconds + 1;
    ::setrlimit(RLIMIT_CPU, &computing);
    ::alarm(seconds);
}

} // namespace junbi
