// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/pages/computers_page.h"

#include "wizard/gui/widgets/wrapping.h"

namespace junbi {

ComputersPage::ComputersPage(wxWindow* parent, Desk& desk) : Page(parent, desk)
{
    column().Add(new Paragraph(this, theme(), Type::title, face()(T("Computers and devices"))), wxSizerFlags().Expand());
}

void ComputersPage::refresh() { }

} // namespace junbi
