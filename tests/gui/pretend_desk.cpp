// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/pretend_desk.h"

#include "wizard/catalogues/speaker.h"
#include "wizard/demo/demo_office.h"
#include "wizard/parts/part.h"

namespace junbi {

PretendDesk::PretendDesk(int zoom, bool dark, const std::string& language)
    : theme_(zoom, dark)
    , face_{theme_, Speaker(language, places().locale).say(), language}
    , wizard_(make_wizard({nullptr, Day(std::chrono::year(2026) / 11 / 22)}, std::make_unique<InlineRunner>(),
          demo_office(Day(std::chrono::year(2026) / 11 / 22))))
{
}

} // namespace junbi
