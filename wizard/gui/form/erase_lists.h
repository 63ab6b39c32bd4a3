// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/answers.h"
#include "checks/contract/form.h"
#include "wizard/gui/widgets/face.h"

class wxWindow;

namespace junbi {

/// Asks whether every list of the form that names people is to be erased: which they are, and that only counts stay.
bool may_erase_lists(wxWindow* parent, const Face& face, const Form& form, const Answers& answers);

} // namespace junbi
