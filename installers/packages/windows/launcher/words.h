// SPDX-License-Identifier: Apache-2.0
#pragma once

// Numbers of the sentences in launcher.rc.in; the resource compiler reads this too.
#define WORDS_ALONE 1
#define WORDS_NOT_STARTED 2
