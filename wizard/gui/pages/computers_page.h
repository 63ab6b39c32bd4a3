// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/pages/page.h"

namespace junbi {

/// The office's computers: this one, those taken from recordings, and those that are answered by hand.
class ComputersPage : public Page {
public:
    ComputersPage(wxWindow* parent, Desk& desk);
    void refresh() override;
};

} // namespace junbi
