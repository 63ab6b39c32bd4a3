// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/form/import_source.h"

namespace junbi {

SharedForeign read_source(const ImportSource& source, const Reading& reading)
{
    TableFile file = source.read(reading);
    Foreign foreign = fitted(source.field, file.source, source.say, source.fitting);
    return std::make_shared<const ForeignTable>(ForeignTable{std::move(file), std::move(foreign)});
}

SharedForeign with_header_row(const ImportSource& source, const SharedForeign& known, std::size_t row)
{
    Fitting fitting = source.fitting;
    fitting.header_row = row;
    return std::make_shared<const ForeignTable>(ForeignTable{known->file, fitted(source.field, known->file.source, source.say, fitting)});
}

} // namespace junbi
