// SPDX-License-Identifier: Apache-2.0
#pragma once

class wxWindow;

namespace junbi {

/// The mouse wheel over this control scrolls the page around it and never changes what is chosen: nobody answers by scrolling past.
void leave_wheel_to_page(wxWindow& control);

} // namespace junbi
