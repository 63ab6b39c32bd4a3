// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/form/table_editor.h"

#include "wizard/gui/widgets/wrapping.h"

namespace junbi {

wxWindow* make_table_editor(const TableSite& site)
{
    const Face& face = site.desk.face();
    return new Paragraph(site.parent, face.theme, Type::body, face(T("Rows: {1}", site.rows.size())));
}

} // namespace junbi
