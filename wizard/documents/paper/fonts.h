// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>

typedef struct _PangoContext PangoContext;

namespace junbi {

/// The fonts we ship and no others, so that a page looks the same on every computer.
class Fonts {
public:
    /// Takes every .ttf of the folder. Throws std::runtime_error where one cannot be read or there is none.
    explicit Fonts(const std::filesystem::path& folder);

    /// Made for no surface in particular: text breaks at the same places on paper, in pictures and on screen.
    PangoContext* context() const { return context_.get(); }
    /// For lines that run from top to bottom, drawn turned to the right: Japanese stands upright in them, Latin lies.
    PangoContext* vertical_context() const { return vertical_.get(); }

private:
    std::shared_ptr<PangoContext> context_, vertical_;
};

} // namespace junbi
