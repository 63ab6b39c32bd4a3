// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <wx/panel.h>

namespace junbi {

/// Holds what has to be seen together: when the keyboard comes to one control of it, the page shows all of it where it can.
class SeenTogether : public wxPanel {
public:
    using wxPanel::wxPanel;
};

} // namespace junbi
