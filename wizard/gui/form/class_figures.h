// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/form.h"
#include "wizard/gui/widgets/wrapping.h"

#include <vector>

namespace junbi {

/// How many rows a comparison has of each class: one figure beside the other, each with a symbol and its word.
class ClassFigures : public QuietPanel {
public:
    ClassFigures(wxWindow* parent, const Face& face, const Pairing& pairing);

    /// In the order of Pairing::classes.
    void show(const std::vector<std::size_t>& counts);

private:
    void add(const Option& kind);

    const Face& face_;
    const Pairing& pairing_;
    std::vector<std::size_t> counts_;
    std::vector<wxStaticBitmap*> symbols_;
    std::vector<Label*> figures_;
};

} // namespace junbi
